import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { KeptState } from '../../src/lib/rooms/family/kept.svelte';
import DayChoice from '../../src/lib/rooms/family/whereabouts/DayChoice.svelte';
import { EventDays } from '../../src/lib/rooms/family/whereabouts/whereabouts.svelte';
import { KEPT } from '../../src/lib/storage/kept';
import { show } from '../support/show';

const kept = () => (JSON.parse(localStorage.getItem(KEPT) ?? '{}') as { days?: object }).days;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-12-31T23:30:00Z') }));
afterEach(() => {
	vi.useRealTimers();
	localStorage.clear();
});

/** The choice of the day of a report, where `days` were given before. */
async function choice(locale: string, days: Record<string, string> = {}) {
	localStorage.setItem(KEPT, JSON.stringify({ days }));
	const state = new KeptState();
	state.start();
	const props = { event: 'report' as const, days: new EventDays(state) };
	const { t } = await show(DayChoice, props, { locale });
	const field = (key: 'now.day' | 'now.month' | 'now.year') => page.getByLabelText(t(key), { exact: true });
	return { t, days: props.days, day: field('now.day'), month: field('now.month'), year: field('now.year') };
}
/** What can be chosen, without the name of the field. */
const options = (select: { element(): Element }) =>
	[...(select.element() as HTMLSelectElement).options].slice(1).map(({ label }) => label);

test('a day is kept once it is whole, and taken back when it no longer is', async () => {
	const { day, month, year } = await choice('sv');
	await day.selectOptions('5');
	await month.selectOptions('november');
	expect(kept()).toBeUndefined();
	await year.selectOptions('2026');
	expect(kept()).toEqual({ report: '2026-11-05' });
	await day.selectOptions('');
	expect(kept()).toBeUndefined();
});

test('only days that exist can be chosen, and one that the month lacks is taken back', async () => {
	const { day, month } = await choice('sv', { report: '2026-01-31', taken: '2026-12-24' });
	await month.selectOptions('februari');
	expect(options(day)).toHaveLength(28);
	await expect.element(day).toHaveValue('');
	expect(kept()).toEqual({ taken: '2026-12-24' });
	await day.selectOptions('28');
	expect(kept()).toEqual({ report: '2026-02-28', taken: '2026-12-24' });
});

test('a day that is erased, or given at another deadline, is no longer in sight here', async () => {
	const { days, day, month, year } = await choice('sv', { report: '2026-11-05' });
	const shows = async (...values: string[]) => {
		for (const [i, field] of [day, month, year].entries())
			await expect.element(field).toHaveValue(values[i]!);
	};
	await shows('05', '11', '2026');
	days.keep('report', undefined);
	await shows('', '', '');
	days.keep('report', '2026-12-24');
	await shows('24', '12', '2026');
});

test('today and yesterday are those of Sweden, by one touch', async () => {
	const { t, day, month, year } = await choice('sv');
	await page.getByRole('button', { name: t('now.today') }).click();
	expect(kept()).toEqual({ report: '2027-01-01' });
	await page.getByRole('button', { name: t('now.yesterday') }).click();
	expect(kept()).toEqual({ report: '2026-12-31' });
	for (const [field, value] of [[day, '31'] as const, [month, '12'] as const, [year, '2026'] as const])
		await expect.element(field).toHaveValue(value);
});

test('months have our own names, and the years are this one and the one before', async () => {
	const { t, month, year } = await choice('ti');
	expect(options(month)).toEqual(t('date.months').split(/[,፣]\s*/));
	expect(options(year)).toEqual(['2027', '2026']);
});

test('a clock that runs before the release offers no today', async () => {
	vi.setSystemTime('2020-05-05T10:00:00Z');
	const { t, year } = await choice('sv');
	expect(page.getByRole('button', { name: t('now.today') }).query()).toBeNull();
	expect(options(year)).toEqual(['2026', '2025']);
});
