import { Refusal } from './refusal.js';

/**
 * Whether a release that is offered is to be taken: nothing older than what is here, and nothing that failed here.
 *
 * @param {import('./verify.js').Index} offered
 * @param {import('./sources.js').Source} source
 * @param {import('./store.js').Store} store
 * @param {boolean} again an operator wants one that failed to be tried once more
 * @returns {boolean} false for one that is here
 * @throws {Refusal} `older`, `failed-before`
 */
export function isToBeTaken({ release, sequence }, source, { current, pending, memory }, again) {
	const least = Math.max(current.sequence, pending?.sequence ?? 0);
	if (sequence < least)
		throw new Refusal('older', `${source.name}: sequence ${sequence}, this kiosk has ${least}`);
	if ([current.release, pending?.release].includes(release)) return false;
	if (memory.failed[release] && !again)
		throw new Refusal('failed-before', `${release}: ${memory.failed[release]}`);
	return true;
}

/**
 * @param {Record<string, string>} failed
 * @param {string} release that is tried once more
 */
export function without(failed, release) {
	return Object.fromEntries(Object.entries(failed).filter(([name]) => name !== release));
}
