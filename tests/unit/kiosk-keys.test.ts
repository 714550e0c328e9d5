import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import table from '../../src/content/locales.json';
import { DIGITS, lettersOf, ordersOf, rowsOf } from '../../src/lib/rooms/kiosk/keys/layout';

/** Every text of a language, without the Swedish words and the names of terms in it. */
function textsOf(code: string): string {
	const files = readdirSync(`locales/${code}`).filter(
		(name) => name.endsWith('.json') && name !== 'review.json'
	);
	const all: string[] = [];
	const collect = (value: unknown): void => {
		if (typeof value === 'string') all.push(value);
		else if (value && typeof value === 'object') Object.values(value).forEach(collect);
	};
	for (const name of files) collect(JSON.parse(readFileSync(`locales/${code}/${name}`, 'utf8')));
	return all
		.join(' ')
		.replace(/\{sv\|[^}]*\}/g, ' ')
		.replace(/\[\[[^|\]]*\|/g, ' ')
		.replace(/\{\{[^}]*\}\}|\{tel\.[^}]*\}/g, ' ');
}

const SCRIPTS: Record<string, RegExp> = {
	Latn: /\p{Script=Latin}/u,
	Cyrl: /\p{Script=Cyrillic}/u,
	Arab: /\p{Script=Arabic}/u,
	Ethi: /\p{Script=Ethiopic}/u
};

describe('the keyboard', () => {
	for (const { code, script } of table)
		test(`${code}: reaches every letter of its texts`, () => {
			// The Swedish keyboard is one touch away, for words and names that stand in letters.
			const reached = new Set([...lettersOf(code, script), ...lettersOf('sv', 'Latn')]);
			const counts = new Map<string, number>();
			for (const letter of textsOf(code).toLowerCase().normalize('NFC'))
				if (SCRIPTS[script]!.test(letter) && /\p{L}/u.test(letter))
					counts.set(letter, (counts.get(letter) ?? 0) + 1);
			expect(counts.size, code).toBeGreaterThan(20);
			const missing = [...counts].filter(([letter]) => !reached.has(letter));
			expect(missing).toEqual([]);
		});

	test('no key stands twice in a language, and every digit has one', () => {
		for (const { code, script } of table) {
			const keys = rowsOf(code, script).flat();
			expect(
				keys.filter((key, i) => keys.indexOf(key) !== i),
				code
			).toEqual([]);
			expect(
				keys.filter((key) => key === ''),
				code
			).toEqual([]);
		}
		expect(DIGITS.flat().sort()).toEqual([...'0123456789']);
	});

	test('an Ethiopic consonant leads to its seven vowels, and to its forms with a w sound', () => {
		expect(ordersOf('ለ').slice(0, 7)).toEqual([...'ለሉሊላሌልሎ']);
		expect(ordersOf('ቀ')).toContain('ቋ');
		expect(ordersOf('ደ')).not.toContain('ዸ');
	});
});
