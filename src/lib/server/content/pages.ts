import type {
	Investigation,
	Page,
	PageLink,
	Section,
	Step,
	Topic,
	Urgency,
	Word,
	TopicPart
} from '../../model/content';
import { plainText } from '../../model/inline';
import { stepDeadline } from './deadlines';
import { contactLink, pageLink, topicLink } from './links';
import type { Day } from './dated';
import { shownTextsOf as textsOf, structure } from './loaded';
import { changesOf } from './law-changes';
import { cardLink } from './phrases';
import { factsOf, listPage, page, questions, sections } from './page';
import { softHyphens } from './soft-hyphens';
import { topicFile } from './structure';

/** All topics as links, part by part, in the order of the table. */
export function topicParts(locale: string, day: Day): { part: TopicPart; links: PageLink[] }[] {
	return [...new Set(structure.topics.map(({ part }) => part))].map((part) => ({
		part,
		links: structure.topics.filter((row) => row.part === part).map((row) => topicLink(locale, day, row.id))
	}));
}

/** @throws when no topic has this id: the caller answers “not found” */
export function topic(locale: string, day: Day, id: string): Topic {
	const found = structure.topics.find((row) => row.id === id);
	if (!found) throw new Error(`No topic “${id}”`);
	const file = topicFile(found);
	const words = textsOf(locale, file, id, day);
	return {
		...page(locale, day, file, [id], found),
		id,
		pictogram: found.pictogram,
		sections: sections(found.sections, words, day),
		questions: questions(found.questions, words),
		related: found.related.map((other) => pageLink(locale, day, other)),
		part: topicParts(locale, day).find(({ part }) => part === found.part)!,
		...(found.foldedFrom !== undefined && { foldedFrom: found.foldedFrom }),
		...(found.urgency && { urgency: urgency(locale, day, found.urgency) })
	};
}

function urgency(locale: string, day: Day, { feared, cards }: { feared: string; cards: string[] }): Urgency {
	return {
		feared: pageLink(locale, day, feared),
		ways: [contactLink(locale), ...cards.map((card) => cardLink(locale, card))],
		path: {
			path: 'investigation/#urgent',
			title: textsOf(locale, 'investigation', 'page', day).branch!,
			pictogram: 'path'
		}
	};
}

export function about(locale: string, day: Day): Page & { sections: Section[] } {
	const words = textsOf(locale, 'statement', 'about', day);
	return {
		...page(locale, day, 'statement', ['about'], structure.about),
		sections: sections(structure.about.sections, words, day)
	};
}

export function investigation(locale: string, day: Day): Investigation {
	const { steps, branch, related } = structure.investigation;
	const words = textsOf(locale, 'investigation', 'page', day);
	const step = (row: (typeof steps)[number]): Step => {
		const own = textsOf(locale, 'investigation', row.id, day);
		return {
			id: row.id,
			pictogram: row.pictogram,
			who: row.who,
			title: own.title!,
			time: own.time!,
			what: own.what!,
			rights: own.rights!,
			questions: questions(row.questions, own),
			page: topicLink(locale, day, row.page),
			...stepDeadline(row, structure.law, day)
		};
	};
	return {
		...page(locale, day, 'investigation', ['page', ...steps.map(({ id }) => id)], structure.investigation),
		steps: steps.filter((row) => !row.branch).map(step),
		branch: {
			after: branch.after,
			title: words.branch!,
			intro: words['branch.intro']!,
			page: topicLink(locale, day, branch.page),
			steps: steps.filter((row) => row.branch).map(step)
		},
		related: related.map((other) => pageLink(locale, day, other))
	};
}

/** Questions of parents, to show what a search can be. */
const EXAMPLES = [
	'how-long-investigation',
	'own-interpreter',
	'ask-and-lose',
	'read-report',
	'sold',
	'meet-child'
];

/** Example searches in the reader's language; one that is not translated is left out. */
export function exampleSearches(locale: string, day: Day): string[] {
	const words = textsOf(locale, 'questions', 'questions', day);
	return EXAMPLES.flatMap((id) => {
		const text = words[id];
		return typeof text === 'string' ? plainText(text) : [];
	});
}

/** The page of all words. */
export function wordsPage(locale: string, day: Day) {
	const list = words(locale, day);
	const shown = list.flatMap(({ term, meaning, not }) => [term, meaning, not]);
	const parts = structure.words.map(({ id }) => id);
	const facts = parts.flatMap((id) => Object.values(factsOf('words', id, day)).flat());
	return {
		page: { ...listPage(locale, day, 'words', facts, shown), changes: changesOf(locale, 'words', parts) },
		words: list
	};
}

/** The words list, A–Ö by the Swedish word: that is the one a reader has from a letter. */
export function words(locale: string, day: Day): Word[] {
	const ordered = structure.words.toSorted((a, b) => a.swedish.localeCompare(b.swedish, 'sv'));
	return ordered.map(({ id, swedish }) => {
		const { term, meaning, not } = textsOf(locale, 'words', id, day);
		return { id, swedish: softHyphens(swedish), term: term!, meaning: meaning!, not: not! };
	});
}
