import { scripts } from './script';

/**
 * File-name parts of the faces that a page of this script waits for. Chromium holds the first paint for a face that
 * is preloaded: worth it where the text is not seen without, and a loss where a system face stands in for it.
 *
 * @param script an ISO 15924 code, such as `Arab`
 */
export function preloadedFaces(script: string): string[] {
	return scripts[script]?.fonts[0]?.display === 'block' ? [`/${script.toLowerCase()}-400.`] : [];
}
