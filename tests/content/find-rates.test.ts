import { expect, test } from 'vitest';
import { finderOn, isOneOf, judged, kioskQuestions, placesOf, type Judged } from './find-queries';

const DAY = '2026-12-31';
/** Least share of the unseen phrasings with their answer in the first place, and among the first three. */
const FLOOR = { first: 0.75, three: 0.9 };
/** The same of the questions parents ask: the page that answers one is filed under it. */
const FLOOR_OF_QUESTIONS = { first: 0.95, three: 1 };
/** Longest wait for an answer, in the middle of all; a machine with other work makes single ones slow. */
const SLOWEST_MS = 50;

/** How often the answer comes first, and among the first three; and how long the middle answer took. */
async function rate(code: string, phrasings: Judged[]) {
	const finder = await finderOn(code, DAY);
	const answers = phrasings.map(({ query, expect: wanted }) => {
		const from = performance.now();
		const places = placesOf(finder, query);
		return { took: performance.now() - from, at: places.findIndex((place) => isOneOf(place, wanted)) };
	});
	const share = (most: number) => answers.filter(({ at }) => at >= 0 && at < most).length / answers.length;
	const took = answers.map((answer) => answer.took).sort((a, b) => a - b);
	return { first: share(1), three: share(3), took: took[Math.floor(took.length / 2)]! };
}

test('phrasings that nobody tunes by, and the questions parents ask, find their answers, and soon', async () => {
	const rows: Record<string, Record<string, string | number>> = {};
	const codes = Object.keys(judged('unseen'));
	const sets = {
		queries: judged('queries'),
		unseen: judged('unseen'),
		questions: Object.fromEntries(codes.map((code) => [code, kioskQuestions(code)]))
	};
	for (const [name, byLanguage] of Object.entries(sets))
		for (const [code, phrasings] of Object.entries(byLanguage)) {
			const { first, three, took } = await rate(code, phrasings);
			const percent = (share: number) => `${Math.round(100 * share)} %`;
			rows[`${code} ${name}`] = {
				phrasings: phrasings.length,
				first: percent(first),
				three: percent(three),
				ms: Number(took.toFixed(1))
			};
			expect.soft(took, `${code} ${name}: ms`).toBeLessThan(SLOWEST_MS);
			if (name === 'queries') continue;
			const floor = name === 'unseen' ? FLOOR : FLOOR_OF_QUESTIONS;
			expect.soft(first, `${code} ${name}: first`).toBeGreaterThanOrEqual(floor.first);
			expect.soft(three, `${code} ${name}: among three`).toBeGreaterThanOrEqual(floor.three);
		}
	console.table(rows);
});

test('a phrasing that is set aside is not among those the search is tuned by', () => {
	const tuned = judged('queries');
	for (const [code, phrasings] of Object.entries(judged('unseen'))) {
		const known = new Set(tuned[code]!.map(({ query }) => query));
		expect(phrasings.filter(({ query }) => known.has(query))).toEqual([]);
	}
});
