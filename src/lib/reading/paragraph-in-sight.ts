/** Nearer to the top of the page than this it is read from its beginning, in pixels. */
const TOP = 200;
/** A paragraph of which less than a line is left on the screen has been read, in pixels. */
const LINE = 24;

/**
 * Id of the first paragraph on the screen, below what stays at its head: never that of a whole section.
 *
 * @returns `null` near the top of the page, where nothing has to be kept
 */
export function paragraphInSight(): string | null {
	if (scrollY < TOP) return null;
	const head = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
	const places = [...document.querySelectorAll<HTMLElement>('main [id]')].filter((element) =>
		element.checkVisibility()
	);
	const inSight = places.find((element) => {
		const { bottom } = element.getBoundingClientRect();
		return bottom > head + LINE && !element.querySelector('[id]');
	});
	return (inSight ?? places.at(-1))?.id ?? null;
}
