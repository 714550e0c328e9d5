/** Events a deadline of the law is counted from; each has its UI string, `now.day…`. */
export const CLOCK_EVENTS = [
	'report',
	'opened',
	'decision',
	'received',
	'taken',
	'began',
	'application'
] as const;
export type ClockEvent = (typeof CLOCK_EVENTS)[number];

/** A time the law sets, and the event it is counted from. */
export type Deadline = { from: ClockEvent } & ({ days: number } | { weeks: number } | { months: number });

interface Dated {
	id: string;
	deadline?: Deadline;
}

/**
 * The last day of a deadline, unshifted: weekends, holidays and exceptions may move it, and the
 * reader is told so. Weeks end on the same day of the week, months on the same day of the month, or
 * on the month's last day where there is none (lag 1930:173 om beräkning av lagstadgad tid, 1 §).
 *
 * @param event the day of the event the deadline is counted from, `YYYY-MM-DD`
 * @returns `YYYY-MM-DD`
 */
export function latestDay(event: string, deadline: Deadline): string {
	const [year, month, day] = event.split('-').map(Number) as [number, number, number];
	if ('days' in deadline) return dayOf(Date.UTC(year, month - 1, day + deadline.days));
	if ('weeks' in deadline) return dayOf(Date.UTC(year, month - 1, day + 7 * deadline.weeks));
	const last = new Date(Date.UTC(year, month - 1 + deadline.months, 1));
	const lengthOfMonth = daysInMonth(last.getUTCFullYear(), last.getUTCMonth() + 1);
	return dayOf(last.setUTCDate(Math.min(day, lengthOfMonth)));
}

/** Days are reckoned in UTC alone, where each has 24 hours, so that no time zone can move one. */
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/** @param month 1–12 */
export function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day that is in the calendar: `2026-02-31` is not. */
export function isDay(text: string): boolean {
	const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
	return (
		Number(month) >= 1 &&
		Number(month) <= 12 &&
		Number(day) >= 1 &&
		Number(day) <= daysInMonth(Number(year), Number(month))
	);
}

/**
 * The step whose deadline runs while the reader is in the step with this id: its own, or the nearest
 * ahead, the event of which has then happened (the 14 days run from the report on). A later deadline
 * never follows from an earlier one: its own event is not known.
 *
 * @param line the steps of one line of the path, in order
 */
export function runningDeadline<Step extends Dated>(
	line: Step[],
	id: string
): (Step & { deadline: Deadline }) | undefined {
	const here = line.findIndex((step) => step.id === id);
	if (here < 0) return undefined;
	return line.slice(here).find((step): step is Step & { deadline: Deadline } => step.deadline !== undefined);
}
