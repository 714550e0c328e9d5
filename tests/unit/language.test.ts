import { expect, test } from 'vitest';
import { preferredLanguages } from '../../src/lib/model/language';

const codes = (...tags: string[]) => preferredLanguages(tags).map(({ code }) => code);

test('a browser’s regional tags find their language', () => {
	expect(codes('ar-IQ', 'en-US', 'sv')).toEqual(['ar', 'en', 'sv']);
	expect(codes('arb', 'ti-ET')).toEqual(['ar', 'ti']);
});

test('an ambiguous or unknown tag finds nothing: the reader is asked', () => {
	expect(codes('ku', 'xx', 'ja-JP')).toEqual([]);
});
