/** Who answers, by role and never by name; each has a text `promises.<role>`. */
export const ROLES = ['manager', 'worker', 'coordinator', 'other'] as const;
export type PromiseRole = (typeof ROLES)[number];

/** “We come back”: an answer promised at a meeting. Its words never change, only whether it was kept. */
export interface MeetingPromise {
	id: string;
	meeting: string;
	/** Id of the question; `null` for one that stands on paper. */
	question: string | null;
	who: PromiseRole;
	/** Day it was given, `YYYY-MM-DD`. */
	made: string;
	/** Last day for the answer, `YYYY-MM-DD`. */
	by: string;
	/** Day the answer was given; `null` while it is open. */
	keptOn: string | null;
	/** Taken away by whoever leads the meeting. Kept as a mark, so that a file of before does not bring it back. */
	removed: boolean;
	/** Raised with each change. */
	revision: number;
}

export const isOpen = ({ keptOn, removed }: MeetingPromise) => keptOn === null && !removed;

export const isLate = (promise: MeetingPromise, today: string) => isOpen(promise) && promise.by < today;

/**
 * Promises to show: those not kept, oldest first. One that is marked today stays as long as the day, so that a mark that
 * was not meant can be taken back where it was made.
 */
export function openPromises(promises: MeetingPromise[], today: string): MeetingPromise[] {
	return promises
		.filter((promise) => isOpen(promise) || (promise.keptOn === today && !promise.removed))
		.toSorted((a, b) => a.by.localeCompare(b.by) || a.id.localeCompare(b.id));
}

/** The day a number of days after another, both `YYYY-MM-DD`. */
export function daysAfter(day: string, days: number): string {
	const date = new Date(`${day}T00:00:00Z`);
	date.setUTCDate(date.getUTCDate() + days);
	return date.toISOString().slice(0, 10);
}
