import { describe, expect, test } from 'vitest';
import { isolatedText, isolatesOf, parseInline, plainText } from '../../src/lib/model/inline';
import { withoutSoftHyphens } from '../../src/lib/model/soft-hyphens';
import { rulesOf } from '../../src/lib/search/rules';
import { wordsOf } from '../../src/lib/search/normalise';
import { softHyphens } from '../../src/lib/server/content/soft-hyphens';

const shown = (text: string) => softHyphens(text).replaceAll('\u00ad', '·');

describe('long Swedish words may be broken, and only they', () => {
	test.each([
		['Socialsekreteraren ringer hem.', 'Soci·al·sek·re·te·ra·ren ringer hem.'],
		['orosanmälan', 'oros·an·mälan'],
		['förvaltningsrätten', 'för·valt·nings·rät·ten'],
		['mamma pappa barn', 'mamma pappa barn']
	])('%s', (text, expected) => expect(shown(text)).toBe(expected));

	test('markup, addresses and placeholders stay as they are', () => {
		const kept = '[[administrative-court|rätten]] {tel.11414} {{municipality}} kollpasoc.se/socialtjansten';
		expect(softHyphens(kept)).toBe(kept);
		expect(parseInline(softHyphens('[[committee|socialnämnden]]'))).toEqual([
			{ kind: 'term', id: 'committee', text: 'soci\u00adal\u00adnämn\u00adden' }
		]);
	});

	test('taken out again it is the same text, and a search does not see them', () => {
		const text = 'Socialtjänstförordningen gäller vårdnadshavare.';
		expect(withoutSoftHyphens(softHyphens(text))).toBe(text);
		const rules = rulesOf({ code: 'sv', script: 'Latn' });
		expect(wordsOf(softHyphens(text), rules)).toEqual(wordsOf(text, rules));
	});
});

describe('Swedish words and telephone numbers inside another language', () => {
	const text = 'قل: {sv|«Jag behöver tolk.»} أو اتصل {tel.bris}';
	test('are pieces of their own', () => {
		expect(parseInline(text).map(({ kind }) => kind)).toEqual(['text', 'swedish', 'text', 'number']);
		expect(plainText(text)).toBe('قل: «Jag behöver tolk.» أو اتصل 116 111');
	});
	test('keep their order where no markup can stand', () => {
		expect(isolatedText(text)).toBe('قل: \u2066«Jag behöver tolk.»\u2069 أو اتصل \u2066116\u00a0111\u2069');
		expect(isolatesOf(isolatedText(text)).filter(({ apart }) => apart)).toEqual([
			{ text: '«Jag behöver tolk.»', apart: true },
			{ text: '116\u00a0111', apart: true }
		]);
	});
});

test('an acronym is one word, however it is spelled out', () => {
	const rules = rulesOf({ code: 'sv', script: 'Latn' });
	for (const written of ['LVU', 'l.v.u', 'L.V.U.', 'l. v. u.', 'L V U'])
		expect(wordsOf(written, rules), written).toEqual(['lvu']);
	expect(wordsOf('i å ett', rules)).toEqual(['i', 'a', 'ett']);
});
