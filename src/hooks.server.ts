import type { Handle } from '@sveltejs/kit';
import boldSheet from '$fonts/bold.css?url';
import { language, MASTER } from '$lib/model/language';
import { fontsOfScript } from '$lib/model/fonts';

/** Puts `lang` and `dir` into the HTML and preloads the reading face of the page's script. */
export const handle: Handle = ({ event, resolve }) => {
	const { code, dir, script } = language(event.params.lang ?? MASTER);
	const faces = fontsOfScript(event.params.lang ? script : 'shell');
	return resolve(event, {
		transformPageChunk: ({ html }) =>
			html.replace('%klara.lang%', code).replace('%klara.dir%', dir).replace('%klara.bold%', boldSheet),
		// Fonts have the line to themselves first: reading needs them, and script can wait a moment.
		preload: ({ type, path }) => type === 'font' && faces.some((face) => path.includes(face))
	});
};
