import { readyAgenda, type AgendaItem } from './agenda';

/** Kinds of place a meeting is held at; each has a text `start.<kind>`. Never which place: that could name a group. */
export const PLACE_KINDS = ['association', 'school', 'preschool', 'library', 'faith', 'other'] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** Ranges of how many came, each with a text `after.<range>`; people are not counted. */
export const ATTENDANCES = ['few', 'some', 'more', 'many', 'most'] as const;
export type Attendance = (typeof ATTENDANCES)[number];

/** What is decided about a meeting. */
export interface Plan {
	/** `YYYY-MM-DD` */
	day: string;
	/** `HH:MM`; `null` where it is not set. */
	time: string | null;
	place: PlaceKind;
	/** Codes of the one to three languages beside Swedish, in the order they are shown. */
	languages: string[];
	agenda: AgendaItem[];
	/** `null` until it has been said. */
	attended: Attendance | null;
}

/** How often each device has changed a record, by the device's id: a version vector. */
export type Versions = Record<string, number>;

export interface Meeting extends Plan {
	id: string;
	versions: Versions;
}

/** Days that can be chosen: a file takes no others. */
export const FIRST_DAY = '2000-01-01';
export const LAST_DAY = '2099-12-31';

export const MOST_LANGUAGES = 3;

export function newPlan(day: string, languages: string[]): Plan {
	return { day, time: null, place: 'association', languages, agenda: readyAgenda(), attended: null };
}

/** The plan of a meeting to be held again: nothing of what happened at it. */
export function copiedPlan({ time, place, languages, agenda }: Plan, day: string): Plan {
	return { day, time, place, languages, agenda, attended: null };
}

/** An id of 16 hex digits. It says nothing of day, place or device. */
export function newId(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(8));
	return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Meetings held longer ago than a number of months.
 *
 * @param today `YYYY-MM-DD`
 */
export function meetingsOlderThan(meetings: Meeting[], months: number, today: string): Meeting[] {
	const [year, month, day] = today.split('-').map(Number) as [number, number, number];
	const first = new Date(Date.UTC(year, month - 1 - months, 1));
	const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
	first.setUTCDate(Math.min(day, last));
	const limit = first.toISOString().slice(0, 10);
	return meetings.filter((one) => one.day < limit);
}
