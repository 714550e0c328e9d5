import type {
	Investigation,
	Page,
	PageLink,
	TopicPart,
	Section,
	Step,
	TelephoneNumber,
	Topic,
	Word
} from '../../model/content';
import { languages } from '../../model/language';
import { stepDeadline } from './deadlines';
import { pageLink, topicLink } from './links';
import { shownTextsOf as textsOf, structure, texts } from './loaded';
import { factsOf, listPage, page, questions, sections } from './page';
import { softHyphens } from './soft-hyphens';
import { topicFile } from './structure';

export { check, claim, claimList, claimsPage } from './claims';
export { claimReview } from './claim-review';
export { findTexts } from './find';
export { holidays } from './holidays';
export {
	municipalitiesWithServices,
	municipalityList,
	nationalFacts,
	nearestContacts,
	presetMunicipality
} from './places';
export { listPage } from './page';
export { phrases } from './phrases';
export { publisher } from './publisher';
export { recordings } from './recordings';

/** Day of this release, `YYYY-MM-DD`. */
export const releaseDate = structure.release.date;

/** The UI strings of one language that the shell pages show, for all languages at once. */
export function shellTexts(): Record<string, Record<string, string>> {
	return Object.fromEntries(languages.map(({ code }) => [code, texts[code]!.ui.shell!]));
}

export const topicIds = structure.topics.map((topic) => topic.id);
export const claimIds = structure.claims.map((claim) => claim.id);

/** All topics as links, part by part, in the order of the table. */
export function topicParts(locale: string): { part: TopicPart; links: PageLink[] }[] {
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
	const words = textsOf(locale, file, id);
	return {
		...page(locale, file, [id], found),
		id,
		pictogram: found.pictogram,
		sections: sections(found.sections, words),
		questions: questions(found.questions, words),
		related: found.related.map((other) => pageLink(locale, other))
	};
}

export function about(locale: string): Page & { sections: Section[] } {
	const words = textsOf(locale, 'statement', 'about');
	return {
		...page(locale, 'statement', ['about'], structure.about),
		sections: sections(structure.about.sections, words)
	};
}

export function investigation(locale: string): Investigation {
	const { steps, branch } = structure.investigation;
	const words = textsOf(locale, 'investigation', 'page');
	const step = (row: (typeof steps)[number]): Step => {
		const own = textsOf(locale, 'investigation', row.id);
		return {
			id: row.id,
			pictogram: row.pictogram,
			who: row.who,
			title: own.title!,
			time: own.time!,
			what: own.what!,
			rights: own.rights!,
			questions: questions(row.questions, own),
			...stepDeadline(row)
		};
	};
	return {
		...page(locale, 'investigation', ['page', ...steps.map(({ id }) => id)], structure.investigation),
		steps: steps.filter((row) => !row.branch).map(step),
		branch: {
			after: branch.after,
			title: words.branch!,
			intro: words['branch.intro']!,
			steps: steps.filter((row) => row.branch).map(step)
		}
	};
}

/** The page of all words. */
export function wordsPage(locale: string) {
	const list = words(locale);
	const facts = structure.words.flatMap(({ id }) => Object.values(factsOf('words', id)).flat());
	const shown = list.flatMap(({ term, meaning, not }) => [term, meaning, not]);
	return { page: listPage(locale, 'words', facts, shown), words: list };
}

/** The words list, in the order of the reader's language; Swedish order decides where none is known. */
export function words(locale: string): Word[] {
	return structure.words.map(({ id, swedish }) => {
		const { term, meaning, not } = textsOf(locale, 'words', id);
		return { id, swedish: softHyphens(swedish), term: term!, meaning: meaning!, not: not! };
	});
}

export function telephoneNumbers(): TelephoneNumber[] {
	return structure.numbers.map(({ id, number, text }) => ({ id, number, text }));
}
