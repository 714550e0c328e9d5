import { expect, test } from 'vitest';
import { citations, gather } from '../../src/lib/server/content/citations';
import type { Structure } from '../../src/lib/server/content/structure';

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

test('the section of a fact that is only KNOWN, or not verified, is never printed', () => {
	const fact = (id: string, confidence: string, section: string, unverified = false) => ({
		...{ id, statement: 'Nämnden beslutar.', terms: [], confidence, source: 'sol', section },
		...(unverified ? { unverified } : {})
	});
	const structure = {
		facts: [
			fact('F-SOL-01', 'CONFIRMED', '20 kap. 2 §'),
			fact('F-SOL-02', 'KNOWN', '30 kap. 7 §'),
			fact('F-SOL-03', 'CONFIRMED', '10 kap. 15 §', true)
		],
		sources: { sol: { kind: 'law', title: 'Socialtjänstlagen', url: null } }
	} as unknown as Structure;
	expect(citations(structure, ['F-SOL-01', 'F-SOL-02', 'F-SOL-03'])).toEqual([
		{ title: 'Socialtjänstlagen', url: null, sections: ['20 kap. 2 §'] }
	]);
});
