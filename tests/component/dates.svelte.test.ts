import { expect, test } from 'vitest';
import { formatDay, monthNames, weekdayName } from '../../src/lib/i18n/dates';
import { languages } from '../../src/lib/model/language';
import { asTyped } from '../../src/lib/model/line-breaks';
import { loadTranslate } from '../../src/lib/rooms/family/strings';
import { WRITTEN_DAYS, WRITTEN_WEDNESDAY } from '../support/days';

// What the browser's own tables print for half of our languages is English, or another calendar.
test.each(languages)('Chromium writes a day in $sv as its readers do', async ({ code }) => {
	const t = await loadTranslate(code);
	for (const [day, written] of Object.entries(WRITTEN_DAYS[code]!))
		expect(asTyped(formatDay(day, t))).toBe(written);
	expect(weekdayName(2, t)).toBe(WRITTEN_WEDNESDAY[code]);
	expect(monthNames(t)).toHaveLength(12);
});
