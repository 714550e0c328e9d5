import * as v from 'valibot';
import {
	PACK_FORMAT,
	packIndexSchema,
	type InstalledPack,
	type InstalledRelease,
	type PackIndex,
	type ReleasePointer
} from '../model/pack-schema';
import { InstallError, problemOf } from '../model/problem';
import { changePointer, changeRemoved, readPointer } from '../storage/packs';
import { exclusively, unlessBusy } from '../storage/lock';
import { fetchWhole } from '../storage/network';
import { sweepFiles, sweepPacks } from '../storage/sweep';
import { wholeLanguages } from '../storage/whole';
import { checkSignature, type Signature } from './signature';
import { stage } from './stage';

/** Languages that are to be installed. */
interface Asked {
	wanted: string[];
	spoken: string[];
	known: string[];
}

/** Part of the work that is done, 0–1, by language. */
export type Progress = (locale: string, done: number) => void;

/**
 * What the server offers now, and what speaks for it.
 *
 * @throws {InstallError} `network` when it does not answer, `damaged` when the answer is not an index, `signature`
 *   when no key that is believed has signed it
 */
export async function fetchIndex(): Promise<{ index: PackIndex; signature: Signature }> {
	const { body } = await fetchWhole('/packs/index.json', 'no-cache');
	const raw = v.safeParse(v.pipe(v.string(), v.parseJson()), new TextDecoder().decode(body));
	const parsed = v.safeParse(packIndexSchema, raw.output);
	if (!parsed.success) throw new InstallError('damaged', v.flatten(parsed.issues));
	const signature = await checkSignature(raw.output as object);
	return { index: parsed.output, signature };
}

/**
 * Installs languages of the offered release, all or nothing: stage, verify, flip the one pointer of
 * the device. A later release takes every installed language along. Any failure leaves what was
 * installed before in place.
 *
 * @param asked `wanted`: codes to fetch, whether they are installed or not; `spoken`: those to have with recorded speech,
 *   besides those that already have it; `known`: those that were installed when that was decided
 * @throws {InstallError}
 */
export async function install(
	index: PackIndex,
	asked: Asked,
	progress: Progress,
	signal: AbortSignal
): Promise<void> {
	const work = async (active: AbortSignal) => {
		try {
			await replace(index, asked, progress, active);
		} catch (error) {
			if (problemOf(error).problem !== 'room' || !(await dropPrevious())) throw error;
			await replace(index, asked, progress, active);
		} finally {
			// What was staged in vain, and what the new pointer no longer names. Not when the lock was taken
			// away: everything is being erased, and looking would make a database again.
			if (!active.aborted || signal.aborted) await sweep();
		}
	};
	await exclusively(work, signal).catch((error: unknown) => {
		throw problemOf(error);
	});
}

async function replace(
	index: PackIndex,
	{ wanted: all, spoken, known }: Asked,
	progress: Progress,
	signal: AbortSignal
) {
	const pointer = await readPointer();
	const { active } = pointer;
	// What the reader has removed since stays removed.
	const wanted = all.filter((code) => !known.includes(code) || code in (active?.packs ?? {}));
	const isOlder = active !== null && index.sequence < active.sequence;
	if (isOlder && (await wholeLanguages(active)).length) throw new InstallError('older');
	const unchanged = Object.entries(active?.packs ?? {}).filter(
		([locale, pack]) =>
			active?.release === index.release &&
			pack.sha256 === index.packs[locale]?.sha256 &&
			!wanted.includes(locale)
	);
	const kept = Object.fromEntries(unchanged);
	const installed = Object.keys(active?.packs ?? {}).filter((code) => code in index.packs);
	const missing = [...new Set([...installed, ...wanted])].filter((code) => !(code in kept));
	const packs: Record<string, InstalledPack> = {};
	let sets = active?.release === index.release ? active.sets : {};
	for (const locale of missing) {
		const withRecordings = spoken.includes(locale) || active?.packs[locale]?.recordings === true;
		const staged = await stage(index, locale, withRecordings, (done) => progress(locale, done), signal);
		packs[locale] = staged.pack;
		sets = { ...sets, ...staged.sets };
	}
	const { release, sequence, date } = index;
	const next: InstalledRelease = {
		format: PACK_FORMAT,
		release,
		sequence,
		date,
		sets,
		packs: { ...kept, ...packs }
	};
	const whole = await wholeLanguages({ ...next, packs });
	const broken = missing.filter((locale) => !whole.includes(locale));
	if (broken.length) throw new InstallError('damaged', `not whole once staged: ${broken.join()}`);
	signal.throwIfAborted();
	await changePointer((now) => {
		// What the reader has removed meanwhile stays removed.
		const removed = Object.keys(active?.packs ?? {}).filter((code) => !(code in (now.active?.packs ?? {})));
		return { active: without(next, removed), previous: isOlder ? null : previousOf(now, release) };
	});
}

/** Tabs that still show the release before are answered from it. */
const previousOf = ({ active, previous }: ReleasePointer, release: string) =>
	active?.release === release ? previous : active;

/** A release without these languages, and without the files that only they need. */
function without(release: InstalledRelease | null, codes: string[]): InstalledRelease | null {
	if (!release) return null;
	const packs = Object.fromEntries(Object.entries(release.packs).filter(([code]) => !codes.includes(code)));
	const used = new Set(Object.values(packs).flatMap((pack) => pack.sets));
	const sets = Object.fromEntries(Object.entries(release.sets).filter(([name]) => used.has(name)));
	return Object.keys(packs).length ? { ...release, packs, sets } : null;
}

/** Gives up the release kept for old tabs where the device is short of room. */
async function dropPrevious(): Promise<boolean> {
	const { previous } = await readPointer();
	if (!previous) return false;
	await changePointer(({ active }) => ({ active, previous: null }));
	await sweep();
	return true;
}

/** Sweeping is housekeeping: what it cannot do now, the next one does. */
async function sweep() {
	await sweepPacks().catch(() => undefined);
	await sweepFiles().catch(() => undefined);
}

/**
 * Removes one language from the device, at once: an installation under way is not waited for. It sweeps
 * when it is done, and what is removed here stays removed.
 */
export async function remove(locale: string): Promise<void> {
	// Not to be noted, as on a full disk, is no reason not to make room.
	await changeRemoved((removed) => [...removed, locale]).catch(() => undefined);
	await changePointer(({ active, previous }) => ({
		active: without(active, [locale]),
		previous: without(previous, [locale])
	}));
	await unlessBusy(sweep).catch(() => undefined);
}
