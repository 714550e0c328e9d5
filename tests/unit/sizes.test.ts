import { expect, test } from 'vitest';
import table from '../../src/content/locales.json';
import { megabytes } from '../../src/lib/i18n/sizes';
import type { Language } from '../../src/lib/model/language';

/** Codes by which Unicode's tables know what has another code here. */
const KNOWN_AS: Record<string, string> = { prs: 'fa-AF', kmr: 'ku' };

test.each(table as Language[])('a size in $sv has the decimal mark of the language', (row) => {
	const known = new Intl.NumberFormat(KNOWN_AS[row.code] ?? row.code, {
		numberingSystem: 'latn',
		minimumFractionDigits: 1
	});
	expect(megabytes(1_000_000, row)).toBe(known.format(1));
});

test('nothing that is saved takes no room', () => {
	expect(megabytes(4_000, {})).toBe('0.1');
});
