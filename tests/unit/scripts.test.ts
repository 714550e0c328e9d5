import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMAS, scripts, SENTENCE_ENDS } from '../../src/lib/model/script';
import type { Language } from '../../src/lib/model/language';

const table = JSON.parse(readFileSync('src/content/locales.json', 'utf8')) as Language[];
const columns = (column: 'script' | 'dir') => Object.fromEntries(table.map((row) => [row.code, row[column]]));

// Written out here, not read from the table: the site is built from it, so no page could tell that it is wrong.
test('each language is written in its script and direction', () => {
	expect(columns('dir')).toEqual({
		...{ sv: 'ltr', en: 'ltr', so: 'ltr', ti: 'ltr', kmr: 'ltr', tr: 'ltr', ru: 'ltr', uk: 'ltr' },
		...{ pl: 'ltr', es: 'ltr', bs: 'ltr', fi: 'ltr', sq: 'ltr' },
		...{ ar: 'rtl', fa: 'rtl', prs: 'rtl', ps: 'rtl', ckb: 'rtl' }
	});
	expect(columns('script')).toEqual({
		...{ sv: 'Latn', en: 'Latn', so: 'Latn', kmr: 'Latn', tr: 'Latn', pl: 'Latn', es: 'Latn' },
		...{ bs: 'Latn', fi: 'Latn', sq: 'Latn', ti: 'Ethi', ru: 'Cyrl', uk: 'Cyrl' },
		...{ ar: 'Arab', fa: 'Arab', prs: 'Arab', ps: 'Arab', ckb: 'Arab' }
	});
});

test('each language’s own name is written in the letters of its script', () => {
	for (const { native, script } of table)
		expect(native.replace(/[^\p{L}]/gu, '')).toMatch(
			new RegExp(`^\\p{scx=${scripts[script]!.letters}}+$`, 'u')
		);
});

test('lists and sentences end where a reader of each script sees it', () => {
	for (const comma of [',', '،', '፣']) expect(COMMAS).toContain(comma);
	for (const end of ['.', '?', '!', '؟', '።']) expect(SENTENCE_ENDS).toContain(end);
});
