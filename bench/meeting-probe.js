// What runs inside the rooms. These functions are sent to the browser as text, so each stands alone.

/** @param {string} drawn selector */
export function isOpened(drawn) {
	return !!document.querySelector(drawn);
}

/**
 * Follows an address of the room, and says how long it took until the frame that shows it.
 *
 * @param {{ hash: string, drawn: string }} view `drawn` matches once the view is there, and not before
 * @returns {Promise<number>} milliseconds
 */
export async function open({ hash, drawn }) {
	if (document.querySelector(drawn)) throw new Error(`${drawn} is there before ${hash} is opened`);
	const at = performance.now();
	location.hash = hash;
	// Looked for in a frame before it is painted, so that this frame shows what is found.
	do {
		if (performance.now() - at > 20_000) throw new Error(`${hash} never showed ${drawn}`);
		await new Promise((resolve) => requestAnimationFrame(resolve));
	} while (!document.querySelector(drawn));
	// A message sent in a frame arrives once that frame is painted.
	await new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = resolve;
		port2.postMessage(null);
	});
	return performance.now() - at;
}

/**
 * Goes on by the key of a clicker, each time once the step before has come to rest.
 *
 * @param {number} count
 * @returns {Promise<number[]>} milliseconds from the key to the frame that shows the next slide in this window
 */
export async function steps(count) {
	const slide = () => document.querySelector('.slide .body')?.innerHTML ?? '';
	const all = [];
	for (let step = 0; step < count; step++) {
		// What the step before has set going must not be counted with this one.
		await new Promise((resolve) => setTimeout(resolve, 400));
		const old = slide();
		const at = performance.now();
		window.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', cancelable: true }));
		do {
			if (performance.now() - at > 10_000) throw new Error('The slide does not change');
			await new Promise((resolve) => requestAnimationFrame(resolve));
		} while (slide() === old);
		// A message sent in a frame arrives once that frame is painted.
		await new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
		all.push(performance.now() - at);
	}
	return all;
}
