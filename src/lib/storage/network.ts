import { STORED_HASH } from '../model/pack';
import { InstallError } from '../model/problem';

/** How long the network may be silent before it counts as gone, in milliseconds. */
export const SILENCE = 8000;

/** A gateway answers for a server that does not: no network, for the reader. */
const isGatewayError = (status: number) => status >= 502 && status <= 504;

/**
 * Fetches with a limit on the wait for an answer. What follows the headers is not limited.
 *
 * @throws where nothing answers in time, or only a gateway does
 */
export async function fetchInTime(
	request: Request | string,
	init: RequestInit = {},
	limit = SILENCE
): Promise<Response> {
	const controller = new AbortController();
	const signals = [init.signal, request instanceof Request ? request.signal : null];
	for (const signal of signals) signal?.addEventListener('abort', () => controller.abort(signal.reason));
	for (const signal of signals) if (signal?.aborted) controller.abort(signal.reason);
	const timer = setTimeout(() => controller.abort(new DOMException('No answer', 'TimeoutError')), limit);
	try {
		const response = await fetch(request, { ...init, signal: controller.signal });
		if (isGatewayError(response.status)) throw new TypeError(`The gateway answered ${response.status}`);
		return response;
	} finally {
		clearTimeout(timer);
	}
}

/** A whole body, and its type. */
export interface Fetched {
	body: Uint8Array<ArrayBuffer>;
	type: string;
}

/**
 * Fetches a whole body; each wait for a further byte has its limit.
 *
 * @param count told how many bytes each piece brought
 * @throws {InstallError} `network` or `cancelled`
 */
export async function fetchWhole(
	url: string,
	cache: RequestCache,
	signal?: AbortSignal,
	count: (bytes: number) => void = () => undefined
): Promise<Fetched> {
	const silent = new AbortController();
	const abort = () => silent.abort();
	signal?.addEventListener('abort', abort);
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		signal?.throwIfAborted();
		const response = await fetchInTime(url, { cache, signal: silent.signal });
		if (!response.ok) throw new TypeError(`${url} answered ${response.status}`);
		const chunks: Uint8Array<ArrayBuffer>[] = [];
		const reader = response.body!.getReader();
		for (;;) {
			timer = setTimeout(abort, SILENCE);
			const { done, value } = await reader.read();
			clearTimeout(timer);
			if (done) break;
			chunks.push(value);
			count(value.byteLength);
		}
		return { body: joined(chunks), type: response.headers.get('content-type') ?? '' };
	} catch (error) {
		throw new InstallError(signal?.aborted ? 'cancelled' : 'network', error);
	} finally {
		clearTimeout(timer);
		signal?.removeEventListener('abort', abort);
	}
}

/** Not by a `Blob`: the browser keeps books on each one on the page's own thread, wherever it was made. */
function joined(chunks: Uint8Array<ArrayBuffer>[]): Uint8Array<ArrayBuffer> {
	const body = new Uint8Array(chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
	let at = 0;
	for (const chunk of chunks) {
		body.set(chunk, at);
		at += chunk.byteLength;
	}
	return body;
}

/**
 * Fetches a file of known content: from the browser's own cache if what lies there is right, else anew.
 *
 * @throws {InstallError} `damaged` when the answer is something else, such as a portal's page
 */
export async function fetchKnown(url: string, hash: string, signal?: AbortSignal): Promise<Fetched> {
	for (const cache of ['default', 'reload'] as const) {
		const fetched = await fetchWhole(url, cache, signal);
		if ((await sha256(fetched.body)) === hash) return fetched;
	}
	throw new InstallError('damaged', url);
}

/** Keeps a body whose hash was just found to be right, and writes the hash beside it. */
export async function keepKnown(cache: Cache, url: string, { body, type }: Fetched, hash: string) {
	await cache.put(url, new Response(body, { headers: { 'content-type': type, [STORED_HASH]: hash } }));
}

/** SHA-256 as 64 hex digits. */
export async function sha256(bytes: BufferSource): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
