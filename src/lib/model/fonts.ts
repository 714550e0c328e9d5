import { scripts } from './script';

/**
 * The face a page of this script is read in.
 *
 * @param script an ISO 15924 code, such as `Arab`
 * @returns a part of its file's name, and when it is fetched: `preloaded`, since the text is not seen without it;
 *   `early`, since lines may move once it is there; or `ondemand`, where a system face holds them in place
 */
export function readingFace(script: string): { file: string; fetched: 'preloaded' | 'early' | 'ondemand' } {
	const { fonts, isHeld } = scripts[script] ?? {};
	const isBlocked = fonts?.[0]?.display === 'block';
	return {
		file: `/${script.toLowerCase()}-400.`,
		fetched: isBlocked ? 'preloaded' : isHeld ? 'ondemand' : 'early'
	};
}
