import type { FindDocument } from '../model/find';

/** A page that answers, with the filed words that made it answer. */
export interface Hit {
	/** The page, under whose own title it is shown. */
	document: FindDocument;
	/** The part of the page that answers best, where that is not the page as a whole. */
	part?: FindDocument;
	terms: ReadonlySet<string>;
}

/** The address of what answers, relative to `/<lang>/`. */
export const placeOf = ({ document, part }: Hit) => (part ?? document).path;

/** What was found of a query in one document. */
export interface Match {
	score: number;
	/** Weight of the words of the query that it holds, and of those its title or its rumour holds. */
	held: number;
	titled: number;
	terms: Set<string>;
}

/** What was found of a query: the documents by their places, and the weight of all its words. */
export interface Matched {
	matches: ReadonlyMap<number, Match>;
	whole: number;
	/** Whether the words name a subject, as one or two nouns do, rather than say something. */
	subject: boolean;
}

/** A page whose own title and answer hold the word says more than a section that mentions it. */
const WHOLE_PAGE = 1.3;
const CLAIM = 1.15;
/** What a title or a rumour counts that holds all that was asked, and what the title of a section. */
const TITLED = 1;
const SECTION_TITLED = 0.5;
/** What the explanation of a word counts when that very word was asked for. */
const NAMED_WORD = 1.5;
/** Results at most: a slow reader is not helped by more. */
const MOST_RESULTS = 10;
/** Results shown whatever their score. */
const FEWEST_RESULTS = 3;
/** Beyond those, a page with less than this share of the best one’s score is left out. */
const LEAST_SHARE = 0.2;

/** What a hit in this document counts, beside a hit in a section. */
export function worthOf({ kind, page }: FindDocument): number {
	if (kind === 'claim') return CLAIM;
	return kind !== 'word' && !page ? WHOLE_PAGE : 1;
}

/** The page a document is a part of; every word is a place of its own. */
export const pageOf = ({ kind, path }: FindDocument) => (kind === 'word' ? path : path.split('#')[0]!);

/**
 * Pages, best first. Those that hold every word of the query come before those that hold some; a title
 * that holds them counts more; what is called as was asked comes before all that speaks of it.
 *
 * @param named places of the documents that are called as was asked
 */
export function ranked(
	documents: readonly FindDocument[],
	{ matches, whole, subject }: Matched,
	named: ReadonlySet<number>
): Hit[] {
	const found = [...matches]
		.map(([id, { score, held, titled, terms }]) => {
			const document = documents[id]!;
			const { kind, page } = document;
			const word = kind === 'word' && named.has(id);
			const own = page ? SECTION_TITLED : TITLED;
			return {
				document,
				terms,
				rank: score * (held / whole) ** 2 * (1 + own * (titled / whole) ** 2) * (word ? NAMED_WORD : 1),
				called: Number(
					named.has(id) || (subject && !page && kind !== 'claim' && kind !== 'word' && titled === whole)
				)
			};
		})
		.sort((a, b) => b.called - a.called || b.rank - a.rank);
	const best = Math.max(...found.map(({ rank }) => rank));
	const pages = new Map(
		documents.filter(({ page }) => !page).map((document) => [pageOf(document), document])
	);
	return onePerPage(found)
		.filter(({ rank, called }, place) => place < FEWEST_RESULTS || called || rank >= best * LEAST_SHARE)
		.slice(0, MOST_RESULTS)
		.map(({ document: part, terms }) => {
			const document = pages.get(pageOf(part)) ?? part;
			return document === part ? { document, terms } : { document, part, terms };
		});
}

/** A page answers once, with its best part. */
export function onePerPage<Found extends { document: FindDocument }>(hits: Found[]): Found[] {
	const seen = new Set<string>();
	return hits.filter(({ document }) => {
		const page = pageOf(document);
		if (seen.has(page)) return false;
		seen.add(page);
		return true;
	});
}
