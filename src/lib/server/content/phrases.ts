import { language, MASTER } from '../../model/language';
import type { PageLink } from '../../model/content';
import type { Phrase, PhraseGroup, PhrasesPage } from '../../model/phrase';
import { SENTENCE_ENDS } from '../../model/script';
import { mapText, type Text } from '../../model/text';
import { shownTextsOf as textsOf, structure, texts } from './loaded';
import { behind } from './review';
import { softHyphens } from './soft-hyphens';

/** The cards to show to staff, group by group, in Swedish and in one language. */
export function phrases(locale: string): PhrasesPage {
	const page = textsOf(locale, 'phrases', 'page', null);
	const cards = textsOf(locale, 'phrases', 'cards', null);
	const swedish = texts[MASTER]!.phrases;
	const { native, sv, namesInLowerCase } = language(locale);
	const name = namesInLowerCase ? native.toLowerCase() : native;
	const groups = [...new Set(structure.phrases.map(({ group }) => group))].map((group): PhraseGroup => ({
		id: group,
		title: page[group]!,
		cards: structure.phrases
			.filter((row) => row.group === group)
			.map(({ id, pictogram, pinned, with: other }): Phrase => {
				const ids = other && locale !== MASTER ? [id, other] : [id];
				return {
					id,
					pictogram,
					...(pinned && { pinned }),
					swedish: ids.map((one) => softHyphens(named(swedish.cards![one]!, sv, sv) as string)).join(' '),
					own: joined(ids.map((one) => named(cards[one]!, name, sv)))
				};
			})
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

const FULL_STOP = new RegExp(`(?![?!])[${SENTENCE_ENDS}]$`);

/** A link to one card, held up: its sentence as a title, without a full stop. */
export function cardLink(locale: string, id: string): PageLink {
	const { pictogram } = structure.phrases.find((row) => row.id === id)!;
	const title = mapText(textsOf(locale, 'phrases', 'cards', null)[id]!, (text) =>
		text.replace(FULL_STOP, '')
	);
	return { path: `phrases/#${id}`, title, pictogram };
}

/** The cards most often needed, and the list of all. */
export const cardLinks = (locale: string): PageLink[] => [
	...structure.phrases.filter(({ pinned }) => pinned).map(({ id }) => cardLink(locale, id)),
	phrasesLink(locale)
];

export function phrasesLink(locale: string): PageLink {
	return { path: 'phrases/', title: textsOf(locale, 'phrases', 'page', null).title!, pictogram: 'speech' };
}

/** Texts that follow each other as one. */
function joined([first, second]: Text[]): Text {
	if (second === undefined) return first!;
	const [a, b] = [first!, second].map((text) =>
		typeof text === 'string' ? { own: text, swedish: null } : text
	) as [{ own: string | null; swedish: string | null }, { own: string | null; swedish: string | null }];
	const own = a.own !== null && b.own !== null ? `${a.own} ${b.own}` : null;
	const behind = [a.swedish, b.swedish].filter((text) => text !== null);
	return own !== null && !behind.length ? own : { own, swedish: behind.join(' ') };
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
