import { readFileSync } from 'node:fs';
import { documentsOn } from '../../src/lib/model/find';
import { plainText } from '../../src/lib/model/inline';
import { language } from '../../src/lib/model/language';
import { Finder } from '../../src/lib/search/engine';
import { placeOf } from '../../src/lib/search/ranking';
import { findTexts, municipalityList } from '../../src/lib/server/content';

/** A judged phrasing: one of the places in `expect` must be among the first three, or, with `first`, the first. */
export interface Judged {
	query: string;
	expect: string[];
	first?: boolean;
}

/**
 * Judged phrasings by language. Those of `queries` are what the search is tuned by; those of `unseen`
 * were written before the tuning and are looked at by nobody who tunes: only their rate is.
 */
export const judged = (name: 'queries' | 'unseen') =>
	JSON.parse(readFileSync(`tests/content/find.${name}.json`, 'utf8')) as Record<string, Judged[]>;

/**
 * The questions of the kiosk as if they were typed, each with the page that answers it there: sentences
 * of other hands, whole ones, with a single right answer where often a second page would do.
 */
export function kioskQuestions(code: string): (Judged & { id: string })[] {
	const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
	const { questions } = read(`locales/${code}/questions.json`) as Record<string, Record<string, string>>;
	const rows = read('src/content/questions.json') as { id: string; answer: string }[];
	return rows.flatMap(({ id, answer }) => {
		const query = questions?.[id];
		return query
			? [{ id, query: plainText(query), expect: [`topics/${answer}/`, `claims/${answer}/`, `${answer}/`] }]
			: [];
	});
}

/** The texts of one side of the law's calendar: the only ones a device files, and is asked for. */
export const textsOn = (code: string, day: string) => {
	const texts = findTexts(code);
	return { ...texts, documents: documentsOn(texts, day) };
};

const municipalities = municipalityList();
export const finderOn = (code: string, day: string) =>
	Finder.build(textsOn(code, day), language(code), municipalities);

/** Addresses of what a finder answers, best first. */
export const placesOf = (finder: Finder, query: string) => finder.find(query).map(placeOf);

/** Whether a place is one of those, or a part of it. */
export const isOneOf = (place: string, pages: readonly string[]) =>
	pages.some((page) => place.startsWith(page));
