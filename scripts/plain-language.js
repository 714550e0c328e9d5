import { readFileSync, readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Measures the Swedish master: summaries to LIX 25 and 15 words a sentence, bodies to LIX 35 and 20.
 * LIX = words / sentences + 100 × words of more than six letters / words. Official terms, which the
 * words list explains, are not counted as long.
 */
const SUMMARY = { lix: 25, words: 15 };
const BODY = { lix: 35, words: 20 };

/** Names and terms of law that cannot be said shorter; a word that begins so is one of them. */
const OFFICIAL = [
	'barnmorsk',
	'beslut',
	'domstol',
	'förskol',
	'genomförandeplan',
	'jourhem',
	'kommunfullmäktig',
	'mellanslag',
	'Migrationsverket',
	'myndighet',
	'nämnd',
	'ombudsman',
	'Riksrevisionen',
	'socialtjänstförordning',
	'socionomexam',
	'tangentbord',
	'underhållsstöd',
	'vårdplan',
	'återförening'
];

/** No sentences to read, or texts that only staff see. */
const NOT_MEASURED = /^(review|ui(\.\w+)?|synonyms|(kiosk|meeting)-staff)\.json$/;

/** @typedef {{ file: string, page: string, key: string, text: string, summary: boolean }} Entry */

/** @returns {Entry[]} every Swedish text, with markup taken away */
function entries() {
	return readdirSync('locales/sv')
		.filter((name) => !NOT_MEASURED.test(name))
		.flatMap((name) => {
			const file = name.replace('.json', '');
			return Object.entries(read(`locales/sv/${name}`)).flatMap(([page, texts]) =>
				Object.entries(/** @type {Record<string, string>} */ (texts)).map(([key, text]) => ({
					file,
					page,
					key,
					text: plain(text),
					// A version by date, `summary@care-act`, is measured as the text itself.
					summary: /^summary(@|$)/.test(key) || (file === 'claims' && /^fact(@|$)/.test(key))
				}))
			);
		});
}

/** @param {string} path */
function read(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/** @param {string} text */
function plain(text) {
	return text
		.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1')
		.replace(/\{[^}]*\}+/g, '1')
		.replace(/\*\*|[«»]/g, '');
}

/** @param {string} text */
export function sentences(text) {
	return text
		.split(/(?<=[.!?:])\s+/)
		.map((sentence) => sentence.match(/[\p{L}\d]+(?:[-–.][\p{L}\d]+)*/gu) ?? [])
		.filter((words) => words.length);
}

/**
 * @param {string[]} texts
 * @param {(word: string) => boolean} official
 * @returns {number} LIX of the texts together
 */
export function lix(texts, official) {
	const all = texts.flatMap(sentences);
	const words = all.flat();
	const long = words.filter((word) => word.length > 6 && !official(word)).length;
	return words.length / all.length + (100 * long) / words.length;
}

/** @returns {string[]} what is too heavy, each with file, page and key */
export function heavyTexts() {
	const stems = [
		...OFFICIAL,
		...read('src/content/words.json').flatMap((/** @type {{ swedish: string }} */ { swedish }) =>
			swedish
				.split(' ')
				.filter((/** @type {string} */ word) => word.length > 6)
				.map(stem)
		)
	].map((word) => word.toLowerCase());
	const official = (/** @type {string} */ word) =>
		stems.some((start) => word.toLowerCase().startsWith(start));
	const all = entries();
	/** @type {string[]} */
	const heavy = [];
	for (const { file, page, key, text, summary } of all) {
		const most = summary ? SUMMARY.words : BODY.words;
		for (const words of sentences(text))
			if (words.length > most)
				heavy.push(`${file} ${page}.${key}: ${words.length} words, at most ${most}: “${words.join(' ')}”`);
		if (summary && lix([text], official) > SUMMARY.lix)
			heavy.push(`${file} ${page}.${key}: LIX ${lix([text], official).toFixed(0)}, at most ${SUMMARY.lix}`);
	}
	/** @type {Map<string, string[]>} */
	const pages = new Map();
	for (const { file, page, text, summary } of all) {
		// The words list is one page; its terms are too short to be measured each by itself.
		const name = file === 'words' ? file : `${file} ${page}`;
		if (!summary) pages.set(name, [...(pages.get(name) ?? []), text]);
	}
	for (const [page, texts] of pages)
		if (lix(texts, official) > BODY.lix)
			heavy.push(`${page}: LIX ${lix(texts, official).toFixed(0)}, at most ${BODY.lix}`);
	return heavy;
}

/** @param {string} word without the ending it is written with */
function stem(word) {
	return word.replace(/(en|et|n|e|a)$/, '');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const heavy = heavyTexts();
	for (const line of heavy) console.error(line);
	if (heavy.length) process.exitCode = 1;
	else console.log('The Swedish is plain: no summary over LIX 25, no body over LIX 35.');
}
