/**
 * Makes of a press that begins something new one that begins it once: the second half of a double tap is left out, and
 * so is whatever is pressed while the first is on its way.
 */
export function onePress(begin: () => Promise<unknown>): (event: MouseEvent) => void {
	let isOnItsWay = false;
	return ({ detail }) => {
		// How often the finger has come down in a row; 0 for a key.
		if (isOnItsWay || detail > 1) return;
		isOnItsWay = true;
		void begin().finally(() => (isOnItsWay = false));
	};
}
