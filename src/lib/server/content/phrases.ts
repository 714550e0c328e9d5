import { language, MASTER } from '../../model/language';
import type { PageLink } from '../../model/content';
import type { PhraseGroup, PhrasesPage } from '../../model/phrase';
import type { Text } from '../../model/text';
import { shownTextsOf as textsOf, structure, texts } from './loaded';
import { behind } from './review';
import { softHyphens } from './soft-hyphens';

/** The cards to show to staff, group by group, in Swedish and in one language. */
export function phrases(locale: string): PhrasesPage {
	const page = textsOf(locale, 'phrases', 'page', null);
	const cards = textsOf(locale, 'phrases', 'cards', null);
	const swedish = texts[MASTER]!.phrases;
	const { native, sv } = language(locale);
	const groups = [...new Set(structure.phrases.map(({ group }) => group))].map((group): PhraseGroup => ({
		id: group,
		title: page[group]!,
		cards: structure.phrases
			.filter((row) => row.group === group)
			.map(({ id, pictogram }) => ({
				id,
				pictogram,
				swedish: softHyphens(swedish.cards![id]!).replace('{{language}}', sv.toLowerCase()),
				own: named(cards[id]!, native, sv.toLowerCase())
			}))
	}));
	return {
		changes: [],
		reviewed: structure.about.reviewed,
		reviewBy: structure.about.reviewBy,
		title: page.title!,
		summary: page.summary!,
		swedishTitle: swedish.page!.title!,
		sources: [],
		state: texts[locale]!.review.state,
		...behind([...Object.values(page), ...Object.values(cards)]),
		groups
	};
}

/** A link to one card, held up. */
export function cardLink(locale: string, id: string): PageLink {
	const { pictogram } = structure.phrases.find((row) => row.id === id)!;
	return { path: `phrases/#${id}`, title: textsOf(locale, 'phrases', 'cards', null)[id]!, pictogram };
}

export function phrasesLink(locale: string): PageLink {
	return { path: 'phrases/', title: textsOf(locale, 'phrases', 'page', null).title!, pictogram: 'speech' };
}

/** Names the reader's language in a card: in itself, and in Swedish where the Swedish goes along. */
function named(text: Text, native: string, swedish: string): Text {
	if (typeof text === 'string') return text.replace('{{language}}', native);
	const { own } = text;
	return {
		own: own === null ? null : own.replace('{{language}}', native),
		swedish: text.swedish.replace('{{language}}', swedish)
	};
}
