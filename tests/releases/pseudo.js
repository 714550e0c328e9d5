import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * Two languages nobody speaks, made from the Swedish: what a nineteenth takes is one row of the table and one folder
 * of texts. Every text stands in brackets and is longer by two fifths, as the longest of our translations are.
 */
export const PSEUDO_ROWS = [
	{ code: 'qps', native: 'Švéñšķá', sv: 'påhittad', script: 'Latn', dir: 'ltr', aliases: [] },
	{ code: 'qpr', native: 'سڤهنسکا', sv: 'påhittad', script: 'Arab', dir: 'rtl', aliases: [] }
];

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäöé';
/** Letters the fonts of the script are cut with, one for each of those; and what makes a text longer. */
const SCRIPTS = {
	Latn: { letters: [...'ábçďéfğĥíĵķłmñópqřšťúvŵxýžāãõê'], words: ' óñ áñď óñ', letter: 'ó' },
	Arab: { letters: [...'ابجدهفگحیژکلمنوپقرستوڤوخیزآعۆێ'], words: ' و هم و هم', letter: 'و' }
};
/** What a translation keeps: markup, placeholders, addresses, figures, acronyms and our name. */
const KEPT =
	/(\[\[[a-z-]+\||\{\{\w+\}\}|\{tel\.\w+\}|\S+\.(?:se|org|nu)\b\S*|\d+|\b[A-ZÅÄÖ]{2,}\b|Klara besked)/;
/** Letters of a word that is written in one; a longer one is written as two, as most languages do. */
const LONGEST = 10;
const LENGTHENED = 0.4;

/**
 * @param {string} text
 * @param {keyof typeof SCRIPTS} script
 */
export function pseudo(text, script) {
	const { letters, words, letter } = SCRIPTS[script];
	// A text that is only an acronym, such as a term of the list, is a word like any other.
	const parts = /^\p{Lu}+$/u.test(text) ? [text] : text.split(KEPT);
	const written = parts.map((part, i) =>
		i % 2 ? part : part.replace(/\p{L}+/gu, (word) => apart(word.toLowerCase(), letters))
	);
	const longer = Math.ceil(text.length * LENGTHENED);
	const more =
		text.length > LONGEST ? words.repeat(longer).slice(0, longer).trimEnd() : letter.repeat(longer);
	return `‹${written.join('')}${more}›`;
}

/**
 * @param {string} word
 * @param {string[]} letters
 */
function apart(word, letters) {
	const written = [...word].map((letter) => letters[LETTERS.indexOf(letter)] ?? letter);
	const parts = [];
	while (written.length > LONGEST + 2) parts.push(written.splice(0, LONGEST).join(''));
	return [...parts, written.join('')].join(' ');
}

/**
 * The files of such a language, by path.
 *
 * @param {{ code: string, script: string }} row
 * @returns {Record<string, unknown>}
 */
export function pseudoFiles({ code, script }) {
	/** @type {Record<string, unknown>} */
	const files = {};
	/** @type {Record<string, Record<string, Record<string, string>>>} */
	const stamps = {};
	for (const name of readdirSync('locales/sv').filter(
		(file) => !/^(review|synonyms|.*-staff)\.json$/.test(file)
	)) {
		const swedish = JSON.parse(readFileSync(`locales/sv/${name}`, 'utf8'));
		const file = name.replace('.json', '');
		files[`locales/${code}/${name}`] = mapTexts(swedish, (text) =>
			pseudo(text, /** @type {keyof typeof SCRIPTS} */ (script))
		);
		if (!file.startsWith('ui'))
			stamps[file] = mapTexts(
				swedish,
				(text) => `${createHash('sha256').update(text).digest('hex').slice(0, 8)} d`
			);
	}
	files[`locales/${code}/review.json`] = { state: 'machine-drafted', days: {}, texts: stamps };
	return files;
}

/**
 * @param {Record<string, Record<string, string>>} pages
 * @param {(text: string) => string} change
 */
function mapTexts(pages, change) {
	return Object.fromEntries(
		Object.entries(pages).map(([page, texts]) => [
			page,
			Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]))
		])
	);
}
