import MiniSearch, { type Query } from 'minisearch';
import type { FindDocument, FindTexts } from '../model/find';
import type { Language } from '../model/language';
import { placeOfMunicipality } from '../model/municipality';
import type { FormsIn } from './marks';
import { formsOf, rootOf, wordsOf, type SearchRules } from './normalise';
import { Places, type NamedMunicipality } from './places';
import { onePerPage, ranked, worthOf, type Hit, type Match, type Matched } from './ranking';
import { rulesOf } from './rules';
import { synonymsOf, type Said } from './synonyms';
import { Vocabulary } from './vocabulary';

type Filed = FindDocument & { id: number };

const FIELDS = ['title', 'page', 'said', 'called', 'asked', 'text', 'earlier', 'swedish', 'also'] as const;
const BOOST = { title: 2.5, page: 1.5, said: 2.5, called: 2, asked: 1, swedish: 1.5, also: 1 };
/** Fields by which a document is known, beside those it only speaks in. */
const TITLES: ReadonlySet<string> = new Set(['title', 'said', 'called', 'swedish']);
/** What the word as it stands, its stem and its root count. */
const FORMS = [1, 0.8, 0.6];
/** Documents filed before other work gets its turn. */
const AT_ONCE = 6;
/** Words that may name a subject; more of them say something. */
const SUBJECT = 1;
/** The page with the numbers to call and the municipalities. */
const CONTACT = 'contact/';
/** Likeness of words that is enough for a guess. */
const NEAR = 0.25;
const NONE: ReadonlySet<string> = new Set();
const NO_PLACES: ReadonlySet<number> = new Set();
/** What a verb that says little counts beside the noun that was asked for. */
const LIGHT = 0.3;

/** What one word of the query found: document → score, the filed words that matched, and whether in a title. */
type Found = Map<number, { score: number; terms: string[]; titled: boolean }>;

/** Finds the documents of one language, on the device. */
export class Finder {
	#rules: SearchRules;
	#formsIn = new Map<string, string[]>();
	#index: MiniSearch<Filed>;
	#vocabulary: Vocabulary;
	#documents: FindDocument[];
	#places: Places;
	/** Documents by the roots of their whole title, and of their Swedish one. */
	#byTitle = new Map<string, Set<number>>();

	private constructor(
		texts: FindTexts,
		language: Pick<Language, 'code' | 'script'>,
		municipalities: readonly NamedMunicipality[]
	) {
		const rules = rulesOf(language);
		const vocabulary = new Vocabulary(rules.gram);
		const saidFor = synonymsOf(texts, rules);
		// Worked out document by document as each is filed, once for its two fields.
		const said: Said[] = [];
		this.#rules = rules;
		this.#vocabulary = vocabulary;
		this.#documents = texts.documents;
		this.#places = new Places(municipalities, texts.synonyms, rules);
		for (const [id, { title, page = '', swedish = '' }] of texts.documents.entries())
			for (const whole of [title, `${page} ${title}`, swedish]) this.#call(whole, id);
		// A word of the list is called by what people say for it, too, and a page by what they say of it.
		for (const [written, said] of Object.entries(texts.synonyms))
			for (const id of this.#byTitle.get(this.#keyOf(this.#wordsOf(written))) ?? [])
				if (texts.documents[id]!.kind === 'word') for (const other of said) this.#call(other, id);
		for (const [id, { path, asked = [] }] of texts.documents.entries())
			for (const sentence of [...asked, ...(texts.synonyms[path] ?? [])])
				if (this.#wordsOf(sentence).length > 1) this.#call(sentence, id);
		this.#index = new MiniSearch<Filed>({
			fields: [...FIELDS],
			extractField: (document, field) => {
				if (field === 'also' || field === 'called') return (said[document.id] ??= saidFor(document))[field];
				if (field === 'asked') return document.asked?.join(' ') ?? '';
				return document[field as keyof Filed];
			},
			tokenize: (text) => wordsOf(text, rules),
			processTerm: (word) => {
				vocabulary.add(word);
				return formsOf(word, rules);
			},
			searchOptions: { tokenize: (word) => [word], processTerm: (word) => word, boost: BOOST }
		});
	}

