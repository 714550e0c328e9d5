import { holdsOn, type Dated, type Interval, type Version } from '../../model/dated';
import type { DatedRow } from './rows';
import type { Structure } from './structure';

/** A day from the calendar of the law; `null` stands for the time before its first. */
export type Day = string | null;

/** Parts a text's name from the change its version belongs to: `deadlines.3@care-act`. */
export function parted(key: string): { base: string; change: string | undefined } {
	const [base = '', change] = key.split('@');
	return { base, change };
}

/** When a text, or one version of it, is what the page says. */
export function intervalOf(law: Structure['law'], row: DatedRow | undefined, key: string): Interval {
	const { base, change } = parted(key);
	const dayOf = (id: string | undefined) => law.find((row) => row.id === id)?.day ?? null;
	const [section, number] = base.split('.');
	const block = row?.sections?.find(({ id }) => id === section)?.blocks[Number(number) - 1];
	const versions = law.filter(({ id }) => row?.dated?.[id]?.[base]);
	const next = versions[versions.findIndex(({ id }) => id === change) + 1]?.day ?? null;
	const end = dayOf(block?.until);
	return {
		from: change ? dayOf(change) : dayOf(block?.from),
		until: next && end ? (next < end ? next : end) : (next ?? end)
	};
}

/** Of all versions of a page's texts, or of the facts under them, those that hold on a day, by the texts' names. */
export function onSide<T>(
	all: Record<string, T>,
	law: Structure['law'],
	row: DatedRow | undefined,
	day: Day
): Record<string, T> {
	return Object.fromEntries(
		Object.entries(all)
			.filter(([key]) => holdsOn(intervalOf(law, row, key), day))
			.map(([key, value]) => [parted(key).base, value])
	);
}

/**
 * Gives each version without words of its own those of the version before it: a text may say the same
 * under the new law as under the old, and only rest on other facts.
 */
export function continued<T>(
	all: Record<string, T>,
	law: Structure['law'],
	row: DatedRow | undefined
): Record<string, T> {
	const whole = { ...all };
	const latest = { ...all };
	for (const { id } of law)
		for (const base of Object.keys(row?.dated?.[id] ?? {})) {
			const words = whole[`${base}@${id}`] ?? latest[base];
			if (words !== undefined) whole[`${base}@${id}`] = latest[base] = words;
		}
	return whole;
}

/** Days on which the law changes, in order; `null` stands for the time before the first. */
export function sides(law: Structure['law']): [null, ...string[]] {
	return [null, ...[...new Set(law.map(({ day }) => day))].sort()];
}

/** Builds a thing for each side of the calendar; sides on which nothing is different become one. */
export function datedBy<T>(law: Structure['law'], build: (day: Day) => T): Dated<T> {
	const versions = sides(law).reduce<Version<T>[]>((found, from) => {
		const before = found.at(-1);
		const value = before ? shared(before.value, build(from)) : build(from);
		return before && value === before.value ? found : [...found, { from, value }];
	}, []);
	return versions as Dated<T>;
}

/** The later of two values, with every part that is the same taken from the earlier: it travels once. */
function shared<T>(earlier: T, later: T): T {
	if (earlier === later || !isRecord(earlier) || !isRecord(later)) return later;
	const names = Object.keys(later);
	const parts = Object.fromEntries(names.map((name) => [name, shared(earlier[name], later[name])]));
	const same =
		names.length === Object.keys(earlier).length && names.every((name) => parts[name] === earlier[name]);
	if (same) return earlier;
	return (Array.isArray(later) ? Object.values(parts) : parts) as T;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
