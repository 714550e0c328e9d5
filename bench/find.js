import { SLOW_CPU } from './page.js';
import { saveOurs, visit } from './visits.js';

/** What a reader types, letter by letter: a rumour in each script. */
const TYPED = /** @type {Record<string, string>} */ ({
	sv: 'om jag ber om hjälp tar de mina barn',
	ar: 'السوسيال يخطف اطفال المسلمين',
	ti: 'ሓገዝ እንተሓቲተ ደቀይ ይወስዱኒ'
});

/**
 * The search on the device, with a slow CPU: from the letter to the answer, and to the frame that
 * shows it. The median of all letters.
 *
 * @param {import('./visits.js').Site} site
 * @param {string} code
 */
export async function findVisit(site, code) {
	return visit(false, async (page, calm) => {
		site.begin({ slow: false });
		await page.goto(`${site.url}/${code}/find/`);
		await saveOurs(page, [code]);
		await page.rest(site);
		await calm();
		await page.slowDown(SLOW_CPU);
		await page.run(type, 'lvu');
		await page.until(() => page.run(isAnswered), Boolean, 'the search answers');
		return page.run(typeSlowly, TYPED[code] ?? '');
	});
}

/** @param {string} text */
function type(text) {
	const field = document.querySelector('#find');
	if (!(field instanceof HTMLInputElement)) throw new Error('There is no field to type in');
	field.value = text;
	field.dispatchEvent(new Event('input', { bubbles: true }));
}

function isAnswered() {
	return document.querySelectorAll('main ol > li').length > 0;
}

/** @param {string} text @returns {Promise<{ answered: number, shown: number }>} milliseconds */
async function typeSlowly(text) {
	const field = document.querySelector('#find');
	if (!(field instanceof HTMLInputElement)) throw new Error('There is no field to type in');
	const answered = [];
	const shown = [];
	for (let letters = 1; letters <= text.length; letters++) {
		field.value = text.slice(0, letters);
		const at = performance.now();
		field.dispatchEvent(new Event('input', { bubbles: true }));
		// Views are renewed in a microtask.
		await Promise.resolve();
		answered.push(performance.now() - at);
		await new Promise((resolve) => requestAnimationFrame(resolve));
		// A message sent in a frame arrives once that frame is painted.
		await new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
		shown.push(performance.now() - at);
		await new Promise((resolve) => setTimeout(resolve, 100));
	}
	const middle = (/** @type {number[]} */ values) =>
		values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
	return { answered: middle(answered), shown: middle(shown) };
}
