import { keepTogether } from '../../model/keep-together.js';
import { language, languages, MASTER } from '../../model/language';
import { mapText, type Text } from '../../model/text';
import { continued, onSide, type Day } from './dated';
import { files } from './files';
import { loadContent } from './load';
import { pageTexts } from './review';
import { rowOf } from './rows';
import { softHyphens } from './soft-hyphens';
import type { TextFile } from './structure';

/** The joined content of the product, checked: the build has stopped where anything is wrong. */
export const { structure, texts } = loadContent(files, languages);

const terms = new Set(structure.words.map(({ id }) => id));
// Every page lists others, so their texts are asked for some hundred times.
const joined = new Map<string, Record<string, Text>>();
const shown = new Map<string, Record<string, Text>>();

/**
 * The texts of one page in one language as they are on a day, with the Swedish where that has moved on
 * or stands alone. A version of a text goes under the name of the text.
 *
 * @param day a day from the calendar; `null` before its first
 */
export function textsOf(locale: string, file: TextFile, page: string, day: Day): Record<string, Text> {
	const name = [locale, file, page, day].join(' ');
	let found = joined.get(name);
	if (!found) {
		const row = rowOf(structure, file, page);
		const all = continued(pageTexts(texts, terms, locale, file, page), structure.law, row);
		found = onSide(all, structure.law, row, day);
		joined.set(name, found);
	}
	return found;
}

/**
 * The same texts as a page shows them: long Swedish words may be broken, figures stay with their units. Search and
 * checks take `textsOf`.
 */
export function shownTextsOf(locale: string, file: TextFile, page: string, day: Day): Record<string, Text> {
	const name = [locale, file, page, day].join(' ');
	let found = shown.get(name);
	if (!found) {
		const texts = Object.entries(textsOf(locale, file, page, day));
		found = Object.fromEntries(texts.map(([key, text]) => [key, laidOut(locale, text)]));
		shown.set(name, found);
	}
	return found;
}

function laidOut(locale: string, text: Text): Text {
	if (locale === MASTER) return mapText(text, laidOutSwedish);
	const own = (words: string) => inMarks(keepTogether(words, language(locale)));
	if (typeof text === 'string') return own(text);
	return { own: text.own === null ? null : own(text.own), swedish: laidOutSwedish(text.swedish) };
}

/** Swedish words that a translation quotes are broken by the largest letters only (`app.css`). */
const inMarks = (text: string) => text.replace(/\{sv\|[^}]+\}/g, (marked) => softHyphens(marked));

const laidOutSwedish = (text: string) => softHyphens(keepTogether(text, language(MASTER)));

/** One group of UI strings, of whichever room has it, as the files have it. */
export const uiGroup = (locale: string, group: string): Record<string, string> =>
	Object.assign({}, ...Object.values(texts[locale]!.ui).map((file) => file[group]));
