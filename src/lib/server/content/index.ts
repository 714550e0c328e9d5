import type { TelephoneNumber } from '../../model/content';
import { languages } from '../../model/language';
import type { Text } from '../../model/text';
import * as claims from './claims';
import { datedBy } from './dated';
import { searchDocuments } from './find';
import { structure, texts, textsOf, uiGroup } from './loaded';
import * as meeting from './meeting';
import * as pages from './pages';
import { listPage as listPageOn } from './page';
import type { LABEL_FILES } from './structure';

export { claimReview } from './claim-review';
export { holidays } from './holidays';
export {
	municipalitiesWithServices,
	municipalityList,
	nationalFacts,
	nearestContacts,
	presetMunicipality
} from './places';
export { cardLinks, phrases } from './phrases';
export { publisher } from './publisher';
export { recordings } from './recordings';

/** Day of this release, `YYYY-MM-DD`. */
export const releaseDate = structure.release.date;

/** @throws when a language has no text of that name */
function inAllLanguages<Name extends string>(
	names: readonly Name[],
	textsIn: (code: string) => Record<string, Text>
): Record<string, Record<Name, string>> {
	return Object.fromEntries(
		languages.map(({ code }) => {
			const texts = textsIn(code);
			const label = (name: Name) => {
				const text = texts[name];
				if (!text) throw new Error(`${code} has no text “${name}”`);
				return typeof text === 'string' ? text : (text.own ?? text.swedish);
			};
			return [code, Object.fromEntries(names.map((name) => [name, label(name)])) as Record<Name, string>];
		})
	);
}

/**
 * Those of the shell's UI strings that one of its pages shows, in all languages at once: a device keeps each of these
 * pages whole, and none carries what only another shows.
 */
export const shellTexts = (...names: string[]) => inAllLanguages(names, (code) => uiGroup(code, 'shell'));

/**
 * Labels of a room's first screen in all languages at once, since none has been chosen there yet. A line in the reader's
 * language says more to them than the Swedish that it was not made from.
 */
export const labelsOf = <Name extends string>(
	room: (typeof LABEL_FILES)[number],
	group: string,
	names: readonly Name[]
) => inAllLanguages(names, (code) => textsOf(code, room, group, null));

export const topicIds = structure.topics.map((topic) => topic.id);
export const claimIds = structure.claims.map((claim) => claim.id);

/** All topics as links, part by part, in the order of the table; on each side of the calendar. */
export const topicParts = (locale: string) => datedBy(structure.law, (day) => pages.topicParts(locale, day));

/** @throws when no topic has this id: the caller answers “not found” */
export const topic = (locale: string, id: string) =>
	datedBy(structure.law, (day) => pages.topic(locale, day, id));

export const about = (locale: string) => datedBy(structure.law, (day) => pages.about(locale, day));

export const investigation = (locale: string) =>
	datedBy(structure.law, (day) => pages.investigation(locale, day));

export const check = (locale: string) => datedBy(structure.law, (day) => claims.check(locale, day));

/** @throws when no claim has this id: the caller answers “not found” */
export const claim = (locale: string, id: string) =>
	datedBy(structure.law, (day) => claims.claim(locale, day, id));

/** The page of all claims. */
export const claimsPage = (locale: string) => datedBy(structure.law, (day) => claims.claimsPage(locale, day));

/** The page of all words. */
export const wordsPage = (locale: string) => datedBy(structure.law, (day) => pages.wordsPage(locale, day));

/** Titles of everything there is, for a reader whose search has no script. */
export const searchLists = (locale: string) =>
	datedBy(structure.law, (day) => ({
		topics: pages.topicParts(locale, day).flatMap(({ links }) => links),
		claims: claims
			.claimList(locale, day)
			.groups.flatMap(({ cards }) => cards)
			.map(({ id, title }) => ({ path: `claims/${id}/`, title })),
		words: pages.words(locale, day).map(({ id, term }) => ({ path: `words/#${id}`, title: term })),
		examples: pages.exampleSearches(locale, day)
	}));

/** Everything one language can be searched by, cut into the places a result leads to. */
export const findTexts = (locale: string) => ({
	documents: searchDocuments(locale),
	synonyms: texts[locale]!.synonyms
});

/** What a meeting chooses from and counts, on each side of the calendar. */
export const meetingContents = (locale: string) =>
	datedBy(structure.law, (day) => meeting.meetingContents(locale, day));

/** Sources, dates and state of a page whose words are UI strings. */
export const listPage = (
	locale: string,
	group: 'contact' | 'offline' | 'find' | 'settings',
	facts: string[] = []
) => listPageOn(locale, null, group, facts);

export function telephoneNumbers(): TelephoneNumber[] {
	return structure.numbers.map(({ id, number, text }) => ({ id, number, text }));
}
