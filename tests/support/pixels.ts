import type { Locator } from '@playwright/test';
import { PNG } from 'pngjs';

export interface Pixels {
	/** Red, green, blue and alpha of each point, row by row. */
	data: Uint8ClampedArray;
	width: number;
	height: number;
}

/** The points of a picture of an element as it is painted, whatever paints it. */
export async function pixelsOf(element: Locator): Promise<Pixels> {
	const { data, width, height } = PNG.sync.read(await element.screenshot({ animations: 'disabled' }));
	return { data: new Uint8ClampedArray(data), width, height };
}

/** Contrast of the lightest and the darkest colour of a picture (WCAG 2), 1 where all is one colour. */
export function contrastIn({ data }: Pixels): number {
	let [lightest, darkest] = [0, 1];
	for (let at = 0; at < data.length; at += 4) {
		const [red = 0, green = 0, blue = 0] = [...data.subarray(at, at + 3)].map((value) => linear(value / 255));
		const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		lightest = Math.max(lightest, luminance);
		darkest = Math.min(darkest, luminance);
	}
	return (lightest + 0.05) / (darkest + 0.05);
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
