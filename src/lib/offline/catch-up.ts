import { languagesToInstall } from '../model/plan';
import { problemOf } from '../model/problem';
import type { PackIndex, ReleasePointer } from '../model/pack-schema';
import { isSuspect, markSuspect, readPointer, readRemoved } from '../storage/packs';
import { dropDamaged, wholeLanguages } from '../storage/whole';
import { languagesToSpare, pauseLeft } from './attempts';
import { fetchIndex } from './install';
import type { Report } from './messages';

const ONE_MINUTE = 60 * 1000;
const SIX_HOURS = 6 * 60 * 60 * 1000;

/**
 * What is done without asking: looks for a later release, mends what is damaged, saves what is
 * kept unasked.
 *
 * @param installAll installs these languages, and tells how that ended; `known` are those that were installed when that
 *   was decided: one that the reader has removed meanwhile stays removed
 * @returns milliseconds until it is worth looking again
 */
export async function catchUp(
	keeping: string[],
	tell: (report: Report) => void,
	installAll: (index: PackIndex, locales: string[], known: string[]) => Promise<void>
): Promise<number> {
	const pointer = await readPointer();
	tell({ type: 'pointer', pointer });
	const index = await lookAtOffer(tell);
	if (!index) return ONE_MINUTE;
	const wanted = languagesToInstall(index, pointer.active, {
		keeping,
		removed: await readRemoved(),
		damaged: await findDamaged(pointer),
		orphaned: await findOrphaned(pointer)
	});
	const known = Object.keys(pointer.active?.packs ?? {});
	const spared = await languagesToSpare(index, wanted);
	// A release is installed whole: one language that has to wait keeps the others waiting.
	const waits = spared.some((locale) => known.includes(locale));
	const now = waits ? [] : wanted.filter((locale) => !spared.includes(locale));
	// A later release takes all that is installed along; what comes new need not wait for the rest.
	const installed = now.filter((name) => known.includes(name));
	const added = now.filter((name) => !installed.includes(name));
	for (const names of [installed, ...added.map((name) => [name])])
		if (names.length) await installAll(index, names, known);
	const left = await languagesToSpare(index, wanted);
	return left.length ? pauseLeft(index, left) : SIX_HOURS;
}

/** Asks what the server offers, and tells it, or why nothing can be said of it. */
export async function lookAtOffer(tell: (report: Report) => void): Promise<PackIndex | null> {
	try {
		const { index, signature } = await fetchIndex();
		tell({ type: 'offer', index, signature });
		return index;
	} catch (error) {
		tell({ type: 'offer', index: null, problem: problemOf(error).problem });
		return null;
	}
}

/**
 * Languages of the pointer that are not whole. Where the worker met something it could not read,
 * every byte is looked at first, and what is wrong is dropped.
 */
async function findDamaged({ active }: ReleasePointer): Promise<string[]> {
	if (!active) return [];
	if (await isSuspect().catch(() => false)) {
		await dropDamaged(active);
		await markSuspect(false);
	}
	const whole = await wholeLanguages(active);
	return Object.keys(active.packs).filter((locale) => !whole.includes(locale));
}

/** Languages whose caches have outlived the database: they were saved, so they are saved again. */
async function findOrphaned({ active }: ReleasePointer): Promise<string[]> {
	if (active) return [];
	const names = (await caches.keys()).filter((name) => name.startsWith('pack-'));
	return names.map((name) => name.split('-').at(-1) ?? '');
}
