import type { CheckPage, Claim, ClaimGroup, Page, Trick } from '../../model/content';
import type { Text } from '../../model/text';
import { topicLink } from './links';
import type { Day } from './dated';
import { shownTextsOf as textsOf, structure } from './loaded';
import { factsOf, listPage, page } from './page';
import { behind } from './review';
import { CLAIM_GROUPS, TRICKS } from './schema';

/** The page of all claims. */
export function claimsPage(locale: string, day: Day): { page: Page; newLaw: Text; groups: ClaimGroup[] } {
	const { newLaw, groups } = claimList(locale, day);
	const cards = groups.flatMap((group) => [
		group.title,
		...group.cards.flatMap(({ title, fact }) => [title, fact])
	]);
	const facts = structure.claims.flatMap(({ id }) => factsOf('claims', id, day).fact ?? []);
	return { page: listPage(locale, day, 'claims', facts, [newLaw, ...cards]), newLaw, groups };
}

/** The claims list: what may be said of the coming law, and the cards group by group. */
export function claimList(locale: string, day: Day): { newLaw: Text; groups: ClaimGroup[] } {
	const words = textsOf(locale, 'claims', 'page', day);
	const card = (id: string) => {
		const { title, fact } = textsOf(locale, 'claims', id, day);
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

export function check(locale: string, day: Day): CheckPage {
	const words = textsOf(locale, 'claims', 'check', day);
	return {
		...page(locale, day, 'claims', ['check', 'tricks'], structure.check),
		questionsTitle: words.questions!,
		questions: structure.check.questions.map(({ id, pictogram }) => ({
			id,
			pictogram,
			title: words[id]!,
			text: words[`${id}.text`]!
		})),
		tricksTitle: words.tricks!,
		tricksText: words['tricks.text']!,
		tricks: TRICKS.map((id) => trick(locale, day, id)),
		ownTitle: words.own!,
		own: words['own.text']!
	};
}

function trick(locale: string, day: Day, id: string): Trick {
	const words = textsOf(locale, 'claims', 'tricks', day);
	return { id, name: words[id]!, sign: words[`${id}.sign`]! };
}

/** @throws when no claim has this id: the caller answers “not found” */
export function claim(locale: string, day: Day, id: string): Claim {
	const found = structure.claims.find((row) => row.id === id);
	if (!found) throw new Error(`No claim “${id}”`);
	const words = textsOf(locale, 'claims', id, day);
	return {
		...page(locale, day, 'claims', [id], found),
		summary: words.fact!,
		id,
		group: found.group,
		trick: trick(locale, day, found.trick),
		...behind([...Object.values(words), ...Object.values(trick(locale, day, found.trick))]),
		texts: words as Claim['texts'],
		ask: topicLink(locale, day, found.ask)
	};
}
