import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { formatDay } from '../../src/lib/i18n/dates';
import type { Translate } from '../../src/lib/i18n';
import { activeLocales } from '../../tools/locales.js';

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const { day } = read('src/content/law.json').find((row: { replaces?: string }) => row.replaces === 'lvu');
const before = new Date(Date.parse(`${day}T00:00Z`) - 86_400_000).toISOString().slice(0, 10);

test.each(activeLocales)('the notices in $code name the days of the calendar', ({ code }) => {
	const { date, law } = read(`locales/${code}/ui.json`);
	const t = ((key: string, values: Record<string, unknown> = {}) =>
		String(date[key.replace('date.', '')]).replace(/\{\{(\w+)\}\}/g, (_, name) =>
			String(values[name])
		)) as Translate;
	expect(law.soon).toContain(formatDay(before, t));
	expect(law.soon).toContain(formatDay(day, t));
	expect(law.now).toContain(formatDay(day, t));
});
