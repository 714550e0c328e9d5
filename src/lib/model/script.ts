import table from '../../content/scripts.json';

/** A script (ISO 15924): one row of `src/content/scripts.json`. A language names its script and nothing else. */
export interface Script {
	/** Its Unicode name, as in `\p{scx=Arabic}`. */
	letters: string;
	/** Between the items of a list. */
	comma: string;
	/** The characters that end a sentence. */
	sentenceEnds: string;
	/** Line height of running text and of headings, in lines. */
	leading: number;
	headingLeading: number;
	/** A system face with the measures of ours holds the lines in place until it is there, see `tools/fonts.js`. */
	isHeld?: boolean;
	/**
	 * What its faces are cut from: a file of `@fontsource-variable` and ranges of Unicode, by block and not by
	 * alphabet, since texts use letters outside any exemplar list. Ethiopic leaves out the syllables of Agaw and
	 * Oromo and the old numerals: Tigrinya and Amharic are whole.
	 */
	fonts: { file: string; ranges: string[]; display: 'swap' | 'block' }[];
}

/** By its code, such as `Arab`. */
export const scripts: Record<string, Script> = table as Record<keyof typeof table, Script>;

const charactersOf = (column: 'comma' | 'sentenceEnds') =>
	[...new Set(Object.values(scripts).flatMap((script) => [...script[column]]))].join('');

/** The commas of all scripts, for a character class. */
export const COMMAS = charactersOf('comma');

/** What ends a sentence in any script, for a character class. */
export const SENTENCE_ENDS = charactersOf('sentenceEnds');
