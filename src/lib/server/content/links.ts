import type { PageLink } from '../../model/content';
import { plainText } from '../../model/inline';
import { mapText } from '../../model/text';
import type { Day } from './dated';
import { shownTextsOf as textsOf, structure, uiGroup } from './loaded';
import { cardLink, phrasesLink } from './phrases';
import { topicFile } from './structure';

/** A link from a topic to another page, or to a card to show. */
export function pageLink(locale: string, day: Day, id: string): PageLink {
	if (id === 'investigation')
		return {
			path: 'investigation/',
			title: textsOf(locale, 'investigation', 'page', day).title!,
			pictogram: 'path'
		};
	if (id === 'phrases') return phrasesLink(locale);
	if (structure.phrases.some((row) => row.id === id)) return cardLink(locale, id);
	return topicLink(locale, day, id);
}

export function contactLink(locale: string): PageLink {
	return { path: 'contact/', title: uiGroup(locale, 'contact').title!, pictogram: 'phone' };
}

export function topicLink(locale: string, day: Day, id: string): PageLink {
	const found = structure.topics.find((row) => row.id === id)!;
	return {
		path: `topics/${id}/`,
		title: mapText(textsOf(locale, topicFile(found), id, day).title!, plainText),
		pictogram: found.pictogram,
		...(found.urgent ? { urgent: true } : {})
	};
}
