import type { Handle } from '@sveltejs/kit';
import boldSheet from '$fonts/bold.css?url';
import { language, MASTER } from '$lib/model/language';
import { fontsOfScript } from '$lib/model/fonts';
import { deferBoot } from '$lib/server/boot';

/**
 * JSON-LD as a block of data. It is no script to the policy; written here and not by a component, since
 * markup as a string is refused on the client.
 */
function dataBlock(locals: App.Locals, url: string): string {
	if (!locals.structured) return '';
	const json = JSON.stringify({ ...locals.structured, url }).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

/**
 * Puts `lang`, `dir`, the early script and data for search engines into the HTML, preloads the reading face of the
 * page's script, and lets hydration wait for the paint.
 */
export const handle: Handle = ({ event, resolve }) => {
	const { code, dir, script } = language(event.params.lang ?? MASTER);
	const faces = fontsOfScript(event.params.lang ? script : 'shell');
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			deferBoot(html)
				.replace('%klara.lang%', code)
				.replace('%klara.dir%', dir)
				.replace('%klara.early%', () => __EARLY_SCRIPT__)
				.replace('%klara.bold%', boldSheet)
				.replace('%klara.structured%', () => dataBlock(event.locals, event.url.href)),
		// Fonts are preloaded by the page; modules by `src/early.js`, once the page has been painted.
		preload: ({ type, path }) =>
			type === 'js' || (type === 'font' && faces.some((face) => path.includes(face)))
	});
};
