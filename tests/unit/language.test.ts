import { expect, test } from 'vitest';
import table from '../../src/content/locales.json';
import { nativeName, preferredLanguages, type Language } from '../../src/lib/model/language';

const codes = (...tags: string[]) => preferredLanguages(tags).map(({ code }) => code);

test('a browser’s regional tags find their language', () => {
	expect(codes('ar-IQ', 'en-US', 'sv')).toEqual(['ar', 'en', 'sv']);
	expect(codes('arb', 'ti-ET')).toEqual(['ar', 'ti']);
});

test('an ambiguous or unknown tag finds nothing: the reader is asked', () => {
	expect(codes('ku', 'xx', 'ja-JP')).toEqual([]);
});

test('Dari is not taken for Persian, though its tag begins with the Persian one', () => {
	const among = table as Language[];
	const asked = (tag: string) => preferredLanguages([tag], among).map(({ code }) => code);
	expect(asked('fa-AF')).toEqual(['prs']);
	expect(asked('fa-IR')).toEqual(['fa']);
	// Where there is no Dari, the reader is asked.
	expect(
		preferredLanguages(
			['fa-AF'],
			among.filter(({ code }) => code === 'fa')
		)
	).toEqual([]);
});

test('a language that this release does not have is named by its code', () => {
	expect([nativeName('ar'), nativeName('xx')]).toEqual(['العربية', 'xx']);
});
