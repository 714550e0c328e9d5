import type { ListedMunicipality } from '../model/municipality';
import { wordsOf, type SearchRules } from './normalise';
import { Vocabulary } from './vocabulary';

/** Likeness that is enough to take a word nobody knows for the name of a municipality. */
const ALIKE = 0.6;
/** Shortest word that is guessed at. */
const SHORTEST = 5;

/** What the search knows of a municipality (kommun). */
export type NamedMunicipality = Pick<ListedMunicipality, 'id' | 'name'>;

/** A municipality that a query names, and the words of the query beside its name. */
export interface Placed {
	municipality: NamedMunicipality;
	rest: string[];
	/** Whether the name means nothing else in the texts: “Vara” is also “to be”. */
	sure: boolean;
}

/** The names of the municipalities, as readers type them. */
export class Places {
	#named = new Map<string, NamedMunicipality>();
	#vocabulary: Vocabulary;

	/**
	 * @param municipalities by their Swedish names
	 * @param said how a name is written in other letters, by the name
	 */
	constructor(
		municipalities: readonly NamedMunicipality[],
		said: Readonly<Record<string, string[]>>,
		private rules: SearchRules
	) {
		this.#vocabulary = new Vocabulary(rules.gram);
		for (const { id, name } of municipalities) {
			for (const written of [name, ...(said[name] ?? [])]) {
				const key = wordsOf(written, rules).join(' ');
				this.#named.set(key, { id, name });
				this.#vocabulary.add(key);
			}
		}
	}

	/**
	 * The municipality that these words name, the longest name first.
	 *
	 * @param known whether a word stands in the texts
	 * @param spelt whether it does with letters wrong: only a word that does not may be a misspelt name
	 */
	in(
		words: readonly string[],
		known: (word: string) => boolean,
		spelt: (word: string) => boolean
	): Placed | undefined {
		for (let length = Math.min(3, words.length); length > 0; length--)
			for (let from = 0; from + length <= words.length; from++) {
				const own = words.slice(from, from + length);
				const written = own.join(' ');
				const municipality = this.#named.get(written) ?? (own.some(spelt) ? undefined : this.#guess(written));
				const rest = words.filter((word) => !own.includes(word));
				if (municipality) return { municipality, rest, sure: !own.every(known) };
			}
		return undefined;
	}

	#guess(word: string): NamedMunicipality | undefined {
		if (word.length < SHORTEST) return undefined;
		const [best] = this.#vocabulary.alike(word, ALIKE);
		return best && this.#named.get(best.word);
	}
}
