import { placeOf } from '$lib/model/address';

/**
 * Opens what is folded around the place the address names. A browser does so by itself, but not where
 * the place is the fold itself, nor when the address is changed by script.
 */
export function openTarget() {
	const place = document.getElementById(placeOf(location.hash));
	if (openAround(place)) place?.scrollIntoView();
}

/** Shows a place of the page, whatever it is folded into, and gives it the focus: there is no address to lead to it. */
export function showPlace(id: string) {
	const place = document.getElementById(id);
	if (!place) return;
	openAround(place);
	place.scrollIntoView();
	if (!place.matches('a, button, summary, [tabindex]')) place.tabIndex = -1;
	place.focus({ preventScroll: true });
}

/** @returns whether something around the element, not itself, had to be opened */
export function openAround(element: Element | null): boolean {
	let moved = false;
	for (let fold = element?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
		moved ||= !fold.open && fold !== element;
		fold.open = true;
	}
	return moved;
}
