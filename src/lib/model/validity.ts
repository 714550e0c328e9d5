/** The day from which a new care law is expected to replace LVU (fact F-NEW-01). */
export const CARE_LAW_CHANGE = '2027-01-01';

/** The day of the law that the texts rest on: the newest state in which the acts on care were read. */
export const LAW_READ = '2026-08-31';

export interface Validity {
	/** The page speaks of LVU (lagen med särskilda bestämmelser om vård av unga). */
	lvu: boolean;
	/** Day of the last review, `YYYY-MM-DD`. */
	reviewed: string;
	/** Day the next review is due, `YYYY-MM-DD`. */
	reviewBy: string;
}

/** What the reader must be told about a page's age. `soon` is printed in every page about LVU. */
export type Notice = 'none' | 'soon' | 'law' | 'overdue';

/** The notice printed in the page, before any clock is asked. */
export function printedNotice(page: Validity): Notice {
	return speaksOfOldLaw(page) ? 'soon' : 'none';
}

/**
 * The notice on a given day. The clock makes it louder and hides nothing; a clock earlier than the
 * release is not believed.
 *
 * @param today `YYYY-MM-DD` by the device's clock, in Swedish time
 * @param released `YYYY-MM-DD`, the day of the release
 */
export function noticeOn(page: Validity, today: string, released: string): Notice {
	const day = today > released ? today : released;
	if (speaksOfOldLaw(page) && day >= CARE_LAW_CHANGE) return 'law';
	if (day > page.reviewBy) return 'overdue';
	return printedNotice(page);
}

/** A page reviewed on or after the day of the change was checked against the new law. */
function speaksOfOldLaw({ lvu, reviewed }: Validity): boolean {
	return lvu && reviewed < CARE_LAW_CHANGE;
}
