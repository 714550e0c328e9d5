import { describe, expect, test } from 'vitest';
import { openingAt } from '../../src/lib/model/opening-hours';
import { holidays } from '../../src/lib/server/content/holidays';

const hours = { open: '8.00', close: '16.30' };
const RELEASED = '2026-11-01';
const known = holidays(RELEASED);
const at = (moment: string) => openingAt(new Date(moment), hours, known);

describe('open now, in Swedish time', () => {
	test.each([
		['before opening', '2026-11-24T06:59Z', { open: false, opens: '8.00', weekday: undefined }],
		['on the minute of opening', '2026-11-24T07:00Z', { open: true, closes: '16.30' }],
		['a minute before closing', '2026-11-24T15:29Z', { open: true, closes: '16.30' }],
		['on the minute of closing: tomorrow', '2026-11-24T15:30Z', { open: false, opens: '8.00', weekday: 2 }],
		['Friday evening: Monday', '2026-11-27T18:00Z', { open: false, opens: '8.00', weekday: 0 }],
		['Sunday: Monday', '2026-11-29T11:00Z', { open: false, opens: '8.00', weekday: 0 }],
		['already tomorrow in Sweden', '2026-11-29T23:30Z', { open: false, opens: '8.00', weekday: undefined }]
	])('%s', (_, moment, opening) => expect(at(moment)).toEqual(opening));

	test('summer time: the same minute of the day, an hour earlier by the world’s clock', () => {
		expect(at('2027-06-01T05:59Z')).toMatchObject({ open: false });
		expect(at('2027-06-01T06:00Z')).toMatchObject({ open: true });
		expect(at('2027-06-01T14:30Z')).toMatchObject({ open: false });
		// The Monday after the clocks went forward, and the Monday after they went back.
		expect(at('2028-03-27T06:00Z')).toMatchObject({ open: true });
		expect(at('2027-11-01T06:30Z')).toMatchObject({ open: false });
		expect(at('2027-11-01T07:00Z')).toMatchObject({ open: true });
	});
});

describe('Swedish holidays', () => {
	test.each([
		['Christmas Eve, Christmas, and the weekend after', '2026-12-24T10:00Z', 0],
		['Good Friday to Easter Monday', '2027-03-26T10:00Z', 1],
		['Ascension Day', '2027-05-06T10:00Z', 4],
		['Midsummer Eve', '2027-06-25T10:00Z', 0],
		['New Year’s Eve, then New Year’s Day', '2026-12-31T10:00Z', 0],
		['Twelfth Day', '2027-01-06T10:00Z', 3]
	])('%s: closed until the next working day', (_, moment, weekday) =>
		expect(at(moment)).toEqual({ open: false, opens: '8.00', weekday })
	);

	test('the National Day on a weekday is closed; the day after is not', () => {
		expect(at('2028-06-06T10:00Z')).toMatchObject({ open: false });
		expect(at('2028-06-07T10:00Z')).toMatchObject({ open: true });
	});

	test('the table covers the year of the release and the two after it, weekdays only', () => {
		expect(known.days.length).toBeGreaterThan(25);
		expect(known.days.every((day) => ![0, 6].includes(new Date(day).getUTCDay()))).toBe(true);
		expect(known.days).toContain(`${Number(known.from.slice(0, 4)) + 2}-12-25`);
	});
});

test('nothing is said by a clock from before the release, nor after the last year that is known', () => {
	expect(at('2026-10-31T10:00Z')).toBeNull();
	expect(at('2026-11-02T10:00Z')).not.toBeNull();
	expect(at('2028-12-31T10:00Z')).not.toBeNull();
	expect(at('2029-01-01T10:00Z')).toBeNull();
});
