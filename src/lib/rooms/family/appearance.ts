import type { Kept } from '$lib/storage/kept';

/**
 * Applies the reader's text size and contrast to the page, as `src/early.js` does before the first paint.
 */
export function applyAppearance({ textSize, contrast }: Kept) {
	const { dataset } = document.documentElement;
	if (textSize && textSize !== 100) dataset.textSize = String(textSize);
	else delete dataset.textSize;
	if (contrast || matchMedia('(prefers-contrast: more)').matches) dataset.contrast = 'more';
	else delete dataset.contrast;
}
