import type { InstalledRelease, PackIndex } from './pack-schema';

/** What a device knows when it decides what to fetch without being asked. */
export interface DeviceState {
	/** Languages of the pointer that are not whole. */
	damaged: string[];
	/** Languages whose caches are here though no pointer names them: the database was lost. */
	orphaned: string[];
	/** What is kept here unasked: the language being read; in a room every language and the room itself. */
	keeping: string[];
	/** Languages that the reader has removed: being read is no reason to save one again, a room that needs it is. */
	removed: string[];
}

/**
 * The languages to install from this offer: those of a later or rebuilt release, those that are
 * damaged, and those that are kept. An older release is not taken as long as a language of a later one is whole: where none
 * is, what a server that went back offers is better than nothing.
 */
export function languagesToInstall(
	index: PackIndex,
	active: InstalledRelease | null,
	{ damaged, orphaned, keeping, removed }: DeviceState
): string[] {
	const installed = active?.packs ?? {};
	const isAnyWhole = Object.keys(installed).some((locale) => !damaged.includes(locale));
	if (active && index.sequence < active.sequence && isAnyWhole) return [];
	const isLeft = (locale: string) => !removed.includes(locale);
	const kept = keeping.length > 1 ? keeping : keeping.filter(isLeft);
	const changed = Object.entries(installed).filter(
		([locale, pack]) => active?.release !== index.release || pack.sha256 !== index.packs[locale]?.sha256
	);
	const missing = [...kept, ...orphaned.filter(isLeft)].filter((locale) => !(locale in installed));
	const wanted = [...missing, ...damaged, ...changed.map(([locale]) => locale)];
	return [...new Set(wanted)].filter((locale) => locale in index.packs);
}
