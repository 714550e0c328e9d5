import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { asTyped } from '../../src/lib/model/line-breaks';
import Notice from '../../src/lib/ui/Notice.svelte';
import { show } from '../support/show';

const validity = { reviewBy: '2027-03-31' };
const alert = page.getByRole('alert');

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

/** @param minutes that pass, and what follows from them */
function pass(minutes: number) {
	vi.advanceTimersByTime(minutes * 60_000);
	flushSync();
}

test('an overdue review is told from the first minute of the day after, in Sweden', async () => {
	vi.setSystemTime('2027-03-31T21:58:30Z');
	const { t } = await show(Notice, { validity });
	expect(alert.query()).toBeNull();
	pass(1);
	expect(alert.query()).toBeNull();
	pass(1);
	expect(alert.element().textContent).toContain(t('law.overdueTitle'));
});

test('it is told with the day it was due, in our own month names', async () => {
	vi.setSystemTime('2027-04-01T10:00:00Z');
	const { t } = await show(Notice, { validity }, { locale: 'ti' });
	const march = t('date.months').split(/[,፣]\s*/)[2]!;
	expect(asTyped(alert.element().textContent ?? '')).toContain(`31 ${march} 2027`);
});

test('a clock that runs before the release is not believed', async () => {
	vi.setSystemTime('2020-01-01T10:00:00Z');
	const { t } = await show(Notice, { validity: { reviewBy: '2026-11-29' } });
	expect(alert.element().textContent).toContain(t('law.overdueTitle'));
});
