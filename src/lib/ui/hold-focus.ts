import type { Attachment } from 'svelte/attachments';

/**
 * Gives the focus on when the control that has it is taken out of a box. The browser would let it fall to the body:
 * a keyboard would begin at the head of the page again, and a screen reader would lose its place.
 *
 * @param heir what has the focus then; the box itself, by its `tabindex="-1"`, where nothing is named
 */
export function holdFocus(
	heir: (box: HTMLElement) => HTMLElement | null | undefined = (box) => box
): Attachment<HTMLElement> {
	return (box) => {
		let last: Element | null = null;
		const note = ({ target }: FocusEvent) => (last = target as Element);
		// A control that is taken out or disabled has not been left by the reader.
		const forget = () =>
			queueMicrotask(() => {
				if (last?.isConnected && last !== document.activeElement && !last.matches(':disabled')) last = null;
			});
		const observer = new MutationObserver(() => {
			if (!last || last.isConnected) return;
			last = null;
			if (document.activeElement === document.body) heir(box)?.focus({ preventScroll: true });
		});
		box.addEventListener('focusin', note);
		box.addEventListener('focusout', forget);
		observer.observe(box, { childList: true, subtree: true });
		return () => {
			observer.disconnect();
			box.removeEventListener('focusin', note);
			box.removeEventListener('focusout', forget);
		};
	};
}
