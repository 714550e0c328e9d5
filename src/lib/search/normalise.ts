import type { Fold } from './letters';

/** How the words of one language are compared. Everything here is for matching, never for display. */
export interface SearchRules {
	/** BCP 47 code, for lower case. */
	code: string;
	/** Letters that count as the same, applied in order. */
	folds: readonly Fold[];
	/** Pieces glued on before a word; one is taken off. */
	beginnings: string[];
	/** Pieces glued on after a word; one is taken off. */
	endings: string[];
	/** Fewest letters that must be left of a word. */
	shortest: number;
	/** Letters to a piece when a word nobody knows is compared piece by piece. */
	gram: 2 | 3;
	/** What is left of a stem when vowels are no longer told apart. */
	root: (stem: string) => string;
	/** Words that say nothing by themselves; dropped when others remain. */
	passing: ReadonlySet<string>;
	/** Roots of verbs that say little, such as “take” and “last”: they count less than the noun beside them. */
	light: ReadonlySet<string>;
}

/** Invisible marks, soft hyphens and the Arabic stretching line: nobody types them on purpose. */
const INVISIBLE = /[\u00ad\u0640\u200b\u200d-\u200f\u061c\u202a-\u202e\u2060-\u2069\ufeff]/g;
const APOSTROPHES = /['’‘ʼʹ`´]/g;
/** Keeps two parts of a word apart without a gap; typed by some, left out by others. */
const JOINER = '\u200c';
const WORD = /[\p{L}\p{N}\u200c]+/gu;

/**
 * A text as it is compared: one form of each letter, lower case, without accents, digits 0–9.
 *
 * @example fold('Orosanmälan', rules) // 'orosanmalan'
 */
export function fold(text: string, rules: SearchRules): string {
	const plain = text
		.normalize('NFKC')
		.replace(INVISIBLE, '')
		.replace(APOSTROPHES, '')
		.toLocaleLowerCase(rules.code)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		// Both Arabic rows of digits begin at a multiple of sixteen.
		.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15));
	return rules.folds.reduce(
		(folded, [letter, same]) =>
			typeof same === 'string' ? folded.replace(letter, same) : folded.replace(letter, same),
		plain
	);
}

/** Letters one by one: two or more with dots between them (“l.v.u.”), three or more with gaps (“L V U”). */
const SPELLED = /(?<![\p{L}\p{N}])\p{L}(?:(?:\. ?\p{L})+|(?: \p{L}){2,})(?![\p{L}\p{N}])/gu;

/** The folded words of a text, an acronym that is spelled out as one of them. A word with a joiner in it is there in parts and as one. */
export function wordsOf(text: string, rules: SearchRules): string[] {
	const joined = fold(text, rules).replace(SPELLED, (letters) => letters.replace(/[. ]/g, ''));
	const found = joined.match(WORD) ?? [];
	return found.flatMap((word) => {
		if (!word.includes(JOINER)) return [word];
		const parts = word.split(JOINER).filter(Boolean);
		return parts.length > 1 ? [...parts, parts.join('')] : parts;
	});
}

/**
 * A folded word in all the forms it is filed and looked for under: itself, without what is glued on
 * to it, and its root. Each once, the surest first.
 *
 * @example formsOf('barnen', swedish) // ['barnen', 'barn']
 */
export function formsOf(word: string, rules: SearchRules): string[] {
	const begun = rules.beginnings.find((piece) => word.startsWith(piece) && fits(word, piece, rules));
	const bare = begun ? word.slice(begun.length) : word;
	const ended = rules.endings.find((piece) => bare.endsWith(piece) && fits(bare, piece, rules));
	const stem = ended ? bare.slice(0, -ended.length) : bare;
	const root = rules.root(stem);
	return [...new Set([word, stem, root.length < rules.shortest ? stem : root])];
}

/** The form that a word shares with most of its kin. */
export const rootOf = (word: string, rules: SearchRules): string => formsOf(word, rules).at(-1)!;

const fits = (word: string, piece: string, { shortest }: SearchRules) =>
	word.length - piece.length >= shortest;

/** The pieces of a word, its beginning and end marked: what two spellings of it have in common. */
export function gramsOf(word: string, size: number): string[] {
	const marked = `^${word}$`;
	const count = Math.max(1, marked.length - size + 1);
	return Array.from({ length: count }, (_, from) => marked.slice(from, from + size));
}
