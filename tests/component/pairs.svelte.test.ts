import { flushSync } from 'svelte';
import { afterEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { language } from '../../src/lib/model/language';
import Pairs from '../../src/lib/reading/pairs/Pairs.svelte';
import type { Passage } from '../../src/lib/reading/pairs/passage';
import type { Pair } from '../../src/lib/reading/pairs/read';
import { show } from '../support/show';

const passage = (id: string, number: number, level: number, text: string): Passage => ({
	...{ key: `${id} ${number}`, id: number ? null : id, level, isAnswer: false, field: null, sign: null },
	parts: [{ kind: 'text', text, bold: false }]
});
const pairs: Pair[] = [
	{ own: passage('top', 0, 1, 'المُدد'), second: passage('top', 0, 1, 'Tiderna') },
	{ own: passage('days', 0, 2, 'أربعة عشر يومًا'), second: passage('days', 0, 2, 'Fjorton dagar') },
	{ own: passage('days', 1, 0, 'ثم القرار'), second: null },
	{ own: passage('ask', 0, 0, 'اسألوا'), second: passage('ask', 0, 0, 'Fråga') }
];
const [own, second] = [language('ar'), language('sv')];
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-pair]')];
const lit = () => rows().filter((row) => row.ariaCurrent === 'true');

afterEach(() => history.replaceState(null, '', location.pathname + location.search));

test('a paragraph stands beside its like, each in its language and direction; what has none stands alone', async () => {
	await show(Pairs, { pairs, own, second, lit: null }, { locale: 'ar' });
	// The Swedish title already stands under the heading of the page.
	expect(rows().map(({ dataset }) => dataset.pair)).toEqual(['days 0', 'days 1', 'ask 0']);
	const cells = rows().map((row) => [...row.querySelectorAll<HTMLElement>('[role=cell]')]);
	for (const [mine, other] of cells) {
		expect([mine!.lang, mine!.dir, other!.lang, other!.dir]).toEqual(['ar', 'rtl', 'sv', 'ltr']);
	}
	expect(cells.map(([mine, other]) => [mine!.innerText.trim(), other!.innerText.trim()])).toEqual([
		['أربعة عشر يومًا', 'Fjorton dagar'],
		['ثم القرار', ''],
		['اسألوا', 'Fråga']
	]);
});

test('arrows go from pair to pair, the one in focus is lit in both, and one stop leads in and out', async () => {
	await show(Pairs, { pairs, own, second, lit: null }, { locale: 'ar' });
	await userEvent.tab();
	expect(document.activeElement).toBe(rows()[0]);
	await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
	expect(document.activeElement).toBe(rows()[2]);
	expect(lit()).toEqual([rows()[2]]);
	await userEvent.keyboard('{Home}');
	expect(lit()).toEqual([rows()[0]]);
	expect(rows().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
});

test('a touch lights a pair, also where it gives no focus', async () => {
	await show(Pairs, { pairs, own, second, lit: null }, { locale: 'ar' });
	(page.getByText('Fråga').element() as HTMLElement).click();
	flushSync();
	expect(lit()).toEqual([rows()[2]]);
});

test('an address that names a place opens at it', async () => {
	history.replaceState(null, '', '#ask');
	await show(Pairs, { pairs, own, second, lit: null }, { locale: 'ar' });
	expect(lit()).toEqual([document.getElementById('ask')]);
});
