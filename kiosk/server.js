import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { pipeline } from 'node:stream';
import { extname, join } from 'node:path';
import { HEADERS, headersOf } from '../scripts/site-headers.js';

/** @import { IncomingMessage, ServerResponse } from 'node:http' */
/** @import { Release } from './release.js' */

const HOST = '127.0.0.1';
const API = '/kiosk-api/';
/** No message of the page comes near it, but for settings, and years of counts: a line for each month, language and page. */
const LONGEST_BODY = 4_000;
/** Of the copy of what the operator has set. */
export const LONGEST_KEPT = 100_000;
const LONGEST = new Map([
	[`${API}counts`, 4_000_000],
	[`${API}kept`, LONGEST_KEPT]
]);
const TYPES = /** @type {Record<string, string>} */ ({
	'.css': 'text/css',
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.pack': 'application/octet-stream',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.webm': 'audio/webm',
	'.webmanifest': 'application/manifest+json',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml'
});

/**
 * What a request to `/kiosk-api/` is answered by; the names are `GET state`, `POST check` and so on.
 *
 * @typedef {(body: Record<string, unknown>, request: IncomingMessage, response: ServerResponse) => unknown} Answer
 *   what it returns is sent as JSON, with 202 for `undefined`; one that returns `response` has answered by itself
 */

/** An answer that is no 200. */
export class Denied extends Error {
	/**
	 * @param {number} status
	 * @param {string} message
	 */
	constructor(status, message) {
		super(message);
		this.status = status;
	}
}

/**
 * Serves the release in use and the kiosk's interface on this machine alone. Only what the release lists is served,
 * and only under the machine's own address, so that no page from elsewhere can ask it anything.
 *
 * @param {{
 *   port: number, release: () => Release, asked: (path: string) => void, answers: Record<string, Answer>
 * }} options `asked` hears of each file that is asked for
 * @returns {Promise<import('node:http').Server>} listening
 */
export async function serveKiosk({ port, release, asked, answers }) {
	const server = createServer((request, response) => {
		const path = String(request.url).split('?')[0] ?? '/';
		const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
		if (request.headers.host !== `${HOST}:${port}`) return send(response, 421, { error: 'another host' });
		if (!path.startsWith(API)) {
			asked(path);
			return serveFile(release(), path, request, response);
		}
		void answer(answers[`${request.method} ${path.slice(API.length)}`], request, response);
	});
	await new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, HOST, () => resolve(null));
	});
	return server;
}

/**
 * @param {Answer | undefined} handler
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
async function answer(handler, request, response) {
	try {
		if (!handler) throw new Denied(404, 'no such address');
		const longest = LONGEST.get(String(request.url)) ?? LONGEST_BODY;
		const body = request.method === 'POST' ? await readBody(request, longest) : {};
		const result = await handler(body, request, response);
		if (result !== response) send(response, result === undefined ? 202 : 200, result ?? {});
	} catch (error) {
		// A page that dies in the middle of its message, a disk that takes nothing: no reason for the kiosk to end.
		const { status = 500, message } = /** @type {Partial<Denied> & Error} */ (error);
		if (status === 500) console.error(`${request.method} ${request.url}: ${message}`);
		if (!response.destroyed && !response.headersSent) send(response, status, { error: message });
	}
}

/**
 * JSON of the kiosk's own page: a form or a page of another address can send neither its type nor its origin.
 *
 * @param {IncomingMessage} request
 * @param {number} longest letters
 * @returns {Promise<Record<string, unknown>>}
 * @throws {Denied}
 */
async function readBody(request, longest) {
	const { origin, host, 'content-type': type } = request.headers;
	if (origin !== `http://${host}` || type !== 'application/json')
		throw new Denied(403, 'not the kiosk’s page');
	let text = '';
	for await (const part of request.setEncoding('utf8')) {
		text += part;
		if (text.length > longest) throw new Denied(413, 'too long');
	}
	try {
		const body = JSON.parse(text || '{}');
		if (body && typeof body === 'object') return body;
	} catch {
		// Told below.
	}
	throw new Denied(400, 'not JSON of an object');
}

/**
 * @param {Release} release
 * @param {string} path
 * @param {IncomingMessage} request
 * @param {ServerResponse} response
 */
function serveFile(release, path, request, response) {
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return send(response, 405, { error: 'GET only' });
	const names = path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`, `${path}.html`];
	const found = names.find((name) => release.files.has(name));
	const name = found ?? '/404.html';
	const etag = `"${release.files.get(name)}"`;
	const isKnown = found && request.headers['if-none-match'] === etag;
	response.writeHead(isKnown ? 304 : found ? 200 : 404, {
		...headersOf(name),
		'Content-Type': TYPES[extname(name)] ?? 'application/octet-stream',
		ETag: etag
	});
	if (isKnown || request.method === 'HEAD') return response.end();
	// A file that went bad since the start: the answer breaks off, and the page sees that it has. A page that went away:
	// the file is closed.
	pipeline(createReadStream(join(release.folder, name)), response, () => {});
}

/**
 * @param {ServerResponse} response
 * @param {number} status
 * @param {unknown} value
 */
function send(response, status, value) {
	response.writeHead(status, {
		...HEADERS,
		'Content-Type': 'application/json',
		'Cache-Control': 'no-store'
	});
	response.end(JSON.stringify(value));
}
