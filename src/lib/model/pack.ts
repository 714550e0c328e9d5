import type { InstalledPack, InstalledRelease, PackIndex } from './pack-schema';

/** Hashed files a language needs, those it shares with others included. */
export function filesOf(release: InstalledRelease, pack: InstalledPack): string[] {
	return [...pack.sets.flatMap((name) => release.sets[name]?.files ?? []), ...pack.files];
}

/** Bytes these languages take on the device; what they share is counted once. */
export function storedBytes(release: InstalledRelease, locales: string[]): number {
	const packs = locales.map((locale) => release.packs[locale]).filter((pack) => pack !== undefined);
	const sets = new Set(packs.flatMap((pack) => pack.sets));
	const shared = [...sets].reduce((sum, name) => sum + (release.sets[name]?.bytes ?? 0), 0);
	return packs.reduce((sum, pack) => sum + pack.stored, shared);
}

/** Bytes over the network to save a language, without the sets that are here already. */
export function transferOf(index: PackIndex, locale: string, active: InstalledRelease | null): number {
	const offer = index.packs[locale];
	const here = active?.release === index.release ? active.sets : {};
	const missing = (offer?.sets ?? []).filter((name) => !(name in here));
	return missing.reduce((sum, name) => sum + (index.sets[name]?.transfer ?? 0), offer?.transfer ?? 0);
}

/**
 * True when this release comes after the one a page shows. A server that went back to an earlier
 * release is no progress, though its name differs.
 *
 * @param shown name of the page's own release: its sequence number and a hash
 */
export function isLater(candidate: { release: string; sequence: number }, shown: string): boolean {
	return candidate.release !== shown && candidate.sequence >= Number.parseInt(shown, 10);
}

/**
 * Cache of one language of one release. The hash of the pack is part of its name, so that a rebuilt
 * pack is staged beside the one that is read.
 */
export const packCache = (release: string, locale: string, sha256?: string) =>
	`pack-${release}${sha256 ? `.${sha256.slice(0, 12)}` : ''}-${locale}`;

/** Cache of hashed files, shared by shell and packs. */
export const FILES_CACHE = 'immutable';

/** Files whose name changes with their content: they never go stale and releases share them. */
export const isHashed = (path: string) => path.startsWith('/_app/immutable/');

/** Header that says how an entry is kept in its cache. */
export const STORED_AS = 'x-stored-as';

/** Header with the SHA-256 that the decoded body had when it was kept. Nothing is kept unhashed. */
export const STORED_HASH = 'x-sha256';
