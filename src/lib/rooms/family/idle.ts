import { copyAsTyped } from '$lib/model/line-breaks';
import { trustedVoice } from '$lib/model/speech';
import { background } from '$lib/offline/background';
import { watchVoices } from '$lib/reading/listen/voices';
import { prepareSheet } from '$lib/reading/paper/sheet';
import { paragraphInSight } from '$lib/reading/paragraph-in-sight';
import { KEPT, readKept } from '$lib/storage/kept';

/**
 * What a page of this room does for a reader who only reads: it is fetched by `src/early.js` once the page has been
 * painted, whether the page is hydrated then, later or never. An entry of its own (`tools/chunks.js`).
 */
const { lang } = document.documentElement;

background.start();
void background.keep([lang]);

// Another tab has changed text size or contrast: the page follows once it is hydrated.
window.addEventListener('storage', ({ key }) => key === KEPT && window.klara.use());

document.addEventListener('copy', copyAsTyped);

// The same paragraph in the other language. What stands beside the page is put into the address by the menu.
addEventListener(
	'click',
	({ target }) => {
		const link = target instanceof Element && target.closest<HTMLAnchorElement>('header a[hreflang]');
		if (link) link.hash = paragraphInSight() ?? '';
	},
	true
);

// The button stands in the page and is hidden: only a device with a voice of the page’s language can read it aloud.
const listen = document.querySelector<HTMLElement>('[data-listen]');
if (listen)
	watchVoices((voices) => {
		const isSilent = readKept().kept.silent?.includes(lang) ?? false;
		const isRecorded = listen.dataset.listen === 'recorded';
		listen.hidden = !isRecorded && (isSilent || !trustedVoice(voices, lang));
	});

prepareSheet();
