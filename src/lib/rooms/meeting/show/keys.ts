import type { Move } from './show.svelte';

/** Keys of a keyboard and of a clicker, which sends those of a slide show. */
const MOVES: Record<string, Move> = {
	ArrowRight: 'next',
	ArrowDown: 'next',
	PageDown: 'next',
	ArrowLeft: 'previous',
	ArrowUp: 'previous',
	PageUp: 'previous',
	b: 'blank',
	B: 'blank',
	'.': 'blank'
};

/** Keys that a field needs itself: a letter to search a list, an arrow to change what is chosen. A clicker's own are not among them. */
const isClickers = (key: string) => key.startsWith('Page');

/** A clicker's button for “begin”: the browser would load the page anew in the middle of the meeting. */
const BEGIN = 'F5';

/**
 * Takes keys of the show, unless a field that has the focus needs them itself.
 *
 * @returns whether the key was one
 */
export function takeKey(event: KeyboardEvent, move: (move: Move) => void): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const isInField =
		event.target instanceof Element && event.target.matches('input, select, textarea, [role=listbox]');
	if (event.key === BEGIN) {
		event.preventDefault();
		return true;
	}
	const wanted = MOVES[event.key];
	if (!wanted || (isInField && !isClickers(event.key))) return false;
	event.preventDefault();
	if (!event.repeat) move(wanted);
	return true;
}
