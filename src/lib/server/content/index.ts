import { languages, MASTER } from '../../model/language';
import type {
	Citation,
	CheckPage,
	Claim,
	ClaimGroup,
	Investigation,
	Page,
	PageLink,
	Section,
	Step,
	TelephoneNumber,
	Topic,
	Trick,
	Word
} from '../../model/content';
import type { Validity } from '../../model/validity';
import { plainText } from '../../model/inline';
import { citations } from './citations';
import { stepDeadline } from './deadlines';
import { structure, texts } from './loaded';
import { phrasesLink } from './phrases';
import { CLAIM_GROUPS, TRICKS } from './schema';
import { topicFile, type TextFile } from './structure';

export { findTexts } from './find';
export { holidays } from './holidays';
export { contactPlaces, nationalFacts, nearestContacts, presetPlace } from './places';
export { phrases } from './phrases';
export { recordings } from './recordings';

export { claimReview } from './claim-review';

/** Day of this release, `YYYY-MM-DD`. */
export const releaseDate = structure.release.date;

/** The UI strings of one language that the shell pages show, for all languages at once. */
export function shellTexts(): Record<string, Record<string, string>> {
	return Object.fromEntries(languages.map(({ code }) => [code, texts[code]!.ui.shell!]));
}

export const topicIds = structure.topics.map((topic) => topic.id);
export const claimIds = structure.claims.map((claim) => claim.id);

/** All topics as links, part by part, in the order of the table. */
export function topicParts(locale: string): { part: string; links: PageLink[] }[] {
	return [...new Set(structure.topics.map(({ part }) => part))].map((part) => ({
		part,
		links: structure.topics.filter((row) => row.part === part).map((row) => topicLink(locale, row.id))
	}));
}

/** @throws when no topic has this id: the caller answers “not found” */
export function topic(locale: string, id: string): Topic {
	const found = structure.topics.find((row) => row.id === id);
	if (!found) throw new Error(`No topic “${id}”`);
	const file = topicFile(found);
	const words = texts[locale]![file][id]!;
	return {
		...page(locale, file, id, found, [
			found.summary,
			...found.sections.flatMap((section) => section.blocks.map((block) => block.facts))
		]),
		id,
		pictogram: found.pictogram,
		sections: sections(found.sections, words),
		questions: questions(found.questions, words),
		related: found.related.map((other) => pageLink(locale, other))
	};
}

export function about(locale: string): Page & { sections: Section[] } {
	const words = texts[locale]!.statement.about!;
	return {
		...page(locale, 'statement', 'about', structure.about, []),
		sections: sections(structure.about.sections, words)
	};
}

export function investigation(locale: string): Investigation {
	const { steps, branch, summary } = structure.investigation;
	const words = texts[locale]!.investigation;
	const step = (row: (typeof steps)[number]): Step => {
		const { title, time, what, rights } = words[row.id] as Record<
			'title' | 'time' | 'what' | 'rights',
			string
		>;
		return {
			id: row.id,
			pictogram: row.pictogram,
			who: row.who,
			title,
			time,
			what,
			rights,
			questions: questions(row.questions, words[row.id]!),
			...stepDeadline(row)
		};
	};
	return {
		...page(locale, 'investigation', 'page', structure.investigation, [
			summary,
			branch.facts,
			...steps.flatMap((row) => Object.values(row.facts))
		]),
		steps: steps.filter((row) => !row.branch).map(step),
		branch: {
			after: branch.after,
			title: words.page!.branch!,
			intro: words.page!['branch.intro']!,
			steps: steps.filter((row) => row.branch).map(step)
		}
	};
}

/** The claims list: what may be said of the coming law, and the cards group by group. */
export function claimList(locale: string): { newLaw: string; groups: ClaimGroup[] } {
	const { page: words, ...claims } = texts[locale]!.claims;
	return {
		newLaw: words!.newLaw!,
		groups: CLAIM_GROUPS.map((group) => ({
			id: group,
			title: words![group]!,
			cards: structure.claims
				.filter((claim) => claim.group === group)
				.map(({ id }) => ({ id, title: claims[id]!.title!, fact: plainText(claims[id]!.fact!) }))
		}))
	};
}

