import { building } from '$app/environment';
import type { Handle } from '@sveltejs/kit';
import boldSheet from '$fonts/bold.css?url';
import { language, MASTER } from '$lib/model/language';
import { preloadedFaces } from '$lib/model/fonts';
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

/**
 * Puts `lang`, `dir`, the early script and data for search engines into the HTML, preloads the face that the
 * page's script cannot be seen without, and lets hydration wait for the paint.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { code, dir, script } = language(event.params.lang ?? MASTER);
	const faces = event.params.lang ? preloadedFaces(script) : [];
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			startScript(html, event.params.lang !== undefined)
				.replace('%klara.lang%', code)
				.replace('%klara.dir%', dir)
				.replace(EARLY, () => __EARLY_SCRIPT__)
				.replace('%klara.bold%', boldSheet)
				.replace(
					'%klara.structured%',
					() => dataBlock(event.locals, event.url.href) + eraseBlock(event.route.id)
				),
		// Fonts are preloaded by the page; modules by `src/early.js`, once the page has been painted.
		preload: ({ type, path }) =>
			type === 'js' || (type === 'font' && faces.some((face) => path.includes(face)))
	});
};
