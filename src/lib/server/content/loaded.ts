import { languages, MASTER } from '../../model/language';
import { mapText, type Text } from '../../model/text';
import { loadContent, type RawFiles } from './load';
import { pageTexts } from './review';
import { softHyphens } from './soft-hyphens';
import type { TextFile } from './structure';

const files: RawFiles = Object.fromEntries(
	Object.entries({
		...import.meta.glob('/src/content/**/*.json', { eager: true, import: 'default' }),
		...import.meta.glob('/locales/*/*.json', { eager: true, import: 'default' })
	}).map(([path, json]) => [path.slice(1), json])
);

/** The joined content of the product, checked: the build has stopped where anything is wrong. */
export const { structure, texts } = loadContent(files, languages);

const joined = new Map<string, Record<string, Text>>();
const terms = new Set(structure.words.map(({ id }) => id));

/** The texts of one page in one language, with the Swedish where that has moved on or stands alone. */
export function textsOf(locale: string, file: TextFile, page: string): Record<string, Text> {
	const name = `${locale}/${file}/${page}`;
	let found = joined.get(name);
	if (!found) joined.set(name, (found = pageTexts(texts, terms, locale, file, page)));
	return found;
}

/** The same texts as a page shows them: long Swedish words may be broken. Search and checks take `textsOf`. */
export function shownTextsOf(locale: string, file: TextFile, page: string): Record<string, Text> {
	return Object.fromEntries(
		Object.entries(textsOf(locale, file, page)).map(([key, text]) => [key, breakable(locale, text)])
	);
}

function breakable(locale: string, text: Text): Text {
	if (locale === MASTER) return mapText(text, softHyphens);
	if (typeof text === 'string') return inMarks(text);
	return { own: text.own === null ? null : inMarks(text.own), swedish: softHyphens(text.swedish) };
}

/** Swedish words that a translation quotes may be broken, too. */
const inMarks = (text: string) => text.replace(/\{sv\|[^}]+\}/g, (marked) => softHyphens(marked));
