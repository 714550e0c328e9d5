/** How what is `Static` is drawn now. One page, one state: a room sets it, see `+layout.svelte`. */
export const drawing = {
	/** The page answers to script: what is drawn from here on was not rendered by the server. */
	hydrated: false,
	/** What is not on the first screen may wait until that is painted. Not where a place further down is asked for. */
	stepwise: false
};

/** A frame never comes in a tab that is not shown. */
const FRAME_LIMIT_MS = 200;

/**
 * Calls back once the next frame has been painted, or would have been.
 *
 * @returns a function that calls it off
 */
export function afterPaint(work: () => void): () => void {
	let timer = setTimeout(work, FRAME_LIMIT_MS);
	const frame = requestAnimationFrame(() => {
		clearTimeout(timer);
		timer = setTimeout(work);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
