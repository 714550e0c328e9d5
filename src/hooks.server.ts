import type { Handle } from '@sveltejs/kit';
import boldSheet from '$fonts/bold.css?url';
import { language, MASTER } from '$lib/model/language';
import { fontsOfScript } from '$lib/model/fonts';

/**
 * JSON-LD as a block of data. It is no script to the policy; written here and not by a component, since
 * markup as a string is refused on the client.
 */
function dataBlock(locals: App.Locals, url: string): string {
	if (!locals.structured) return '';
	const json = JSON.stringify({ ...locals.structured, url }).replaceAll('<', '\\u003c');
	return `<script type="application/ld+json">${json}</script>`;
}

/** Puts `lang`, `dir` and data for search engines into the HTML and preloads the reading face of the page's script. */
export const handle: Handle = ({ event, resolve }) => {
	const { code, dir, script } = language(event.params.lang ?? MASTER);
	const faces = fontsOfScript(event.params.lang ? script : 'shell');
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html
				.replace('%klara.lang%', code)
				.replace('%klara.dir%', dir)
				.replace('%klara.bold%', boldSheet)
				.replace('%klara.structured%', () => dataBlock(event.locals, event.url.href)),
		// Fonts have the line to themselves first: reading needs them, and script can wait a moment.
		preload: ({ type, path }) => type === 'font' && faces.some((face) => path.includes(face))
	});
};
