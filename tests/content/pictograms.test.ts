import { expect, test } from 'vitest';
import phrases from '../../src/content/phrases.json' with { type: 'json' };
import topics from '../../src/content/topics.json' with { type: 'json' };

const twice = (names: string[]) => names.filter((name, at) => names.indexOf(name) !== at);

test('no two topics share a pictogram, nor two cards of one group', () => {
	expect(twice(topics.map(({ pictogram }) => pictogram))).toEqual([]);
	expect(twice(phrases.map(({ group, pictogram }) => `${group} ${pictogram}`))).toEqual([]);
});
