import { expect, test } from 'vitest';
import { dayShown, noticeOn, type Validity } from '../../src/lib/model/validity';

const RELEASED = '2026-11-26';
const about = (given: Partial<Validity>): Validity => ({
	changes: [],
	reviewed: '2026-11-20',
	reviewBy: '2027-06-30',
	...given
});
const change = (unwritten: boolean) => ({ day: '2027-01-01', unwritten, decisions: null, parts: [] });

test('a page that tells only the law of before is quiet until the day it changes, and loud from then on', () => {
	const page = about({ changes: [change(true)] });
	expect(noticeOn(page, RELEASED)).toBe('soon');
	expect(noticeOn(page, '2026-12-31')).toBe('soon');
	expect(noticeOn(page, '2027-01-01')).toBe('law');
});

test('a page that tells both sides of the day, or was reviewed after it, warns of nothing', () => {
	const both = about({ changes: [change(false)] });
	expect([noticeOn(both, RELEASED), noticeOn(both, '2027-01-01')]).toEqual(['none', 'none']);
	const reviewed = { reviewed: '2027-01-04', reviewBy: '2027-12-31' };
	expect(noticeOn(about({ changes: [change(true)], ...reviewed }), '2027-02-01')).toBe('none');
});

test('a review is overdue from the day after it was due', () => {
	expect(noticeOn(about({}), '2027-06-30')).toBe('none');
	expect(noticeOn(about({}), '2027-07-01')).toBe('overdue');
});

test('a clock earlier than the release is not believed', () => {
	expect(dayShown('2021-03-01', RELEASED)).toBe(RELEASED);
	expect(dayShown('2027-01-01', RELEASED)).toBe('2027-01-01');
	expect(dayShown(null, RELEASED)).toBe(RELEASED);
});
