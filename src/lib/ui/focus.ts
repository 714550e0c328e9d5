/**
 * Gives the focus to what has just been drawn, once it has been painted, unless something else has taken it by then. Asked
 * for at once, the browser lays the whole page out to see whether it can have it, and does so again for the frame.
 *
 * @param from what may lose it; from nothing else is it taken
 * @returns lets it be, where it has not come to it yet
 */
export function focusOncePainted(element: HTMLElement, from: Element | null = null): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(() => {
			const { activeElement } = document;
			if (activeElement === from || activeElement === document.body) element.focus({ preventScroll: true });
		});
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}

/**
 * Takes the focus out of what is about to be replaced. Taken out with the nodes that have it, it makes the browser lay
 * the page out in between, old and new one under the other.
 */
export function giveUpFocus(box: HTMLElement | undefined): void {
	const { activeElement } = document;
	if (activeElement instanceof HTMLElement && activeElement !== box && box?.contains(activeElement))
		activeElement.blur();
}
