/** A moment as a clock on a Swedish wall shows it. */
export interface SwedishTime {
	/** `YYYY-MM-DD` */
	day: string;
	/** Minutes since midnight. */
	minute: number;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const MARCH = 2;
const OCTOBER = 9;

/**
 * Swedish time by the rule of the EU's directive 2000/84/EC, whatever the device's own zone is. Asking `Intl`
 * for a time zone loads its tables, which takes a slow phone 150 ms in the middle of hydration.
 *
 * @param now milliseconds since 1970, as of `Date.now()`
 */
export function swedishTime(now: number): SwedishTime {
	const wall = new Date(now + (isSummerTime(now) ? 2 : 1) * HOUR_MS);
	return {
		day: wall.toISOString().slice(0, 10),
		minute: wall.getUTCHours() * 60 + wall.getUTCMinutes()
	};
}

/** Today in Sweden as `YYYY-MM-DD`. */
export const swedishDay = (now: number): string => swedishTime(now).day;

/** Summer time runs from the last Sunday of March to the last Sunday of October, both at 01:00 UTC. */
function isSummerTime(now: number): boolean {
	const year = new Date(now).getUTCFullYear();
	return now >= lastSunday(year, MARCH) + HOUR_MS && now < lastSunday(year, OCTOBER) + HOUR_MS;
}

/** Midnight UTC of the last Sunday of a month of 31 days. */
function lastSunday(year: number, month: number): number {
	const last = new Date(Date.UTC(year, month, 31));
	return last.getTime() - last.getUTCDay() * DAY_MS;
}
