const NO_BREAK = '\u00a0';

/** A figure, or what stands for one. An ending may hang on it: *23.*, *1ê*. */
const FIGURE = String.raw`(?:\d|\{\{(?:count|number|day|seconds|minutes|months|percent)\}\})(?:\*\*)?`;
/** A longer word would take its figure along to a line that both do not fit on. */
const SHORT_WORD = String.raw`\p{L}[\p{L}\p{M}]{0,11}(?![\p{L}\p{M}])`;
/** After a full stop only a small letter goes on: a capital begins a sentence. */
const AFTER_FIGURE = new RegExp(
	String.raw`(?<=${FIGURE}\p{L}{0,2}) (?=${SHORT_WORD}|\{\{|[§%])|(?<=${FIGURE}\.) (?=\p{Ll}|\{\{)`,
	'gu'
);
const AFTER_ONE_LETTER = /(?<![\p{L}\p{M}\p{N}'’-])(\p{L}) (?=\S)/gu;

/**
 * The same text with no-break spaces where a line must not end: between a figure and its unit or month and, in
 * languages that want it, after a word of one letter. `asTyped` takes them out again. No no-break hyphen: our fonts
 * have none. Plain JavaScript, since the build of the dictionaries uses it, too.
 *
 * @param {string} text
 * @param {Pick<import('./language').Language, 'keepsOneLetterWords'>} language
 */
export function keepTogether(text, { keepsOneLetterWords }) {
	const kept = text.replace(AFTER_FIGURE, NO_BREAK);
	return keepsOneLetterWords ? kept.replace(AFTER_ONE_LETTER, `$1${NO_BREAK}`) : kept;
}

/**
 * The same for a whole dictionary.
 *
 * @param {Record<string, Record<string, string>>} strings
 * @param {Parameters<typeof keepTogether>[1]} language
 * @returns {Record<string, Record<string, string>>}
 */
export const keepStringsTogether = (strings, language) =>
	Object.fromEntries(
		Object.entries(strings).map(([group, texts]) => [
			group,
			Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, keepTogether(text, language)]))
		])
	);
