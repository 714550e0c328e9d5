import { expect, test } from 'vitest';
import { readyAgenda, withoutItem } from '../../src/lib/model/meeting/agenda';
import type { Meeting } from '../../src/lib/model/meeting/meeting';
import type { MeetingPromise } from '../../src/lib/model/meeting/promise';
import { PROMISES, readShowPlace, type ShowPlace } from '../../src/lib/model/meeting/show';
import { beginningOf, placeAtOpening, promisesBefore } from '../../src/lib/rooms/meeting/show/opening';

const meeting: Meeting = {
	...{ id: '0123456789abcdef', day: '2026-12-03', time: null, place: 'library', languages: ['ar', 'ti'] },
	...{ agenda: readyAgenda(), attended: null, versions: {} }
};
const kept: ShowPlace = {
	...{ meeting: meeting.id, ...beginningOf('point:help', '2026-12-03'), stop: 2, part: 1 },
	languages: ['sv', 'ar']
};
const promise: MeetingPromise = {
	...{
		id: 'fedcba9876543210',
		meeting: 'aaaaaaaaaaaaaaaa',
		question: null,
		who: 'manager',
		made: '2026-11-01'
	},
	...{ by: '2026-11-15', keptOn: null, removed: false, revision: 1 }
};
const at = (time: string) => ({ day: time.slice(0, 10), now: Date.parse(`${time}+01:00`) });
const EVENING = at('2026-12-03T19:00');

test('a show goes on where it stood this evening, past midnight too, and begins anew on another day', () => {
	expect(placeAtOpening(meeting, [], kept, EVENING)).toEqual(kept);
	expect(placeAtOpening(meeting, [], kept, at('2026-12-04T00:20'))).toEqual(kept);
	for (const later of ['2026-12-04T18:00', '2026-12-05T00:20'])
		expect(placeAtOpening(meeting, [], kept, at(later))).toMatchObject({
			...{ item: 'point:welcome', stop: 0, day: later.slice(0, 10), languages: ['sv', 'ar', 'ti'] }
		});
});

test('a language that was changed after a rehearsal is the one that is shown', () => {
	const changed = { ...meeting, languages: ['ti', 'so'] };
	expect(placeAtOpening(changed, [], kept, EVENING)).toEqual({
		...kept,
		...{ part: 0, languages: ['sv', 'ti', 'so'] }
	});
});

test('a show opens at what was promised before, and at its first item where nothing was or the item has gone', () => {
	expect(placeAtOpening(meeting, [promise], null, EVENING).item).toBe(PROMISES);
	// What is promised at a meeting is not shown at it; only where it is held again on a later day.
	const own = { ...promise, meeting: meeting.id, made: meeting.day };
	expect(placeAtOpening(meeting, [own], null, EVENING).item).toBe('point:welcome');
	const later = { ...meeting, day: '2027-01-14' };
	expect(placeAtOpening(later, [own], null, at('2027-01-14T18:00')).item).toBe(PROMISES);
	// Kept today it can be taken back where it stands, and opens no show.
	const done = { ...promise, keptOn: EVENING.day };
	expect(placeAtOpening(meeting, [done], null, EVENING).item).toBe('point:welcome');
	expect(promisesBefore(meeting, [done], EVENING.day)).toEqual([done]);
	expect(promisesBefore(meeting, [done], '2026-12-04')).toEqual([]);
	const shorter = { ...meeting, agenda: withoutItem(meeting.agenda, kept.item) };
	expect(placeAtOpening(shorter, [], kept, EVENING)).toMatchObject({ item: 'point:welcome', stop: 0 });
	expect(placeAtOpening(meeting, [], { ...kept, item: PROMISES }, EVENING).item).toBe('point:welcome');
});

test('a place that an earlier release kept begins its item anew, and one of a later release none', () => {
	const { format: _, ...earlier } = { ...kept, segment: 1, aside: { kind: 'hand' as const } };
	expect(readShowPlace(earlier)).toEqual({ ...kept, segment: 0, stop: 0, part: 0 });
	expect(readShowPlace(kept)).toEqual(kept);
	expect(readShowPlace({ ...kept, format: 3 })).toBeNull();
});
