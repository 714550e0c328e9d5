import type { Locator } from '@playwright/test';

export interface Pixels {
	/** Red, green, blue and alpha of each point, row by row. */
	data: Uint8ClampedArray;
	width: number;
	height: number;
}

/** The points of a picture of an element as it is painted, whatever paints it. */
export async function pixelsOf(element: Locator): Promise<Pixels> {
	const png = (await element.screenshot({ animations: 'disabled' })).toString('base64');
	const { data, width, height } = await element.evaluate(async (_, png) => {
		const bytes = Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
		context.drawImage(bitmap, 0, 0);
		const { data, width, height } = context.getImageData(0, 0, bitmap.width, bitmap.height);
		return { data: [...data], width, height };
	}, png);
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
