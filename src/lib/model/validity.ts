import type { Text } from './text';

/** The day of the law that the texts rest on: the newest state in which the acts on care were read. */
export const LAW_READ = '2026-08-31';

export interface Validity {
	/** Days on which the law changes something the page says, in order. */
	changes: LawDay[];
	/** Day of the last review, `YYYY-MM-DD`. */
	reviewed: string;
	/** Day the next review is due, `YYYY-MM-DD`. */
	reviewBy: string;
}

/** What one day of the law's calendar does to a page. */
export interface LawDay {
	/** `YYYY-MM-DD` */
	day: string;
	/** Some of its texts still tell only the law before that day. */
	unwritten: boolean;
	/** What becomes of decisions made before that day; `null` where the page says so itself, or nothing is to be said. */
	decisions: Text | null;
	/** What is otherwise, by the steps or words of the page it stands under. */
	parts: LawDayPart[];
}

export interface LawDayPart {
	/** The step or word; `null` where the texts are the page's own. */
	title: { before: Text; after: Text } | null;
	/** Texts as they are before and from that day; `null` where there is none. */
	texts: { before: Text | null; after: Text | null }[];
}

/** What the reader must be told about a page's age. `soon` is printed before the law changes under it. */
export type Notice = 'none' | 'soon' | 'law' | 'overdue';

/**
 * The notice on a given day, the day of the release for what is printed before any clock is asked. The
 * clock makes it louder and hides nothing.
 *
 * @param day `YYYY-MM-DD`, see `dayShown`
 */
export function noticeOn(page: Validity, day: string): Notice {
	// A page reviewed on or after the day of the change was checked against the new law.
	const open = page.changes.filter((change) => change.unwritten && page.reviewed < change.day);
	if (open.some((change) => day >= change.day)) return 'law';
	if (day > page.reviewBy) return 'overdue';
	return open.length ? 'soon' : 'none';
}

/**
 * The day a page is shown for: today in Sweden by the device's clock; that of the release before a clock
 * is asked, and where the clock is earlier, which is not believed.
 */
export function dayShown(today: string | null, released: string): string {
	return today && today > released ? today : released;
}
