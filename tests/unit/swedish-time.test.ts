import { expect, test } from 'vitest';
import { swedishTime } from '../../src/lib/model/swedish-time';

const intl = new Intl.DateTimeFormat('sv-SE', {
	timeZone: 'Europe/Stockholm',
	dateStyle: 'short',
	timeStyle: 'short'
});
const HOUR_MS = 3_600_000;

test('Swedish time is that of the time zone database, every hour from 2024 to 2040', () => {
	for (let time = Date.UTC(2024, 0, 1); time < Date.UTC(2041, 0, 1); time += HOUR_MS) {
		const { day, minute } = swedishTime(time);
		const two = (part: number) => String(part).padStart(2, '0');
		const clock = `${day} ${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
		if (clock !== intl.format(time)) expect(clock, new Date(time).toISOString()).toBe(intl.format(time));
	}
});

test('an hour changes on the minute, whatever lies between two full hours', () => {
	expect(swedishTime(Date.parse('2027-03-28T00:59:59Z'))).toEqual({ day: '2027-03-28', minute: 119 });
	expect(swedishTime(Date.parse('2027-03-28T01:00:00Z'))).toEqual({ day: '2027-03-28', minute: 180 });
	expect(swedishTime(Date.parse('2027-10-31T00:59:59Z'))).toEqual({ day: '2027-10-31', minute: 179 });
	expect(swedishTime(Date.parse('2027-10-31T01:00:00Z'))).toEqual({ day: '2027-10-31', minute: 120 });
	expect(swedishTime(Date.parse('2026-12-31T22:59:59Z'))).toEqual({ day: '2026-12-31', minute: 1439 });
	expect(swedishTime(Date.parse('2026-12-31T23:00:00Z'))).toEqual({ day: '2027-01-01', minute: 0 });
});
