import { afterAll, expect, test } from 'vitest';
import { languages } from '../../src/lib/model/language';
import type { Finder } from '../../src/lib/search/engine';
import { finderOn, isOneOf, judged, kioskQuestions, placesOf, type Judged } from './find-queries';

const DAY = '2026-12-31';
/**
 * Least share of the unseen phrasings with their answer in the first place, and among the first three: of all
 * together, and of one language, which may have no more than seven.
 */
const FLOOR = { first: 0.75, three: 0.9 };
const FLOOR_OF_ONE = { first: 0.5, three: 0.85 };
/** The same of the questions parents ask: the page that answers one is filed under it. */
const FLOOR_OF_QUESTIONS = { first: 0.95, three: 1 };
/** Most work for an answer, in the middle of all: time of the processor, which other work on the machine does not lengthen. */
const MOST_WORK_MS = 50;

const worked = () => process.cpuUsage().user / 1000;

/** How many of these find their answer first, and among the first three; and how much work the middle answer was. */
function rate(finder: Finder, phrasings: Judged[]) {
	const answers = phrasings.map(({ query, expect: wanted }) => {
		const from = worked();
		const places = placesOf(finder, query);
		return { took: worked() - from, at: places.findIndex((place) => isOneOf(place, wanted)) };
	});
	const hits = (most: number) => answers.filter(({ at }) => at >= 0 && at < most).length;
	const took = answers.map((answer) => answer.took).sort((a, b) => a - b);
	return { of: answers.length, first: hits(1), three: hits(3), took: took[Math.floor(took.length / 2)] ?? 0 };
}

const SETS: Record<string, (code: string) => Judged[]> = {
	queries: (code) => judged('queries')[code] ?? [],
	unseen: (code) => judged('unseen')[code] ?? [],
	questions: kioskQuestions
};
const codes = languages.map(({ code }) => code);
const rows: Record<string, Record<string, string | number>> = {};
const unseen: { of: number; first: number; three: number }[] = [];

afterAll(() => console.table(rows));

test.each(codes)('in %s questions that parents ask find their answers, and soon', async (code) => {
	const finder = await finderOn(code, DAY);
	for (const [name, phrasings] of Object.entries(SETS)) {
		const { of, first, three, took } = rate(finder, phrasings(code));
		const percent = (hits: number) => `${Math.round((100 * hits) / of)} %`;
		rows[`${code} ${name}`] = {
			...{ phrasings: of, first: percent(first), three: percent(three), ms: Number(took.toFixed(1)) }
		};
		expect.soft(took, `${name}: ms`).toBeLessThan(MOST_WORK_MS);
		if (name === 'queries') continue;
		if (name === 'unseen') unseen.push({ of, first, three });
		const floor = name === 'unseen' ? FLOOR_OF_ONE : FLOOR_OF_QUESTIONS;
		expect.soft(first / of, `${name}: first`).toBeGreaterThanOrEqual(floor.first);
		expect.soft(three / of, `${name}: among three`).toBeGreaterThanOrEqual(floor.three);
	}
});

test('of the phrasings that nobody tunes by, most find their answers in all languages together', () => {
	const sum = (key: 'of' | 'first' | 'three') => unseen.reduce((all, row) => all + row[key], 0);
	expect(unseen).toHaveLength(codes.length);
	expect(sum('first') / sum('of')).toBeGreaterThanOrEqual(FLOOR.first);
	expect(sum('three') / sum('of')).toBeGreaterThanOrEqual(FLOOR.three);
});

test('every language has phrasings to tune by and others that are set aside', () => {
	for (const code of codes) {
		expect(judged('queries')[code]?.length, code).toBeGreaterThanOrEqual(12);
		expect(judged('unseen')[code]?.length, code).toBeGreaterThanOrEqual(5);
	}
});

test('a phrasing that is set aside is not among those the search is tuned by', () => {
	const tuned = judged('queries');
	for (const [code, phrasings] of Object.entries(judged('unseen'))) {
		const known = new Set(tuned[code]!.map(({ query }) => query));
		expect(phrasings.filter(({ query }) => known.has(query))).toEqual([]);
	}
});
