import MiniSearch, { type Query } from 'minisearch';
import type { FindDocument, FindTexts } from '../model/find';
import type { Language } from '../model/language';
import type { FormsIn } from './marks';
import { formsOf, wordsOf, type SearchRules } from './normalise';
import { rulesOf } from './rules';
import { synonymsOf } from './synonyms';
import { Vocabulary } from './vocabulary';

/** A document that answers, with the filed words that made it answer. */
export interface Hit {
	document: FindDocument;
	terms: ReadonlySet<string>;
}

type Filed = FindDocument & { id: number };

const FIELDS = ['title', 'page', 'said', 'text', 'earlier', 'swedish', 'also'] as const;
const BOOST = { title: 2.5, page: 1.5, said: 2.5, swedish: 1.5, also: 1.2 };
/** A page whose own title and answer hold the word says more than a section that mentions it. */
const WHOLE_TOPIC = 1.3;
const CLAIM = 1.15;
/** What the word as it stands, its stem and its root count. */
const FORMS = [1, 0.8, 0.6];
/** Documents filed before other work gets its turn. */
const AT_ONCE = 6;
/** Results at most: a slow reader is not helped by more. */
const MOST = 10;
/** Results shown whatever their score. */
const FEWEST = 3;
/** Beyond those, a document with less than this share of the best one’s score is left out. */
const WORTH = 0.2;
/** Likeness of words that is enough for a guess. */
const NEAR = 0.25;
const NONE: ReadonlySet<string> = new Set();

/** What one word of the query found: document → score and the filed words that matched. */
type Found = Map<number, { score: number; terms: string[] }>;

/** Finds the documents of one language, on the device. */
export class Finder {
	#rules: SearchRules;
	#formsIn = new Map<string, string[]>();
	#index: MiniSearch<Filed>;
	#vocabulary: Vocabulary;
	#documents: FindDocument[];
	/** Documents by the roots of their whole title, and of their Swedish one. */
	#byTitle = new Map<string, Set<number>>();

