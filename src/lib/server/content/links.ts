import type { PageLink } from '../../model/content';
import { plainText } from '../../model/inline';
import { mapText } from '../../model/text';
import { shownTextsOf as textsOf, structure } from './loaded';
import { phrasesLink } from './phrases';
import { topicFile } from './structure';

/** A link from a topic to another page. */
export function pageLink(locale: string, id: string): PageLink {
	if (id === 'investigation')
		return {
			path: 'investigation/',
			title: textsOf(locale, 'investigation', 'page').title!,
			pictogram: 'path'
		};
	if (id === 'phrases') return phrasesLink(locale);
	return topicLink(locale, id);
}

export function topicLink(locale: string, id: string): PageLink {
	const found = structure.topics.find((row) => row.id === id)!;
	return {
		path: `topics/${id}/`,
		title: mapText(textsOf(locale, topicFile(found), id).title!, plainText),
		pictogram: found.pictogram,
		...(found.urgent ? { urgent: true } : {})
	};
}
