import { describe, expect, test } from 'vitest';
import investigation from '../../src/content/investigation.json';
import { daysInMonth, isDay, latestDay, runningDeadline, type Deadline } from '../../src/lib/model/deadline';

const days = (amount: number): Deadline => ({ days: amount, from: 'report' });
const weeks = (amount: number): Deadline => ({ weeks: amount, from: 'decision' });
const months = (amount: number): Deadline => ({ months: amount, from: 'opened' });

describe('the last day of a deadline', () => {
	test.each([
		['14 days over the end of a year', '2026-12-24', days(14), '2027-01-07'],
		['14 days over a leap day', '2028-02-20', days(14), '2028-03-05'],
		['14 days over the end of February in another year', '2027-02-20', days(14), '2027-03-06'],
		['a week ends on the same day of the week', '2026-11-26', weeks(1), '2026-12-03'],
		['four weeks over the night the clocks go back', '2026-10-10', weeks(4), '2026-11-07'],
		['two weeks over the night the clocks go forward', '2027-03-20', weeks(2), '2027-04-03'],
		['a Saturday stays a Saturday: nothing is shifted', '2026-12-05', weeks(1), '2026-12-12'],
		['four months on the same day of the month', '2026-11-23', months(4), '2027-03-23'],
		['a month without that day ends on its last', '2026-10-31', months(4), '2027-02-28'],
		['the same in a leap year', '2027-10-31', months(4), '2028-02-29'],
		['from a leap day to an ordinary month', '2028-02-29', months(4), '2028-06-29'],
		['from the 30th to February and not into March', '2026-10-30', months(4), '2027-02-28'],
		['from the last day of a short month: no day is gained', '2027-02-28', months(4), '2027-06-28'],
		['over the end of a year', '2026-09-15', months(4), '2027-01-15']
	])('%s', (_, event, deadline, expected) => {
		expect(latestDay(event, deadline)).toBe(expected);
	});

	test('is the same day wherever the device believes it is', () => {
		const zone = process.env.TZ;
		try {
			for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Stockholm']) {
				process.env.TZ = place;
				expect(latestDay('2026-12-31', days(14)), place).toBe('2027-01-14');
				expect(latestDay('2026-10-31', months(4)), place).toBe('2027-02-28');
			}
		} finally {
			if (zone === undefined) delete process.env.TZ;
			else process.env.TZ = zone;
		}
	});
});

test('a day that is not in the calendar is none', () => {
	expect(['2026-02-28', '2028-02-29', '2026-12-31'].every(isDay)).toBe(true);
	expect(
		['2026-02-29', '2026-02-31', '2026-04-31', '2026-13-01', '2026-00-10', '2026-1-1', ''].some(isDay)
	).toBe(false);
	expect([daysInMonth(2028, 2), daysInMonth(2026, 2), daysInMonth(2026, 4)]).toEqual([29, 28, 30]);
});

describe('which deadline runs in which step', () => {
	const steps = investigation.steps as { id: string; branch: boolean; deadline?: Deadline }[];
	const line = (branch: boolean) => steps.filter((step) => step.branch === branch);
	const running = (branch: boolean, id: string) => {
		const found = runningDeadline(line(branch), id);
		return found && `${found.id} from ${found.deadline.from}`;
	};

	test('each counts from its own event, and from no other step’s date', () => {
		const events = steps.flatMap((step) => step.deadline?.from ?? []);
		expect(new Set(events).size).toBe(events.length);
		expect(running(false, 'investigation')).toBe('investigation from opened');
		expect(running(true, 'tried-by-court')).toBe('tried-by-court from received');
		expect(running(true, 'application-for-care')).toBe('application-for-care from taken');
	});

	test('a deadline ahead runs only where its event has already happened', () => {
		expect(running(false, 'report-arrives')).toBe('pre-assessment from report');
		expect(running(false, 'protection-assessment')).toBe('pre-assessment from report');
		expect(running(false, 'opened-or-not')).toBe('investigation from opened');
		expect(running(true, 'immediate-decision')).toBe('to-the-court from decision');
		for (const id of ['proposal-and-decision', 'support-or-closed', 'follow-up'])
			expect(running(false, id)).toBeUndefined();
		for (const id of ['judgment', 'reviewed', 'no-such-step']) expect(running(true, id)).toBeUndefined();
	});
});
