/** A face that has not come by then, in milliseconds, is not waited for: what it is for is drawn with what is there. */
const PATIENCE_MS = 3000;

/**
 * Fetches faces for the very letters that will be drawn, where nothing else on the page asks for them.
 *
 * @param faces each as CSS writes a font, and the text
 */
export async function loadFaces(...faces: [font: string, text: string][]): Promise<void> {
	const loaded = Promise.allSettled(faces.map(([font, text]) => document.fonts.load(font, text)));
	await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
