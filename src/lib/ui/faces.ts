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

/**
 * Shapes text in faces that are there, and draws nothing. A browser reads the tables of a face, and builds what a script
 * is shaped by, at the first text in it: some 30 ms on a slow tablet, which the frame that shows that text then lacks.
 *
 * @param faces as in {@link loadFaces}
 */
export function shapeOnce(...faces: [font: string, text: string][]): void {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return;
	for (const [font, text] of faces) {
		context.font = font;
		context.measureText(text);
	}
}