	/**
	 * Files all documents, a few at a time, so that the page goes on answering meanwhile.
	 * @param municipalities whose names lead to the page with their numbers
	 * @param stopped ends the work, which `addAllAsync` of the index could not; the promise is rejected then
	 */
	static async build(
		texts: FindTexts,
		language: Pick<Language, 'code' | 'script'>,
		municipalities: readonly NamedMunicipality[] = [],
		stopped?: AbortSignal
	): Promise<Finder> {
		const finder = new Finder(texts, language, municipalities);
		for (const [id, document] of texts.documents.entries()) {
			if (id % AT_ONCE === 0) await new Promise((resolve) => setTimeout(resolve));
			stopped?.throwIfAborted();
			finder.#index.add({ ...document, id });
		}
		return finder;
	}

	/**
	 * The best documents, best first, one a page. Those that hold every word of the query come before
	 * those that hold some, and a rare word weighs more than one that stands everywhere.
	 */
	find(query: string): Hit[] {
		const words = this.#wordsOf(query);
		return this.#placed(words) ?? this.#ranked(words, this.#match(words));
	}

	#ranked(words: readonly string[], found: Matched): Hit[] {
		return ranked(this.#documents, found, this.#byTitle.get(this.#keyOf(words)) ?? NO_PLACES);
	}

	/** Where a municipality is named: the page with its numbers, among what the other words find. */
	#placed(words: readonly string[]): Hit[] | undefined {
		const place = this.#places.in(
			words,
			(word) => this.#vocabulary.has(word),
			(word) => this.#spelt(word).size > 0
		);
		const id = this.#documents.findIndex(({ path }) => path === CONTACT);
		const document = this.#documents[id];
		if (!place || !document) return undefined;
		const found = this.#match(place.rest);
		const first = !found.whole || found.matches.get(id)?.held === found.whole;
		if (!first && !place.sure) return undefined;
		const { inSwedish = [] } = document;
		const { id: municipality, name } = place.municipality;
		const part: FindDocument = {
			...document,
			path: placeOfMunicipality(municipality),
			title: name,
			inSwedish: ['title', ...inSwedish]
		};
		const contact = { document, part, terms: NONE };
		const others = this.#ranked(place.rest, found).filter((hit) => hit.document !== document);
		return first ? [contact, ...others] : [...others.slice(0, 1), contact, ...others.slice(1)];
	}

	/** What each document holds of these words. */
	#match(words: readonly string[]): Matched {
		const matches = new Map<number, Match>();
		let whole = 0;
		for (const word of words) {
			const found = this.#climb(word);
			const weight = this.#light(word) ? LIGHT : 1;
			const rare = weight * (found.size && Math.sqrt(Math.log(1 + this.#documents.length / found.size)));
			whole += rare;
			for (const [id, { score, terms, titled }] of found) {
				const match = matches.get(id) ?? { score: 0, held: 0, titled: 0, terms: new Set() };
				match.score += weight * score;
				match.held += rare;
				match.titled += titled ? rare : 0;
				for (const term of terms) match.terms.add(term);
				matches.set(id, match);
			}
		}
		const subject = words.length <= SUBJECT && !words.some((word) => this.#light(word));
		return { matches, whole, subject };
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
		const key = this.#keyOf(this.#wordsOf(whole));
		this.#byTitle.set(key, (this.#byTitle.get(key) ?? new Set()).add(id));
	}

	/** What a title and a query have in common that mean the same. */
	#keyOf(words: readonly string[]): string {
		return words.map((word) => rootOf(word, this.#rules)).join(' ');
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
		const spelt = this.#spelt(word);
		if (spelt.size) return spelt;
		return this.#search(this.#vocabulary.alike(word).map(({ word: like, share }) => spec(like, share, {})));
	}

	/** The first two rungs: the word is one of the texts’, if need be with letters wrong. */
	#spelt(word: string): Found {
		const forms = formsOf(word, this.#rules);
		const exact = this.#search(forms.map((form, i) => spec(form, FORMS[i]!, { prefix: true })));
		if (exact.size || word.length <= 4) return exact;
		return this.#search([spec(word, 1, { fuzzy: 0.2 })]);
	}

	#light(word: string): boolean {
		return this.#rules.light.has(rootOf(word, this.#rules));
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
			results.map(({ id, score, queryTerms, terms, match }) => [
				id as number,
				{
					score: score / queryTerms.length,
					terms,
					titled: Object.values(match).some((fields) => fields.some((field) => TITLES.has(field)))
				}
			])
		);
	}
}

function spec(term: string, weight: number, how: { prefix?: boolean; fuzzy?: number }): Query {
	return { queries: [term], boostTerm: () => weight, ...how };
}
