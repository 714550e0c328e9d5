import type { Citation, Page, Section } from '../../model/content';
import { plainText } from '../../model/inline';
import { MASTER } from '../../model/language';
import { mapText, type Text } from '../../model/text';
import type { Validity } from '../../model/validity';
import { citations } from './citations';
import { shownTextsOf as textsOf, structure, texts } from './loaded';
import { behind } from './review';
import { softHyphens } from './soft-hyphens';
import { expectedTexts, type TextFile } from './structure';

/** The facts under the texts of one page, key by key: what is checked is what is cited. */
export function factsOf(file: TextFile, id: string): Record<string, string[]> {
	return (expected[file][id] ?? {}) as Record<string, string[]>;
}
const expected = expectedTexts(structure, texts[MASTER]!);

/**
 * What every page of content carries.
 *
 * @param parts the pages of the file of texts that this page shows; the first has its title
 */
export function page(locale: string, file: TextFile, parts: [string, ...string[]], dates: Validity): Page {
	const [first] = parts;
	const own = textsOf(locale, file, first);
	const facts = parts.flatMap((part) => Object.values(factsOf(file, part)).flat());
	return {
		lvu: dates.lvu,
		reviewed: dates.reviewed,
		reviewBy: dates.reviewBy,
		title: mapText(own.title!, plainText),
		summary: own.summary ?? '',
		swedishTitle: softHyphens(plainText(texts[MASTER]![file][first]!.title!)),
		sources: sourcesOf(facts),
		state: texts[locale]!.review.state,
		...behind(parts.flatMap((part) => Object.values(textsOf(locale, file, part))))
	};
}

/** Sources, dates and state of a page whose words are UI strings. */
export function listPage(
	locale: string,
	group: 'claims' | 'words' | 'contact' | 'offline' | 'find' | 'settings',
	facts: string[] = [],
	shown: Text[] = []
): Page {
	const ui = (code: string) => texts[code]!.ui[group]!;
	return {
		lvu: false,
		reviewed: structure.about.reviewed,
		reviewBy: structure.about.reviewBy,
		title: ui(locale).title!,
		summary: ui(locale).lead!,
		swedishTitle: ui(MASTER).title!,
		sources: sourcesOf(facts),
		state: texts[locale]!.review.state,
		...behind(shown)
	};
}

export function sections(rows: typeof structure.about.sections, words: Record<string, Text>): Section[] {
	return rows.map((row) => ({
		id: row.id,
		title: words[row.id]!,
		blocks: row.blocks.map(({ kind }, i) => ({
			id: `${row.id}-${i + 1}`,
			kind,
			text: words[`${row.id}.${i + 1}`]!
		}))
	}));
}

export function questions(count: number, words: Record<string, Text>): Text[] {
	return Array.from({ length: count }, (_, i) => words[`ask.${i + 1}`]!);
}

/** The sources as they are shown: the long names of acts may be broken. */
function sourcesOf(facts: string[]): Citation[] {
	return citations(structure, facts).map((source) => ({ ...source, title: softHyphens(source.title) }));
}
