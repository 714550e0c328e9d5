import type { CheckPage, Claim, ClaimGroup, Page, Trick } from '../../model/content';
import type { Text } from '../../model/text';
import { topicLink } from './links';
import { shownTextsOf as textsOf, structure } from './loaded';
import { factsOf, listPage, page } from './page';
import { behind } from './review';
import { CLAIM_GROUPS, TRICKS } from './schema';

/** The page of all claims. */
export function claimsPage(locale: string): { page: Page; newLaw: Text; groups: ClaimGroup[] } {
	const { newLaw, groups } = claimList(locale);
	const cards = groups.flatMap((group) => [
		group.title,
		...group.cards.flatMap(({ title, fact }) => [title, fact])
	]);
	const facts = structure.claims.flatMap(({ id }) => factsOf('claims', id).fact ?? []);
	return { page: listPage(locale, 'claims', facts, [newLaw, ...cards]), newLaw, groups };
}

/** The claims list: what may be said of the coming law, and the cards group by group. */
export function claimList(locale: string): { newLaw: Text; groups: ClaimGroup[] } {
	const words = textsOf(locale, 'claims', 'page');
	const card = (id: string) => {
		const { title, fact } = textsOf(locale, 'claims', id);
		return { id, title: title!, fact: fact! };
	};
	return {
		newLaw: words.newLaw!,
		groups: CLAIM_GROUPS.map((group) => ({
			id: group,
			title: words[group]!,
			cards: structure.claims.filter((claim) => claim.group === group).map(({ id }) => card(id))
		}))
	};
}

export function check(locale: string): CheckPage {
	const words = textsOf(locale, 'claims', 'check');
	return {
		...page(locale, 'claims', ['check', 'tricks'], structure.check),
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
	const words = textsOf(locale, 'claims', 'tricks');
	return { id, name: words[id]!, sign: words[`${id}.sign`]! };
}

/** @throws when no claim has this id: the caller answers “not found” */
export function claim(locale: string, id: string): Claim {
	const found = structure.claims.find((row) => row.id === id);
	if (!found) throw new Error(`No claim “${id}”`);
	const words = textsOf(locale, 'claims', id);
	return {
		...page(locale, 'claims', [id], found),
		summary: words.fact!,
		id,
		trick: trick(locale, found.trick),
		...behind([...Object.values(words), ...Object.values(trick(locale, found.trick))]),
		texts: words as Claim['texts'],
		ask: topicLink(locale, found.ask)
	};
}
