import { expect, test } from 'vitest';
import { formatDay, monthNames, weekdayName } from '../../src/lib/i18n/dates';
import { languages } from '../../src/lib/model/language';
import { asTyped } from '../../src/lib/model/line-breaks';
import { loadTranslate } from '../../src/lib/rooms/family/strings';
import { WRITTEN_DAYS, WRITTEN_WEDNESDAY } from '../support/days';

test.each(languages)('the build writes a day in $sv as its readers do', async ({ code }) => {
	const t = await loadTranslate(code);
	for (const [day, written] of Object.entries(WRITTEN_DAYS[code]!)) {
		expect(asTyped(formatDay(day, t))).toBe(written);
		// No line ends between the day and its month.
		expect(formatDay(day, t)).toMatch(/^\S+\u00a0/);
	}
	expect(weekdayName(2, t)).toBe(WRITTEN_WEDNESDAY[code]);
	expect(new Set(monthNames(t)).size).toBe(12);
	expect(new Set([0, 1, 2, 3, 4, 5, 6].map((weekday) => weekdayName(weekday, t))).size).toBe(7);
});
