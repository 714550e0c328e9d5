import { describe, expect, test } from 'vitest';
import { isolatedText, isolatesOf, parseInline, plainText } from '../../src/lib/model/inline';
import { asTyped } from '../../src/lib/model/line-breaks';
import { keepTogether } from '../../src/lib/model/keep-together.js';
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
		expect(asTyped(softHyphens(text))).toBe(text);
		const rules = rulesOf({ code: 'sv', script: 'Latn' });
		expect(wordsOf(softHyphens(text), rules)).toEqual(wordsOf(text, rules));
	});
});

describe('a line does not end between what belongs together', () => {
	const kept = (text: string, keepsOneLetterWords = false) =>
		keepTogether(text, { keepsOneLetterWords }).replaceAll('\u00a0', '~');
	test.each([
		['1 gång per vecka, inom 14 dagar', '1~gång per vecka, inom 14~dagar'],
		['23. toukokuuta ja 4 kuukauden', '23.~toukokuuta ja 4~kuukauden'],
		['1ê rêbendana 2027an', '1ê~rêbendana 2027an'],
		['**14** dagar, 2 §', '**14**~dagar, 2~§'],
		['{{count}} av {{total}}, {{day}} {{month}}', '{{count}}~av {{total}}, {{day}}~{{month}}'],
		['du är 15. Nämnden', 'du är 15. Nämnden'],
		['3\u00a0102 barn', '3~102~barn'],
		['15 barnomsorgsplatser', '15 barnomsorgsplatser']
	])('%s', (text, expected) => expect(kept(text)).toBe(expected));

	test('a word of one letter stays with the next, in languages that want it', () => {
		expect(kept('w gminie, a także z [[tolk|tłumaczem]]')).toBe('w gminie, a także z [[tolk|tłumaczem]]');
		expect(kept('w gminie, a także z [[tolk|tłumaczem]]', true)).toBe(
			'w~gminie, a~także z~[[tolk|tłumaczem]]'
		);
	});

	test('as it is typed the text is the same, the groups of its numbers kept', () => {
		const text = 'С кем-то 1 раз, 3\u00a0102 детей';
		expect(asTyped(keepTogether(text, { keepsOneLetterWords: true }))).toBe(text);
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
