/**
 * Keeps the screen inside the room: nothing a visitor touches or types opens a menu, a window, a file or another page.
 * The browser's own policies stand behind it; this is what a page can do by itself.
 *
 * @param mayDownload the operator’s page is open, where a file can be saved: the one way out
 * @returns takes it away again
 */
export function guard(mayDownload: () => boolean): () => void {
	const stopped = new AbortController();
	const options = { capture: true, passive: false, signal: stopped.signal } as const;
	const refuse = (event: Event) => event.preventDefault();
	for (const name of REFUSED) document.addEventListener(name, refuse, options);

	document.addEventListener('keydown', (event) => isChord(event) && stop(event), options);
	// Other buttons of a mouse go back in the history, paste, or open windows.
	for (const name of ['mousedown', 'mouseup', 'pointerdown'] as const)
		document.addEventListener(name, (event) => event.button > 0 && stop(event), options);
	// A second finger, a palm: only the first one acts.
	document.addEventListener('pointerdown', (event) => event.isPrimary || stop(event), options);
	document.addEventListener('touchmove', (event) => event.touches.length > 1 && refuse(event), options);
	document.addEventListener('wheel', (event) => event.ctrlKey && refuse(event), options);

	const { open } = window;
	window.open = () => null;
	const stay = (event: NavigateEvent) => {
		const isHere = new URL(event.destination.url).pathname === location.pathname;
		const isFile = event.downloadRequest !== null && mayDownload();
		if (event.cancelable && !isFile && !(isHere && event.navigationType === 'reload')) event.preventDefault();
	};
	// Where the engine has no such events the links alone are answered.
	window.navigation?.addEventListener('navigate', stay);
	return () => {
		stopped.abort();
		window.open = open;
		window.navigation?.removeEventListener('navigate', stay);
	};
}

const REFUSED = [
	...['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop', 'copy', 'cut', 'paste'],
	...['gesturestart', 'submit']
];

function stop(event: Event) {
	event.preventDefault();
	event.stopPropagation();
}

/** Keys that move in a page and act on it, without another held down. */
const FREE = /^(Tab|Enter|Escape|Backspace|Delete|Home|End|Page(Up|Down)|Arrow(Up|Down|Left|Right)|Shift)$/;

/** A key for the browser or the system: not a letter, not one of those above, or with another held down. */
function isChord(event: KeyboardEvent): boolean {
	// With Shift it opens the browser's list of its own tasks.
	if (event.key === 'Escape' && event.shiftKey) return true;
	if (FREE.test(event.key)) return event.ctrlKey || event.metaKey || event.altKey;
	// Letters of some layouts are typed with AltGraph, which some systems report as two keys.
	const isLetter = [...event.key].length === 1;
	return (
		!isLetter || (!event.getModifierState('AltGraph') && (event.ctrlKey || event.metaKey || event.altKey))
	);
}
