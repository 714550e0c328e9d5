import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { HEADERS, headersOf } from './site-headers.js';

/**
 * A request handler for a built site, as a static host serves it: hashed files for ever, everything
 * else asked for again each time, unknown addresses with 404.html.
 *
 * @param {string} folder
 * @returns {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => void}
 */
export function siteHandler(folder) {
	const files = sirv(folder, {
		gzip: true,
		brotli: true,
		etag: true,
		dotfiles: false,
		setHeaders(response, path) {
			for (const [name, value] of Object.entries(headersOf(path))) response.setHeader(name, value);
		}
	});
	return (request, response) => {
		files(request, response, () => {
			response.writeHead(404, {
				...HEADERS,
				'Content-Type': 'text/html; charset=utf-8',
				'Cache-Control': 'no-cache'
			});
			response.end(readFileSync(`${folder}/404.html`));
		});
	};
}

if (process.argv[1]?.endsWith('serve.js')) {
	const port = Number(process.env.PORT ?? 4173);
	createServer(siteHandler('build')).listen(port, () =>
		console.log(`Klara besked: http://localhost:${port}/`)
	);
}