export function check(locale: string): CheckPage {
	const words = texts[locale]!.claims.check!;
	return {
		...page(locale, 'claims', 'check', structure.check, [structure.check.summary]),
		questionsTitle: words.questions!,
		questions: structure.check.questions.map(({ id, pictogram }) => ({
			id,
			pictogram,
			title: words[id]!,
			text: words[`${id}.text`]!
		})),
		tricksTitle: words.tricks!,
		tricksText: words['tricks.text']!,
		tricks: TRICKS.map((id) => trick(locale, id)),
		ownTitle: words.own!,
		own: words['own.text']!
	};
}

function trick(locale: string, id: string): Trick {
	const words = texts[locale]!.claims.tricks!;
	return { id, name: words[id]!, sign: words[`${id}.sign`]! };
}

/** @throws when no claim has this id: the caller answers “not found” */
export function claim(locale: string, id: string): Claim {
	const found = structure.claims.find((row) => row.id === id);
	if (!found) throw new Error(`No claim “${id}”`);
	const words = texts[locale]!.claims[id]!;
	return {
		...page(locale, 'claims', id, found, Object.values(found.facts)),
		summary: words.fact!,
		id,
		trick: trick(locale, found.trick),
		texts: words as Claim['texts'],
		ask: topicLink(locale, found.ask)
	};
}

/** The words list, in the order of the reader's language; Swedish order decides where none is known. */
export function words(locale: string): Word[] {
	return structure.words.map(({ id, swedish }) => {
		const { term, meaning, not } = texts[locale]!.words[id] as Record<'term' | 'meaning' | 'not', string>;
		return { id, swedish, term, meaning, not };
	});
}

/** Sources, dates and state of a page whose words are UI strings. */
export function listPage(
	locale: string,
	group: 'claims' | 'words' | 'contact' | 'offline' | 'find' | 'settings',
	facts: string[][] = []
): Page {
	const ui = (code: string) => texts[code]!.ui[group]!;
	return {
		lvu: false,
		reviewed: structure.about.reviewed,
		reviewBy: structure.about.reviewBy,
		title: ui(locale).title!,
		summary: ui(locale).lead!,
		swedishTitle: ui(MASTER).title!,
		sources: citations(structure, facts.flat()),
		state: texts[locale]!.review.state
	};
}

export const claimFacts = () => structure.claims.map((claim) => claim.facts.fact);
export const wordFacts = () => structure.words.map((word) => word.facts);
export function telephoneNumbers(): TelephoneNumber[] {
	return structure.numbers.map(({ id, number, text }) => ({ id, number, text }));
}

function page(locale: string, file: TextFile, id: string, dates: Validity, facts: string[][]): Page {
	const own = texts[locale]![file][id]!;
	return {
		lvu: dates.lvu,
		reviewed: dates.reviewed,
		reviewBy: dates.reviewBy,
		title: plainText(own.title!),
		summary: own.summary ?? '',
		swedishTitle: plainText(texts[MASTER]![file][id]!.title!),
		sources: citations(structure, facts.flat()),
		state: texts[locale]!.review.state
	} satisfies { sources: Citation[] } & Page;
}

function pageLink(locale: string, id: string): PageLink {
	if (id === 'investigation')
		return { path: 'investigation/', title: texts[locale]!.investigation.page!.title!, pictogram: 'path' };
	if (id === 'phrases') return phrasesLink(locale);
	return topicLink(locale, id);
}

function topicLink(locale: string, id: string): PageLink {
	const found = structure.topics.find((row) => row.id === id)!;
	return {
		path: `topics/${id}/`,
		title: plainText(texts[locale]![topicFile(found)][id]!.title!),
		pictogram: found.pictogram,
		...(found.urgent ? { urgent: true } : {})
	};
}

function sections(rows: typeof structure.about.sections, words: Record<string, string>): Section[] {
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

function questions(count: number, words: Record<string, string>): string[] {
	return Array.from({ length: count }, (_, i) => words[`ask.${i + 1}`]!);
}
