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
 * Every header of one file of a built site: hashed files are kept for ever, everything else is asked for again each
 * time, and the worker may ask nobody but its own host.
 *
 * @param {string} path from the root of the site, with a slash in front
 * @returns {Record<string, string>}
 */
export function headersOf(path) {
	const hashed = path.startsWith('/_app/immutable/') || path.endsWith('.pack');
	return {
		...HEADERS,
		...(path === '/service-worker.js' && {
			'Content-Security-Policy': "default-src 'none'; connect-src 'self'"
		}),
		'Cache-Control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache'
	};
}
