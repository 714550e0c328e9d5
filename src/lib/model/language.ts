import table from '../../content/locales.json';

/** A language of the product: one row of `src/content/locales.json`. */
export interface Language {
	/** BCP 47 code, also the folder under `locales/` and the first part of every address. */
	code: string;
	/** The language's name in itself. */
	native: string;
	/** The same where it stands in a bar beside others; left out where `native` is short. */
	short?: string;
	/** Its name in Swedish, for staff. */
	sv: string;
	/** ISO 15924 script of the texts. */
	script: string;
	dir: 'ltr' | 'rtl';
	/** Line height of its headings where its letters need more than its script: marks above and below one word. */
	headingLeading?: number;
	/** Decimals follow a comma; a point else. */
	decimalComma?: boolean;
	/** Other codes browsers use for it; `xx-*` stands for every region. */
	aliases: string[];
	/** Names of languages begin with a small letter inside a sentence. */
	namesInLowerCase?: boolean;
	/** Its words of one letter, most of them prepositions, do not stand at the end of a line. */
	keepsOneLetterWords?: boolean;
	/** Words that say a figure where the grammar leaves no room for a digit, such as the Arabic dual. */
	numerals?: Record<string, string[]>;
	/** Not yet checked to the end: left out of a build that does not name it. */
	unfinished?: boolean;
}

/** The languages that have texts, in the order of the table. */
export const languages: Language[] = (table as Language[]).filter((row) =>
	__ACTIVE_LOCALES__.includes(row.code)
);

/** The master: written first, and the text that applies. */
export const MASTER = 'sv';

/** The language with this code. Throws when there is none: callers pass codes the matcher let through. */
export function language(code: string): Language {
	const found = languages.find((row) => row.code === code);
	if (!found) throw new Error(`No language “${code}” in src/content/locales.json with a folder`);
	return found;
}

/** The name of a language in itself; its code where this release has no such language, as in a file of another release. */
export const nativeName = (code: string) => languages.find((row) => row.code === code)?.native ?? code;

export function isLanguage(code: string): boolean {
	return languages.some((row) => row.code === code);
}

/** The language an address belongs to: `/ar/words/` → Arabic; `null` outside the languages. */
export function languageOfPath(path: string): Language | null {
	const first = path.split('/')[1] ?? '';
	return languages.find((row) => row.code === first) ?? null;
}

/**
 * The languages a browser asks for, best first, without repeats.
 * A tag matches its own code, an alias, or an alias with `*`. A bare `ku` is ambiguous and matches
 * nothing: the reader is asked, never guessed at.
 *
 * @param tags `navigator.languages`
 * @param among the languages to choose from
 */
export function preferredLanguages(tags: readonly string[], among: Language[] = languages): Language[] {
	const found = tags.map((tag) => match(tag, among)).filter((row) => row !== undefined);
	return [...new Set(found)];
}

function match(tag: string, among: Language[]): Language | undefined {
	const wanted = tag.toLowerCase();
	return (
		among.find((row) => row.code === wanted || row.aliases.some((a) => a.toLowerCase() === wanted)) ??
		among.find((row) => wanted.startsWith(`${row.code}-`) && !claimedElsewhere(wanted)) ??
		among.find((row) =>
			row.aliases.some((a) => a.endsWith('-*') && wanted.startsWith(a.slice(0, -1).toLowerCase()))
		)
	);
}

/** `fa-AF` is Dari, not Persian: an exact alias in the whole table wins over a prefix. */
function claimedElsewhere(tag: string): boolean {
	return (table as Language[]).some((row) => row.aliases.some((a) => a.toLowerCase() === tag));
}
