import { plainText } from '$lib/model/inline';
import { flushSync, mount, unmount } from 'svelte';
import type { CardText } from './card';
import MeetingCard from './MeetingCard.svelte';

/** Set on the body while the card, and nothing else, goes to paper. */
const ONLY = 'card-only';

/**
 * Prints the card alone: it stands beside the page, unseen on the screen.
 *
 * @param context of the page, for the components the card is made of
 * @returns takes the card away, for browsers that do not say when printing has ended
 */
export async function printCard(
	mine: CardText,
	swedish: CardText | null,
	context: Map<unknown, unknown>
): Promise<() => void> {
	const card = mount(MeetingCard, { target: document.body, props: { mine, swedish }, context });
	flushSync();
	document.body.classList.add(ONLY);
	let there = true;
	const takeAway = () => {
		if (!there) return;
		there = false;
		document.body.classList.remove(ONLY);
		void unmount(card);
	};
	addEventListener('afterprint', takeAway, { once: true });
	// A face that only the card uses would print as blanks.
	await Promise.all(
		[mine, swedish].map(
			(side) => side && document.fonts.load('700 1rem Klara', plainText(side.step) + side.title)
		)
	);
	window.print();
	return takeAway;
}
