import { FILES_CACHE, filesOf, packCache } from '../model/pack';
import type { ReleasePointer } from '../model/pack-schema';
import { readPointer, readShellFiles } from './packs';
import { whileNothingIsSwept } from './lock';

const releasesOf = ({ active, previous }: ReleasePointer) =>
	[active, previous].filter((release) => release !== null);

/**
 * Deletes packs that neither release of the pointer names, half-staged ones among them. Call it with
 * the lock held.
 *
 * @throws when the pointer cannot be read: then nothing is deleted
 */
export async function sweepPacks(): Promise<void> {
	const named = new Set(
		releasesOf(await readPointer()).flatMap(({ release, packs }) =>
			Object.entries(packs).map(([locale, pack]) => packCache(release, locale, pack.sha256))
		)
	);
	for (const name of await caches.keys())
		if (name.startsWith('pack-') && !named.has(name)) await caches.delete(name);
}

/**
 * Deletes hashed files that no shell and no installed pack names. Call it with the lock held. Without
 * a shell's list nothing is deleted: the database was lost, and the list with it.
 *
 * @throws when the names cannot be read: then nothing is deleted
 */
export async function sweepFiles(): Promise<void> {
	await whileNothingIsSwept(async () => {
		const shells = await readShellFiles();
		if (!shells.length) return;
		const packs = releasesOf(await readPointer()).flatMap((release) =>
			Object.values(release.packs).flatMap((pack) => filesOf(release, pack))
		);
		const named = new Set([...shells, ...packs]);
		const cache = await caches.open(FILES_CACHE);
		for (const request of await cache.keys())
			if (!named.has(new URL(request.url).pathname)) await cache.delete(request);
	});
}
