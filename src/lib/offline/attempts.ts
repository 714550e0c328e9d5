import * as v from 'valibot';
import type { PackIndex } from '../model/pack-schema';
import type { Problem } from '../model/problem';
import { readAttempts, writeAttempts } from '../storage/packs';

/** The first pause after a failure, the factor by which it grows, and its end, in milliseconds. */
const FIRST_PAUSE = 30_000;
const GROWTH = 4;
const LONGEST_PAUSE = 6 * 60 * 60 * 1000;

const schema = v.record(v.string(), v.object({ failures: v.number(), until: v.number() }));

/** A rebuilt pack is another one: what failed before says nothing of it. */
const keyOf = (index: PackIndex, locale: string) => `${locale}.${index.packs[locale]?.sha256.slice(0, 12)}`;

async function read() {
	const parsed = v.safeParse(schema, await readAttempts().catch(() => ({})));
	return parsed.success ? parsed.output : {};
}

/** Languages of this offer that failed so lately that they are not fetched again unasked. */
export async function languagesToSpare(index: PackIndex, locales: string[]): Promise<string[]> {
	const attempts = await read();
	return locales.filter((locale) => {
		const until = attempts[keyOf(index, locale)]?.until ?? 0;
		// A pause that is longer than any was written by a clock that has been put right since.
		return until > Date.now() && until <= Date.now() + LONGEST_PAUSE;
	});
}

/** Milliseconds until the first of these languages may be fetched again. */
export async function pauseLeft(index: PackIndex, locales: string[]): Promise<number> {
	const attempts = await read();
	const left = locales.map((locale) => (attempts[keyOf(index, locale)]?.until ?? 0) - Date.now());
	return Math.min(LONGEST_PAUSE, ...left.map((pause) => Math.max(1000, pause)));
}

/** Remembers how an installation ended. What the reader has cancelled is left alone longest. */
export async function rememberAttempt(index: PackIndex, locales: string[], problem?: Problem): Promise<void> {
	const attempts = await read();
	const ended = new Set(locales.map((locale) => keyOf(index, locale)));
	// Attempts at packs that are offered no longer are of no use to anyone.
	const offered = new Set(Object.keys(index.packs).map((locale) => keyOf(index, locale)));
	const kept = Object.entries(attempts).filter(([key]) => offered.has(key) && !ended.has(key));
	const failed = [...ended].map((key) => {
		const failures = (attempts[key]?.failures ?? 0) + 1;
		const growing = FIRST_PAUSE * GROWTH ** (failures - 1);
		const pause = problem === 'cancelled' ? LONGEST_PAUSE : Math.min(LONGEST_PAUSE, growing);
		return [key, { failures, until: Date.now() + pause }] as const;
	});
	await writeAttempts(Object.fromEntries([...kept, ...(problem ? failed : [])])).catch(() => undefined);
}
