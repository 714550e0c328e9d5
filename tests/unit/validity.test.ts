import { expect, test } from 'vitest';
import { noticeOn, printedNotice, type Validity } from '../../src/lib/model/validity';

const RELEASED = '2026-11-26';
const about = (given: Partial<Validity>): Validity => ({
	lvu: false,
	reviewed: '2026-11-20',
	reviewBy: '2027-06-30',
	...given
});

test('a page about LVU is quiet until the day the law changes, and loud from then on', () => {
	const page = about({ lvu: true });
	expect(printedNotice(page)).toBe('soon');
	expect(noticeOn(page, '2026-12-31', RELEASED)).toBe('soon');
	expect(noticeOn(page, '2027-01-01', RELEASED)).toBe('law');
});

test('a page about LVU that was reviewed under the new law says nothing of the change', () => {
	const page = about({ lvu: true, reviewed: '2027-01-04', reviewBy: '2027-12-31' });
	expect(printedNotice(page)).toBe('none');
	expect(noticeOn(page, '2027-02-01', RELEASED)).toBe('none');
});

test('a review is overdue from the day after it was due, by a clock or by a release that late', () => {
	expect(noticeOn(about({}), '2027-06-30', RELEASED)).toBe('none');
	expect(noticeOn(about({}), '2027-07-01', RELEASED)).toBe('overdue');
	expect(noticeOn(about({}), '2019-01-01', '2027-07-01')).toBe('overdue');
});

test('a clock earlier than the release is not believed', () => {
	expect(noticeOn(about({ lvu: true }), '2021-03-01', '2027-01-02')).toBe('law');
});
