import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

/** What a host should send with every answer; a page's own policy cannot say these. */
export const HEADERS = {
	'Content-Security-Policy': "frame-ancestors 'none'",
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'no-referrer',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), payment=()',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin'
};

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
			for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
			response.setHeader(
				'Cache-Control',
				path.startsWith('/_app/immutable/') || path.endsWith('.pack')
					? 'public, max-age=31536000, immutable'
					: 'no-cache'
			);
			if (path === '/service-worker.js')
				response.setHeader('Content-Security-Policy', "default-src 'none'; connect-src 'self'");
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
