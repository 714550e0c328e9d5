import { FILES_CACHE, packCache } from '../lib/model/pack';
import type { InstalledRelease } from '../lib/model/pack-schema';
import { DATA_FILE, dataOf } from '../lib/model/page-data';
import { markSuspect } from '../lib/storage/packs';
import { decodedBody } from '../lib/storage/whole';

/** A hashed file from the one cache of such files. */
export async function fromFiles(path: string): Promise<Response | undefined> {
	const found = await caches.match(path, { cacheName: FILES_CACHE });
	return found && whole(found);
}

/** An entry of an installed pack, unpacked. `undefined` when it is not there or cannot be read. */
export async function fromPack(
	release: InstalledRelease,
	locale: string,
	path: string
): Promise<Response | undefined> {
	const pack = release.packs[locale];
	if (!pack) return undefined;
	const cacheName = packCache(release.release, locale, pack.sha256);
	const match = async (entry: string) => {
		const found = await caches.match(entry, { cacheName });
		return found && whole(found);
	};
	if (!path.endsWith(`/${DATA_FILE}`)) return match(path);
	// Packs of earlier releases keep the data beside the page.
	return (await dataIn(await match(path.slice(0, -DATA_FILE.length)))) ?? match(path);
}

/** The data that a kept page holds, as the server would answer with them: nothing else keeps them. */
async function dataIn(page: Response | undefined): Promise<Response | undefined> {
	const data = page && dataOf(await page.text());
	return data === undefined
		? undefined
		: new Response(data, { headers: { 'content-type': 'application/json; charset=utf-8' } });
}

/** The pack holds an entry of this path, be it readable or not. */
export async function hasEntry(release: InstalledRelease, locale: string, path: string): Promise<boolean> {
	const pack = release.packs[locale];
	if (!pack) return false;
	return (
		(await caches.match(path, { cacheName: packCache(release.release, locale, pack.sha256) })) !== undefined
	);
}

/**
 * Reads the whole body before answering, so that a body damaged on disk becomes a miss that can be
 * handled and not a broken page. Whoever saves next looks at every byte.
 */
async function whole(response: Response): Promise<Response | undefined> {
	try {
		const body = await decodedBody(response);
		return new Response(body, { headers: { 'content-type': response.headers.get('content-type') ?? '' } });
	} catch {
		await markSuspect(true).catch(() => undefined);
		return undefined;
	}
}
