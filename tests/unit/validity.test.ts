import { expect, test } from 'vitest';
import { dayShown, isOverdue } from '../../src/lib/model/validity';

const RELEASED = '2026-11-26';

test('a review is overdue from the day after it was due', () => {
	const page = { reviewBy: '2027-06-30' };
	expect(isOverdue(page, '2027-06-30')).toBe(false);
	expect(isOverdue(page, '2027-07-01')).toBe(true);
});

test('a clock earlier than the release is not believed', () => {
	expect(dayShown('2021-03-01', RELEASED)).toBe(RELEASED);
	expect(dayShown('2027-01-01', RELEASED)).toBe('2027-01-01');
	expect(dayShown(null, RELEASED)).toBe(RELEASED);
});
