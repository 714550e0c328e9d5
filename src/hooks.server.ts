import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import boldSheet from '$fonts/bold.css?url';
import { language, MASTER } from '$lib/model/language';
import { readingFace } from '$lib/model/fonts';
import { deferBoot } from '$lib/server/boot';
import { releaseDate } from '$lib/server/content';

/**
 * JSON-LD as a block of data. It is no script to the policy; written here and not by a component, since
 * markup as a string is refused on the client.
 */
function dataBlock(locals: App.Locals, url: string): string {
	if (!locals.structured) return '';
	const json = JSON.stringify({ ...locals.structured, url }).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

/** With the spaces around it, which would change the hash that the policy names it by. */
const EARLY = /\s*%klara.early%\s*/;

/** The settings page erases without being hydrated, see `src/erase.ts`. */
const eraseBlock = (route: string | null) =>
	route === '/[lang=lang]/settings' ? `<script>${__ERASE_SCRIPT__}</script>` : '';

/** The development server names the script in a header and serves no slow line: there it starts at once. */
const startScript = (html: string, inLanguage: boolean) =>
	building ? deferBoot(html, inLanguage, releaseDate) : html;

const FACE_LINK = /\s*<link href="([^"]+)" rel="preload" as="font"[^>]*>/;

/**
 * Chromium holds the first paint for a face that is preloaded: right where the text is not seen without it, a loss where
 * a system face stands in. There `src/early.js` fetches it, or the layout asks for it.
 */
function fetchFace(html: string, { fetched }: ReturnType<typeof readingFace>): string {
	const [link, href = ''] = FACE_LINK.exec(html) ?? [];
	return (link && fetched !== 'preloaded' ? html.replace(link, '') : html).replace(
		'%klara.face%',
		fetched === 'early' ? href : ''
	);
}

/**
 * Puts `lang`, `dir`, the early script, the reading face and data for search engines into the HTML, and lets hydration
 * wait for the paint.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { code, dir, script } = language(event.params.lang ?? MASTER);
	const face = readingFace(script);
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			fetchFace(startScript(html, event.params.lang !== undefined), face)
				.replace('%klara.lang%', code)
				.replace('%klara.dir%', dir)
				.replace(EARLY, () => __EARLY_SCRIPT__)
				.replace('%klara.bold%', boldSheet)
				.replace(
					'%klara.structured%',
					() => dataBlock(event.locals, event.url.href) + eraseBlock(event.route.id)
				),
		// Of the fonts the reading face; modules are preloaded by `src/early.js`, once the page has been painted.
		preload: ({ type, path }) =>
			type === 'js' || (type === 'font' && event.params.lang !== undefined && path.includes(face.file))
	});
};
