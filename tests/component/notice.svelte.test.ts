import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import Notice from '../../src/lib/ui/Notice.svelte';
import { show } from '../support/show';

const change = { day: '2027-01-01', unwritten: true, decisions: null, parts: [] };
const validity = { changes: [change], reviewed: '2026-11-20', reviewBy: '2027-03-31' };
const alert = page.getByRole('alert');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** @param minutes that pass, and what follows from them */
function pass(minutes: number) {
	vi.advanceTimersByTime(minutes * 60_000);
	flushSync();
}

test('a change of the law is told quietly before its day, and loudly from the minute it holds in Sweden', async () => {
	vi.setSystemTime('2026-12-31T22:58:30Z');
	const { t } = await show(Notice, { validity });
	expect(page.getByRole('note').element().textContent).toContain(t('law.soon'));
	expect(alert.query()).toBeNull();
	pass(1);
	expect(alert.query()).toBeNull();
	pass(1);
	expect(alert.element().textContent).toContain(t('law.nowTitle'));
	expect(page.getByRole('note').query()).toBeNull();
});

test('a page reviewed on the day of the change is not called old', async () => {
	vi.setSystemTime('2027-01-05T10:00:00Z');
	await show(Notice, { validity: { ...validity, reviewed: '2027-01-01' } });
	expect(alert.query()).toBeNull();
	expect(page.getByRole('note').query()).toBeNull();
});

test('an overdue review is told with the day it was due, in our own month names', async () => {
	vi.setSystemTime('2027-04-01T10:00:00Z');
	const { t } = await show(Notice, { validity: { ...validity, changes: [] } }, { locale: 'ti' });
	const march = t('date.months').split(/[,፣]\s*/)[2]!;
	expect(alert.element().textContent).toContain(t('law.overdueTitle'));
	expect(alert.element().textContent).toContain(`31 ${march} 2027`);
});

test('a clock that runs before the release is not believed', async () => {
	vi.setSystemTime('2020-01-01T10:00:00Z');
	const { t } = await show(Notice, { validity: { ...validity, reviewBy: '2026-11-29' } });
	expect(alert.element().textContent).toContain(t('law.overdueTitle'));
});
