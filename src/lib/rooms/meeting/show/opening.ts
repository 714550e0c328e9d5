import { itemKey } from '$lib/model/meeting/agenda';
import type { Meeting } from '$lib/model/meeting/meeting';
import { daysAfter, isOpen, openPromises, type MeetingPromise } from '$lib/model/meeting/promise';
import { PROMISES, type ShowPlace } from '$lib/model/meeting/show';
import { MASTER } from '$lib/model/language';
import { swedishTime } from '$lib/model/swedish-time';

/** Until then in the morning a show of the day before goes on: it has crossed midnight. */
const NIGHT_ENDS = 6 * 60;

/** Where an item of the agenda begins, under the law of a day. */
export const beginningOf = (item: string, day: string) => ({
	format: 2 as const,
	item,
	segment: 0,
	queue: [],
	aside: null,
	stop: 0,
	part: 0,
	back: null,
	blank: false,
	whole: false,
	day
});

/** What was promised before a meeting, at others or at itself when it was held on another day: it is shown first. */
export const promisesBefore = (
	meeting: Pick<Meeting, 'id' | 'day'>,
	promises: MeetingPromise[],
	today: string
) =>
	openPromises(promises, today).filter(
		(promise) => promise.meeting !== meeting.id || promise.made < meeting.day
	);

/**
 * Where the show of a meeting opens: where it stood this evening, if that is still on the agenda; else at what was
 * promised before, or at the first item. A language that is no longer planned is not shown.
 *
 * @param kept where it stood
 * @param today `day` is the day whose law is shown, `now` the time in milliseconds since 1970
 */
export function placeAtOpening(
	meeting: Meeting,
	promises: MeetingPromise[],
	kept: ShowPlace | null,
	today: { day: string; now: number }
): ShowPlace {
	const before = promisesBefore(meeting, promises, today.day);
	const keys = [...(before.some(isOpen) ? [PROMISES] : []), ...meeting.agenda.map(itemKey)];
	if (kept && keys.includes(kept.item) && isThisEvening(kept.day, today)) {
		const isPlanned = kept.languages.every((code) => code === MASTER || meeting.languages.includes(code));
		return isPlanned ? kept : { ...kept, part: 0, languages: [MASTER, ...meeting.languages] };
	}
	return {
		meeting: meeting.id,
		...beginningOf(keys[0] ?? PROMISES, today.day),
		languages: [MASTER, ...meeting.languages]
	};
}

function isThisEvening(kept: string, { day, now }: { day: string; now: number }): boolean {
	return kept === day || (daysAfter(kept, 1) === day && swedishTime(now).minute < NIGHT_ENDS);
}
