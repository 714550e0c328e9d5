import { changedSentences } from '../../model/changed-sentences';
import { MASTER } from '../../model/language';
import type { Text } from '../../model/text';
import type { LawDay, LawDayPart } from '../../model/validity';
import { sides } from './dated';
import { shownTextsOf as textsOf, structure } from './loaded';
import { rowOf } from './rows';
import type { TextFile } from './structure';

/**
 * What the calendar of the law does to a page: each day on which one of its texts changes. Derived from
 * the versions; nothing is marked by hand.
 *
 * @param parts the pages of the file of texts that the page shows
 */
export function changesOf(locale: string, file: TextFile, parts: string[]): LawDay[] {
	const [, ...days] = sides(structure.law);
	let earlier: string | null = null;
	return days.flatMap((day) => {
		const changed = parts.flatMap((part) => {
			const [before, after] = [textsOf(locale, file, part, earlier), textsOf(locale, file, part, day)];
			const [swedish, later] = [textsOf(MASTER, file, part, earlier), textsOf(MASTER, file, part, day)];
			const onlyAdds = (key: string) => saysNoLess(swedish[key], later[key]);
			const changes = changedTexts(before, after, headingsOf(file, part), onlyAdds);
			return changes.length ? { title: titleOf(part, before, after), texts: changes } : [];
		});
		earlier = day;
		if (!changed.length) return [];
		return { day, decisions: decisionsOn(locale, parts, day), parts: changed };
	});

	/** A page of one part, and the first of the path, is called by the page's own title. */
	function titleOf(part: string, before: Record<string, Text>, after: Record<string, Text>) {
		if (parts.length === 1 || part === 'page') return null;
		return { before: (before.term ?? before.title)!, after: (after.term ?? after.title)! };
	}
}

function decisionsOn(locale: string, parts: string[], day: string): Text | null {
	const said = structure.law.find((row) => row.day === day && row.decisions)?.decisions;
	if (!said || parts.includes(said.topic)) return null;
	return textsOf(locale, 'topics', said.topic, day)[said.text]!;
}

/** A page's headings, which tell nothing without the texts under them. */
function headingsOf(file: TextFile, part: string): string[] {
	return rowOf(structure, file, part)?.sections?.map(({ id }) => id) ?? [];
}

function changedTexts(
	before: Record<string, Text>,
	after: Record<string, Text>,
	headings: string[],
	onlyAdds: (key: string) => boolean
): LawDayPart['texts'] {
	const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
	return [...keys]
		.filter((key) => !/^(title|ask\b)/.test(key) && !headings.includes(key))
		.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
		.map((key) => sidesOf(before[key] ?? null, after[key] ?? null, onlyAdds(key)));
}

/** All that the Swedish said before it says from the day on: a translation may have put the same in other words. */
function saysNoLess(before: Text | undefined, after: Text | undefined): boolean {
	return typeof before === 'string' && typeof after === 'string' && changedSentences(before, after) === null;
}

/**
 * The two sides of a text as they are told. Where the new one only says more, nothing held before that no longer does.
 * A translation that is outdated is told whole, with its Swedish.
 */
function sidesOf(before: Text | null, after: Text | null, onlyAdds: boolean): LawDayPart['texts'][number] {
	if (typeof before !== 'string' || typeof after !== 'string')
		return { before: onlyAdds ? null : before, after };
	return {
		before: onlyAdds ? null : (changedSentences(before, after) ?? before),
		after: changedSentences(after, before) ?? after
	};
}
