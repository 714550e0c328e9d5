import { PrecacheController } from 'workbox-precaching';
import { FILES_CACHE, packCache, STORED_AS, type InstalledRelease } from '../lib/model/pack';
import { readPointer, readShellFiles } from '../lib/storage';

/** The few pages and icons of the shell, kept by Workbox. */
export const shellPages = new PrecacheController();

/** A hashed file from the one cache of such files. */
export async function fromFiles(path: string): Promise<Response | undefined> {
	const found = await (await caches.open(FILES_CACHE)).match(path);
	return found && whole(found);
}

/** An entry of an installed pack, unpacked. `undefined` when it is not there or cannot be read. */
export async function fromPack(
	release: InstalledRelease,
	locale: string,
	path: string
): Promise<Response | undefined> {
	if (!(locale in release.packs)) return undefined;
	const found = await caches.match(path, { cacheName: packCache(release.release, locale) });
	return found && whole(found);
}

/**
 * Reads the whole body before answering, so that a body damaged on disk becomes a miss that can be
 * handled and not a broken page. gzip carries a checksum of its own.
 */
async function whole(response: Response): Promise<Response | undefined> {
	try {
		const zipped = response.headers.get(STORED_AS) === 'gzip';
		const stream = zipped ? response.body!.pipeThrough(new DecompressionStream('gzip')) : response.body;
		const body = await new Response(stream).arrayBuffer();
		return new Response(body, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
	} catch {
		return undefined;
	}
}

/** Fetches the shell's hashed files, all or nothing. */
export async function installFiles(paths: string[]): Promise<void> {
	const cache = await caches.open(FILES_CACHE);
	const missing: string[] = [];
	for (const path of paths) if (!(await cache.match(path))) missing.push(path);
	// Their names are hashes: what the browser has under such a name is what was meant.
	await cache.addAll(missing);
}

/** Deletes hashed files that no shell and no installed pack names. */
export async function sweepFiles(): Promise<void> {
	const { active, previous } = await readPointer();
	const packs = [active, previous].flatMap((release) => Object.values(release?.packs ?? {}));
	const named = new Set([...(await readShellFiles()), ...packs.flatMap((pack) => pack.files)]);
	const cache = await caches.open(FILES_CACHE);
	for (const request of await cache.keys())
		if (!named.has(new URL(request.url).pathname)) await cache.delete(request);
}
