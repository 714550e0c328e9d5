import { gramsOf } from './normalise';

/** Share of pieces two words must have in common to count as spellings of each other. */
const ALIKE = 0.5;
const MOST_WORDS = 4;
/** Fewest pieces of a word that may count as a part of another, such as “beslut” in “domstolsbeslut”. */
const PART = 5;
/** A part counts less than another spelling. */
const AS_PART = 0.8;

/** Every word of the texts by the pieces it is made of: the last resort for a word that nobody knows. */
export class Vocabulary {
	#words: string[] = [];
	#sizes: number[] = [];
	#known = new Set<string>();
	#byGram = new Map<string, number[]>();

	constructor(private gram: number) {}

	add(word: string) {
		if (this.#known.has(word)) return;
		this.#known.add(word);
		const grams = new Set(gramsOf(word, this.gram));
		const place = this.#words.push(word) - 1;
		this.#sizes.push(grams.size);
		for (const gram of grams) {
			const places = this.#byGram.get(gram);
			if (places) places.push(place);
			else this.#byGram.set(gram, [place]);
		}
	}

	has(word: string): boolean {
		return this.#known.has(word);
	}

	/**
	 * The words most like this one, with how much they are alike (0–1), most alike first.
	 *
	 * @param least share below which words no longer count as alike
	 */
	alike(word: string, least = ALIKE): { word: string; share: number }[] {
		const grams = new Set(gramsOf(word, this.gram));
		const shared = new Map<number, number>();
		for (const gram of grams)
			for (const place of this.#byGram.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1);
		return [...shared]
			.map(([place, count]) => ({ word: this.#words[place]!, share: this.#share(count, grams.size, place) }))
			.filter(({ share }) => share >= least)
			.sort((a, b) => b.share - a.share)
			.slice(0, MOST_WORDS);
	}

	#share(count: number, size: number, place: number): number {
		const other = this.#sizes[place]!;
		const spelling = (2 * count) / (size + other);
		const part = Math.min(size, other) < PART ? 0 : (AS_PART * count) / Math.min(size, other);
		return Math.max(spelling, part);
	}
}
