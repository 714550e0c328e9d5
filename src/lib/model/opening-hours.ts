import { swedishTime } from './swedish-time';

/** Opening hours Monday to Friday, as the municipality writes them: “8.00”. */
export interface OpeningHours {
	open: string;
	close: string;
}

/** Days on which nothing that keeps these hours is open, within the years that are known. */
export interface Holidays {
	/** First and last day the list holds for, `YYYY-MM-DD`. */
	from: string;
	to: string;
	/** Holidays that fall on Monday to Friday, `YYYY-MM-DD`, in order. */
	days: string[];
}

/** Whether it is open, in Swedish time. `weekday` is 0 for Monday; left out when it opens later today. */
export type Opening =
	{ open: true; closes: string } | { open: false; opens: string; weekday: number | undefined };

const FRIDAY = 4;

/**
 * Open or closed at a moment, whatever the device’s own zone is.
 *
 * @returns `null` outside the years whose holidays are known: then nothing is said, because a clock
 * that is so wrong, or a text so old, is not believed
 */
export function openingAt(now: Date, hours: OpeningHours, holidays: Holidays): Opening | null {
	const { day, minute } = swedishTime(now.getTime());
	if (day < holidays.from || day > holidays.to) return null;
	const isOpenDay = (date: string) => weekdayOf(date) <= FRIDAY && !holidays.days.includes(date);
	if (isOpenDay(day)) {
		if (minute < minutesOf(hours.open)) return { open: false, opens: hours.open, weekday: undefined };
		if (minute < minutesOf(hours.close)) return { open: true, closes: hours.close };
	}
	let next = dayAfter(day);
	while (!isOpenDay(next)) next = dayAfter(next);
	return { open: false, opens: hours.open, weekday: weekdayOf(next) };
}

/** “16.30” → 990. */
function minutesOf(time: string): number {
	const [hour, minute] = time.split('.').map(Number) as [number, number];
	return hour * 60 + minute;
}

// Days are counted in UTC, where each has 24 hours.
const weekdayOf = (day: string) => (new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7;
const dayAfter = (day: string) =>
	new Date(Date.parse(`${day}T00:00Z`) + 86_400_000).toISOString().slice(0, 10);
