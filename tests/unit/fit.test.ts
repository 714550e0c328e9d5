import { expect, test } from 'vitest';
import { setLargest, TEXT_SIZES } from '../../src/lib/rooms/meeting/show/fit';

test('the largest letters that fit are set, wherever the search begins, and the smallest where none does', () => {
	for (const sizes of [TEXT_SIZES, TEXT_SIZES.slice(-1)])
		for (const first of [...sizes, 0].keys())
			for (let largest = 0; largest <= sizes.length; largest++) {
				let set: number | undefined;
				const found = setLargest(sizes, first, (size) => sizes.indexOf((set = size)) >= largest);
				const expected = Math.min(largest, sizes.length - 1);
				expect([found, set]).toEqual([expected, sizes[expected]]);
			}
});
