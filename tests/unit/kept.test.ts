import { expect, test } from 'vitest';
import { isKept } from '../../src/lib/storage/kept';

test('every choice a reader can make is read again', () => {
	const kept = [
		{},
		{ textSize: 125 },
		{ contrast: 'more' },
		{ municipality: 'upplands-vasby' },
		{ silent: ['ar', 'kmr'] },
		{ place: { step: 'assessment' } },
		{ place: { step: 'assessment', date: '2026-11-30', event: 'report' } },
		{ days: { report: '2026-02-28', 'care-order': '2027-01-31' } },
		{ textSize: 150, contrast: 'more', days: {} }
	];
	for (const choices of kept) expect(isKept(choices), JSON.stringify(choices)).toBe(true);
});

test('what no reader can have chosen is refused whole', () => {
	const foreign = [
		...[null, undefined, 7, 'x', [], [{}]],
		...[{ textSize: 110 }, { textSize: '125' }, { contrast: true }, { municipality: 'Väsby' }],
		...[{ silent: 'ar' }, { silent: ['arabic'] }, { silent: [1] }],
		...[
			{ place: 'assessment' },
			{ place: {} },
			{ place: { step: '' } },
			{ place: { step: 'a', other: 'b' } }
		],
		...[{ place: { step: 'a', date: '2026-13-01' } }, { place: { step: 'a', event: 1 } }],
		...[{ days: [] }, { days: { report: '2026-02-32' } }, { days: { report: 'soon' } }],
		...[{ other: 1 }, { constructor: {} }, JSON.parse('{"__proto__":1}')]
	];
	for (const value of foreign) expect(isKept(value), JSON.stringify(value)).toBe(false);
});