	private constructor(texts: FindTexts, language: Pick<Language, 'code' | 'script'>) {
		const rules = rulesOf(language);
		const vocabulary = new Vocabulary(rules.gram);
		const also = synonymsOf(texts, rules);
		this.#rules = rules;
		this.#vocabulary = vocabulary;
		this.#documents = texts.documents;
		for (const [id, { title, page = '', swedish = '' }] of texts.documents.entries())
			for (const whole of [title, `${page} ${title}`, swedish]) this.#call(whole, id);
		// A word of the list is called by what people say for it, too.
		for (const [written, said] of Object.entries(texts.synonyms))
			for (const id of this.#byTitle.get(this.#key(written)) ?? [])
				if (texts.documents[id]!.kind === 'word') for (const other of said) this.#call(other, id);
		this.#index = new MiniSearch<Filed>({
			fields: [...FIELDS],
			extractField: (document, field) => (field === 'also' ? also(document) : document[field as keyof Filed]),
			tokenize: (text) => wordsOf(text, rules),
			processTerm: (word) => {
				vocabulary.add(word);
				return formsOf(word, rules);
			},
			searchOptions: { tokenize: (word) => [word], processTerm: (word) => word, boost: BOOST }
		});
	}

	/** Files all documents, a few at a time, so that the page goes on answering meanwhile. */
	static async build(texts: FindTexts, language: Pick<Language, 'code' | 'script'>): Promise<Finder> {
		const finder = new Finder(texts, language);
		await finder.#index.addAllAsync(
			texts.documents.map((document, id) => ({ ...document, id })),
			{ chunkSize: AT_ONCE }
		);
		return finder;
	}

	/**
	 * The best documents, best first, one a page. Those that hold every word of the query come before
	 * those that hold some, and a rare word weighs more than one that stands everywhere.
	 */
	find(query: string): Hit[] {
		const words = this.#wordsOf(query);
		const named = this.#byTitle.get(this.#key(query));
		const matches = new Map<number, { score: number; held: number; terms: Set<string> }>();
		let whole = 0;
		for (const word of words) {
			const found = this.#climb(word);
			const rare = found.size && Math.sqrt(Math.log(1 + this.#documents.length / found.size));
			whole += rare;
			for (const [id, { score, terms }] of found) {
				const match = matches.get(id) ?? { score: 0, held: 0, terms: new Set() };
				match.score += score;
				match.held += rare;
				for (const term of terms) match.terms.add(term);
				matches.set(id, match);
			}
		}
		const ranked = [...matches]
			.map(([id, { score, held, terms }]) => ({
				document: this.#documents[id]!,
				terms,
				rank: score * (held / whole) ** 2,
				// What is called as was asked comes before all that speaks of it.
				named: Number(named?.has(id) ?? false)
			}))
			.sort((a, b) => b.named - a.named || b.rank - a.rank);
		const best = Math.max(...ranked.map(({ rank }) => rank));
		return onePerPage(ranked)
			.filter(({ rank, named }, place) => place < FEWEST || named || rank >= best * WORTH)
			.slice(0, MOST);
	}

	/** Pages of topics that come nearest when nothing is found; may be empty. */
	near(query: string): FindDocument[] {
		const alike = this.#wordsOf(query).flatMap((word) => this.#vocabulary.alike(word, NEAR));
		const found = this.#search(alike.map(({ word, share }) => spec(word, share, {})));
		const hits = [...found.keys()].map((id) => ({ document: this.#documents[id]!, terms: NONE }));
		return onePerPage(hits)
			.map(({ document }) => document)
			.filter(({ kind }) => kind === 'topic');
	}

	/** The forms a written word is filed under; texts repeat their words, so each is worked out once. */
	readonly formsIn: FormsIn = (written) => {
		let forms = this.#formsIn.get(written);
		if (!forms) {
			forms = wordsOf(written, this.#rules).flatMap((word) => formsOf(word, this.#rules));
			this.#formsIn.set(written, forms);
		}
		return forms;
	};

	#call(whole: string, id: number) {
		const key = this.#key(whole);
		this.#byTitle.set(key, (this.#byTitle.get(key) ?? new Set()).add(id));
	}

	/** What a title and a query have in common that mean the same. */
	#key(text: string): string {
		return this.#wordsOf(text)
			.map((word) => formsOf(word, this.#rules).at(-1)!)
			.join(' ');
	}

	/** The words of the query that say something; all of them where none does. */
	#wordsOf(query: string): string[] {
		const all = [...new Set(wordsOf(query, this.#rules))];
		const telling = all.filter((word) => !this.#rules.passing.has(word));
		return telling.length ? telling : all;
	}

	/**
	 * The ladder, for one word: as it stands or as a beginning; with letters wrong; by the pieces it
	 * shares with words of the texts. The first rung that finds something decides.
	 */
	#climb(word: string): Found {
		const forms = formsOf(word, this.#rules);
		const exact = this.#search(forms.map((form, i) => spec(form, FORMS[i]!, { prefix: true })));
		if (exact.size) return exact;
		const fuzzy = word.length > 4 ? this.#search([spec(word, 1, { fuzzy: 0.2 })]) : exact;
		if (fuzzy.size) return fuzzy;
		return this.#search(this.#vocabulary.alike(word).map(({ word: like, share }) => spec(like, share, {})));
	}

	#search(queries: Query[]): Found {
		if (!queries.length) return new Map();
		const results = this.#index.search({
			queries,
			combineWith: 'OR',
			boostDocument: (id) => worthOf(this.#documents[id as number]!)
		});
		return new Map(
			// MiniSearch multiplies by the number of forms that matched, which says nothing here.
			results.map(({ id, score, queryTerms, terms }) => [
				id as number,
				{ score: score / queryTerms.length, terms }
			])
		);
	}
}

function spec(term: string, weight: number, how: { prefix?: boolean; fuzzy?: number }): Query {
	return { queries: [term], boostTerm: () => weight, ...how };
}

/** What a hit in this document counts, beside a hit in a section. */
function worthOf({ kind, page }: FindDocument): number {
	if (kind === 'claim') return CLAIM;
	return kind === 'topic' && !page ? WHOLE_TOPIC : 1;
}

/** A page answers once, with its best part; every word is a place of its own. */
function onePerPage<Found extends Hit>(hits: Found[]): Found[] {
	const seen = new Set<string>();
	return hits.filter(({ document: { kind, path } }) => {
		const page = kind === 'word' ? path : path.split('#')[0]!;
		if (seen.has(page)) return false;
		seen.add(page);
		return true;
	});
}
