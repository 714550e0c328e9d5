import type { Citation, Page, Section } from '../../model/content';
import { plainText } from '../../model/inline';
import { keepTogether } from '../../model/keep-together.js';
import { language, MASTER } from '../../model/language';
import { mapText, type Text } from '../../model/text';
import { citations } from './citations';
import { holdsOn } from '../../model/dated';
import { stepDeadline } from './deadlines';
import { intervalOf, onSide, type Day } from './dated';
import { changesOf } from './law-changes';
import { shownTextsOf as textsOf, structure, texts, uiGroup } from './loaded';
import { behind } from './review';
import { softHyphens } from './soft-hyphens';
import { rowOf } from './rows';
import { expectedTexts } from './expected';
import type { TextFile } from './structure';

/** The facts under the texts of one page, key by key: what is checked is what is cited. */
export function factsOf(file: TextFile, id: string, day: Day): Record<string, string[]> {
	// A title or question says again what the texts under it rest on, and has no versions of its own for that.
	const all = Object.entries(expected[file][id] ?? {}).filter(([key]) => !/^(title|trick|ask\b)/.test(key));
	return onSide(
		Object.fromEntries(all) as Record<string, string[]>,
		structure.law,
		rowOf(structure, file, id),
		day
	);
}
const expected = expectedTexts(structure, texts[MASTER]!);

/**
 * What every page of content carries.
 *
 * @param parts the pages of the file of texts that this page shows; the first has its title
 */
export function page(
	locale: string,
	day: Day,
	file: TextFile,
	parts: [string, ...string[]],
	dates: { reviewed: string; reviewBy: string }
): Page {
	const [first] = parts;
	const own = textsOf(locale, file, first, day);
	const facts = parts.flatMap((part) => Object.values(factsOf(file, part, day)).flat());
	return {
		changes: changesOf(locale, file, parts),
		reviewed: dates.reviewed,
		reviewBy: dates.reviewBy,
		title: mapText(own.title!, plainText),
		summary: own.summary ?? '',
		swedishTitle: plainText(textsOf(MASTER, file, first, day).title!),
		sources: sourcesOf(facts),
		state: texts[locale]!.review.state,
		...behind(parts.flatMap((part) => Object.values(textsOf(locale, file, part, day))))
	};
}

/** Sources, dates and state of a page whose words are UI strings. */
export function listPage(
	locale: string,
	day: Day,
	group: 'claims' | 'words' | 'contact' | 'offline' | 'find' | 'settings',
	facts: string[] = [],
	shown: Text[] = []
): Page {
	const ui = (code: string) => uiGroup(code, group);
	const shownHere = (text: string) => keepTogether(text, language(locale));
	return {
		changes: [],
		reviewed: structure.about.reviewed,
		reviewBy: structure.about.reviewBy,
		title: shownHere(ui(locale).title!),
		summary: shownHere(ui(locale).lead!),
		swedishTitle: ui(MASTER).title!,
		sources: sourcesOf(facts),
		state: texts[locale]!.review.state,
		...behind(shown)
	};
}

export function sections(
	rows: typeof structure.about.sections,
	words: Record<string, Text>,
	day: Day
): Section[] {
	return rows.map((row) => ({
		id: row.id,
		title: words[row.id]!,
		blocks: row.blocks.flatMap(({ kind, step: id }, i) => {
			const key = `${row.id}.${i + 1}`;
			if (!holdsOn(intervalOf(structure.law, { sections: rows }, key), day)) return [];
			const step = structure.investigation.steps.find((row) => row.id === id);
			return {
				id: `${row.id}-${i + 1}`,
				kind,
				text: words[key]!,
				...(step && stepDeadline(step, structure.law, day))
			};
		})
	}));
}

export function questions(count: number, words: Record<string, Text>): Text[] {
	return Array.from({ length: count }, (_, i) => words[`ask.${i + 1}`]!);
}

/** The sources as they are shown: the long names of acts may be broken. */
function sourcesOf(facts: string[]): Citation[] {
	return citations(structure, facts).map((source) => ({ ...source, title: softHyphens(source.title) }));
}
