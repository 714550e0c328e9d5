import { expect, test } from 'vitest';
import { gather } from '../../src/lib/server/content/citations';

test('sections of one law are gathered as a Swedish reader writes them', () => {
	expect(gather(['20 kap. 2 §', '20 kap. 1 §', '19 kap. 1 och 4 §§'])).toEqual([
		'19 kap. 1 och 4 §§',
		'20 kap. 1 och 2 §§'
	]);
	expect(gather(['11 kap. 1 §, 12 kap. 1 § och 10 kap. 2 §'])).toEqual([
		'10 kap. 2 §',
		'11 kap. 1 §',
		'12 kap. 1 §'
	]);
	expect(gather(['1 §', '2 och 3 §§', '13 a §', '2 §', '6 a och 33–35 §§'])).toEqual([
		'1, 2, 3, 6 a, 13 a och 33–35 §§'
	]);
	expect(gather(['4 kap. 1 § och 29 kap. 1 och 4 §§', 'art. 12'])).toEqual([
		'4 kap. 1 §',
		'29 kap. 1 och 4 §§',
		'art. 12'
	]);
});
