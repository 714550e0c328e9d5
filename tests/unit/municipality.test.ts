import { describe, expect, test } from 'vitest';
import list from '../../src/content/municipalities.json';
import { byInitial, chosenMunicipality, municipalitiesNamed } from '../../src/lib/model/municipality';

const named = (typed: string) => municipalitiesNamed(list, typed, 8).map(({ name }) => name);

test('all 290 municipalities are there once, each with a website', () => {
	expect(list).toHaveLength(290);
	expect(new Set(list.map(({ id }) => id)).size).toBe(290);
	expect(new Set(list.map(({ code }) => code)).size).toBe(290);
	expect(new Set(list.map(({ website }) => new URL(website).host)).size).toBe(290);
});

describe('a municipality is found by what people type', () => {
	test.each([
		['malmo', 'Malmö'],
		['Malmö stad', 'Malmö'],
		['  GÖTEB', 'Göteborg'],
		['vara kommun', 'Vara'],
		['upsala', undefined],
		['sodertalje', 'Södertälje']
	])('“%s”', (typed, first) => expect(named(typed)[0]).toBe(first));

	test('names that begin so come before names that hold it, and nothing typed finds nothing', () => {
		const found = named('sund');
		expect(found[0]).toBe('Sundbyberg');
		expect(found.slice(0, 2).every((name) => name.startsWith('Sund'))).toBe(true);
		expect(found.some((name) => !name.startsWith('Sund'))).toBe(true);
		expect(named('   ')).toEqual([]);
	});

	test('two names that differ by a ring alone are both offered', () => {
		expect(named('habo')).toEqual(expect.arrayContaining(['Habo', 'Håbo']));
	});
});

test('nothing is preset unless the operator says so, and a choice that is no longer listed counts as none', () => {
	expect(chosenMunicipality(list, undefined, null)).toBeNull();
	expect(chosenMunicipality(list, 'atlantis', null)).toBeNull();
	expect(chosenMunicipality(list, 'atlantis', 'vara')?.name).toBe('Vara');
	expect(chosenMunicipality(list, 'karlskoga', 'vara')?.name).toBe('Karlskoga');
});

test('the whole list is grouped by initial, å, ä and ö as letters of their own', () => {
	const initials = byInitial([{ name: 'Ale' }, { name: 'Arvika' }, { name: 'Åre' }]).map(([first]) => first);
	expect(initials).toEqual(['A', 'Å']);
});
