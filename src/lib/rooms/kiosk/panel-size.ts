/** What a hand in a hurry, or one that shakes, hits: 20 mm (EN 301 549); and never less than the web asks for. */
const TOUCH_MM = 20;
const LEAST_PX = 48;
/** On a small panel 20 mm would leave no room for the page. */
const MOST_OF_WIDTH = 0.09;
const MM_PER_INCH = 25.4;

/**
 * Size of a target in CSS pixels.
 *
 * @param inches diagonal of the panel, which no browser tells
 */
export function touchSize(inches: number): number {
	const perMm = Math.hypot(screen.width, screen.height) / (inches * MM_PER_INCH);
	return Math.round(Math.max(LEAST_PX, Math.min(TOUCH_MM * perMm, MOST_OF_WIDTH * innerWidth)));
}
