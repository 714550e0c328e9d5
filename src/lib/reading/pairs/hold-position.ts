import { tick } from 'svelte';

/** Nearer to the top than this nothing has to be held: the page is read from its beginning. */
const TOP = 200;

/**
 * Keeps the reader's place while what is read is drawn anew: the paragraph at the top of the screen
 * stands where it stood, or the nearest before it that is there in both.
 */
export async function holdPosition(): Promise<void> {
	if (scrollY < TOP) return;
	// What is folded away has no place on the screen: its box says 0, as if it stood at the top.
	const places = [...document.querySelectorAll<HTMLElement>('main article [id]')]
		.filter((element) => element.checkVisibility())
		.map((element) => ({ id: element.id, top: element.getBoundingClientRect().top }));
	// The one that has just left the screen, or the first on it; then further up.
	const first = places.findIndex(({ top }) => top >= 0);
	const order = [...places.slice(0, (first < 0 ? places.length : first) + 1)].reverse();
	await tick();
	for (const { id, top } of order) {
		const again = document.getElementById(id);
		if (!again?.checkVisibility()) continue;
		scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
		return;
	}
}
