import { FILES_CACHE, filesOf, packCache, STORED_AS, STORED_HASH } from '../model/pack';
import type { InstalledRelease } from '../model/pack-schema';
import { sha256 } from './network';

/** Paths that a cache holds; empty when there is no such cache. Opening would create it. */
export async function pathsIn(name: string): Promise<string[]> {
	if (!(await caches.has(name))) return [];
	const requests = await (await caches.open(name)).keys();
	return requests.map(({ url }) => url.slice(location.origin.length));
}

/**
 * The languages of a release that are whole: every entry and every file is there. Each cache is asked
 * once for what it holds; bodies are not read, since nothing is kept unless its hash was right.
 */
export async function wholeLanguages(release: InstalledRelease): Promise<string[]> {
	const names = new Set(await caches.keys());
	const files = new Set(await pathsIn(FILES_CACHE));
	const whole = await Promise.all(
		Object.entries(release.packs).map(async ([locale, pack]) => {
			const name = packCache(release.release, locale, pack.sha256);
			if (!names.has(name) || !filesOf(release, pack).every((url) => files.has(url))) return null;
			// Only counted: reading their addresses would take longer than fetching them.
			const entries = await (await caches.open(name)).keys();
			return entries.length === pack.entries ? locale : null;
		})
	);
	return whole.filter((locale) => locale !== null);
}

/** The decoded body of a kept answer; rejects when it is damaged. gzip carries a checksum of its own. */
export async function decodedBody(response: Response): Promise<ArrayBuffer> {
	const zipped = response.headers.get(STORED_AS) === 'gzip';
	const stream = zipped ? response.body!.pipeThrough(new DecompressionStream('gzip')) : response.body;
	return new Response(stream).arrayBuffer();
}

/**
 * Reads every byte that this release has kept and deletes what is not what was kept. For when
 * something looked wrong; then the language is no longer whole, and is mended.
 */
export async function dropDamaged(release: InstalledRelease): Promise<void> {
	const packs = Object.entries(release.packs);
	const names = packs.map(([locale, pack]) => packCache(release.release, locale, pack.sha256));
	for (const name of [FILES_CACHE, ...names]) {
		if (!(await caches.has(name))) continue;
		const cache = await caches.open(name);
		for (const request of await cache.keys()) {
			const kept = await cache.match(request);
			if (kept && !(await isRight(kept))) await cache.delete(request);
		}
	}
}

async function isRight(kept: Response): Promise<boolean> {
	const body = await decodedBody(kept).catch(() => null);
	return body !== null && (await sha256(body)) === kept.headers.get(STORED_HASH);
}
