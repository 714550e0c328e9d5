import type { Kept } from '$lib/storage/kept';

/**
 * Puts the reader's text size and contrast on the page. The script in `src/app.html` does the same
 * before the first paint.
 */
export function wear({ textSize, contrast }: Kept) {
	const { dataset } = document.documentElement;
	if (textSize && textSize !== 100) dataset.textSize = String(textSize);
	else delete dataset.textSize;
	if (contrast || matchMedia('(prefers-contrast: more)').matches) dataset.contrast = 'more';
	else delete dataset.contrast;
}
