import type { InstalledRelease, PackIndex } from './pack-schema';

/** What a device knows when it decides what to fetch without being asked. */
export interface DeviceState {
	/** Languages of the pointer that are not whole. */
	damaged: string[];
	/** Languages whose caches are here though no pointer names them: the database was lost. */
	orphaned: string[];
	/** What is kept here unasked: the language being read; in a room every language and the room itself. */
	keeping: string[];
}

/**
 * The languages to install from this offer: those of a later or rebuilt release, those that are
 * damaged, and those that are kept. An older release is never taken.
 */
export function languagesToInstall(
	index: PackIndex,
	active: InstalledRelease | null,
	{ damaged, orphaned, keeping }: DeviceState
): string[] {
	if (active && index.sequence < active.sequence) return [];
	const installed = active?.packs ?? {};
	const changed = Object.entries(installed).filter(
		([locale, pack]) => active?.release !== index.release || pack.sha256 !== index.packs[locale]?.sha256
	);
	const missing = [...keeping, ...orphaned].filter((locale) => !(locale in installed));
	const wanted = [...missing, ...damaged, ...changed.map(([locale]) => locale)];
	return [...new Set(wanted)].filter((locale) => locale in index.packs);
}
