import { BLANK_ADDRESS, BLANK_TITLE, EXIT_ADDRESS, LEFT } from '$lib/model/exit';

/** How long an answer of our own server may take before the network counts as gone, in milliseconds. */
const PATIENCE = 800;

/**
 * Leaves in a hurry: hides the page at once, then puts a neutral one in its place in the history. The
 * weather where there is a network, else an empty page of our own.
 */
export async function leave() {
	document.documentElement.hidden = true;
	document.title = BLANK_TITLE;
	try {
		sessionStorage.setItem(LEFT, '1');
	} catch {
		// Storage is refused: “Back” may then show an earlier page.
	}
	location.replace((await isNetworkThere()) ? EXIT_ADDRESS : BLANK_ADDRESS);
}

/** `navigator.onLine` only knows of cables; our own server is the one that may be asked. */
async function isNetworkThere(): Promise<boolean> {
	if (!navigator.onLine) return false;
	try {
		const signal = AbortSignal.timeout(PATIENCE);
		return (await fetch('/packs/index.json', { method: 'HEAD', cache: 'no-store', signal })).ok;
	} catch {
		return false;
	}
}

/** Presses of Escape that leave, and the time they may take together, in milliseconds. */
const PRESSES = 3;
const WITHIN = 2000;

/** Counts presses of Escape that nothing else on the page has taken. */
export class EscapeCounter {
	#times: number[] = [];

	/** @returns true at the third press within two seconds */
	press(time: number): boolean {
		this.#times = [...this.#times.filter((earlier) => time - earlier < WITHIN), time];
		return this.#times.length >= PRESSES;
	}

	/** Something else has used the key: what came before does not count either. */
	reset() {
		this.#times = [];
	}
}
