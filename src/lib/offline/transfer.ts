import { InstallError } from './problem';

/** A hashed file, from the browser's own cache if what lies there is right, else anew. */
export async function fetchFile(
	url: string,
	hash: string | undefined,
	signal?: AbortSignal
): Promise<{ body: ArrayBuffer; type: string }> {
	for (const cache of ['default', 'reload'] as const) {
		const response = await fetchWhole(url, signal, cache);
		const body = await response.arrayBuffer().catch((error: unknown) => {
			throw new InstallError(signal?.aborted ? 'cancelled' : 'network', error);
		});
		if ((await sha256(body)) === hash) return { body, type: response.headers.get('content-type') ?? '' };
	}
	throw new InstallError('damaged', url);
}

/** An answer that is there and good. @throws {InstallError} `network` or `cancelled` */
export async function fetchWhole(
	url: string,
	signal?: AbortSignal,
	cache: RequestCache = 'no-cache'
): Promise<Response> {
	const response = await fetch(url, { cache, ...(signal ? { signal } : {}) }).catch((error: unknown) => {
		throw new InstallError(signal?.aborted ? 'cancelled' : 'network', error);
	});
	if (!response.ok) throw new InstallError('network', `${url} answered ${response.status}`);
	return response;
}

/** A text as it is kept on the device. */
export async function gzip(text: string): Promise<ArrayBuffer> {
	return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

/** SHA-256 as 64 hex digits. */
export async function sha256(bytes: BufferSource): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
	return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
