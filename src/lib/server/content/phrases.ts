import { language, MASTER } from '../../model/language';
import type { PageLink } from '../../model/content';
import type { PhraseGroup, PhrasesPage } from '../../model/phrase';
import { structure, texts } from './loaded';

/** The cards to show to staff, group by group, in Swedish and in one language. */
export function phrases(locale: string): PhrasesPage {
	const { page, cards } = texts[locale]!.phrases;
	const swedish = texts[MASTER]!.phrases;
	const { native, sv } = language(locale);
	const groups = [...new Set(structure.phrases.map(({ group }) => group))].map((group): PhraseGroup => ({
		id: group,
		title: page![group]!,
		cards: structure.phrases
			.filter((row) => row.group === group)
			.map(({ id, pictogram }) => ({
				id,
				pictogram,
				swedish: swedish.cards![id]!.replace('{{language}}', sv.toLowerCase()),
				own: cards![id]!.replace('{{language}}', native)
			}))
	}));
	return {
		lvu: false,
		reviewed: structure.about.reviewed,
		reviewBy: structure.about.reviewBy,
		title: page!.title!,
		summary: page!.summary!,
		swedishTitle: swedish.page!.title!,
		sources: [],
		state: texts[locale]!.review.state,
		groups
	};
}

export function phrasesLink(locale: string): PageLink {
	return { path: 'phrases/', title: texts[locale]!.phrases.page!.title!, pictogram: 'speech' };
}
