/** Something that is otherwise from certain days on. */
export interface Version<T> {
	/** First day it holds, `YYYY-MM-DD`; `null` for what holds from the beginning. */
	from: string | null;
	value: T;
}

/** All versions of one thing, in order of time; the first one holds from the beginning. */
export type Dated<T> = [Version<T>, ...Version<T>[]];

/**
 * The version that holds on a day.
 *
 * @param day `YYYY-MM-DD`
 */
export function onDay<T>(dated: Dated<T>, day: string): T {
	return (dated.findLast(({ from }) => from === null || from <= day) ?? dated[0]).value;
}

/** Days between which something holds, the last one left out; `null` where there is no bound. */
export interface Interval {
	from: string | null;
	until: string | null;
}

export function holdsOn({ from, until }: Interval, day: string | null): boolean {
	if (day === null) return from === null;
	return (from === null || from <= day) && (until === null || day < until);
}
