import { flushSync, mount, unmount } from 'svelte';
import { plainText } from '$lib/model/inline';
import { loadFaces } from '$lib/ui/faces';
import type { CardText } from './card';
import MeetingCard from './MeetingCard.svelte';

/** Set on the body while the card, and nothing else, goes to paper. */
const ONLY = 'card-only';

/**
 * Prints the card alone: it stands beside the page, unseen on the screen.
 *
 * @param context of the page, for the components the card is made of
 * @returns takes the card away, printed or not: some browsers do not say when printing has ended
 */
export function printCard(
	mine: CardText,
	swedish: CardText | null,
	context: Map<unknown, unknown>
): () => void {
	const card = mount(MeetingCard, { target: document.body, props: { mine, swedish }, context });
	flushSync();
	document.body.classList.add(ONLY);
	let there = true;
	const takeAway = () => {
		if (!there) return;
		there = false;
		document.body.classList.remove(ONLY);
		removeEventListener('afterprint', takeAway);
		void unmount(card);
	};
	addEventListener('afterprint', takeAway);
	// A face that only the card uses would print as blanks.
	const bold = [mine, swedish].map((side) => (side ? plainText(side.step) + side.title : ''));
	void loadFaces(['700 1rem Klara', bold.join('')]).then(() => there && window.print());
	return takeAway;
}
