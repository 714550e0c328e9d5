import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from './memory.js';
import { Denied, LONGEST_KEPT } from './server.js';

/**
 * A copy of what the operator has set, as the page gave it: the browser's profile may be lost or exchanged.
 *
 * @typedef {{ settings?: object, pin?: object }} Kept
 */

const NAMES = ['settings', 'pin'];

/** One after another: two at once would each write what they had read. @type {Promise<unknown>} */
let turn = Promise.resolve();

/**
 * @param {string} folder of the supervisor
 * @returns {Promise<Kept>} empty where there is none, or none that can be read
 */
export async function readKept(folder) {
	const text = await readFile(join(folder, 'kept.json'), 'utf8').catch((error) => {
		if (error.code === 'ENOENT') return '{}';
		// A disk that does not answer: it is not known that nothing is set.
		throw error;
	});
	try {
		const all = Object.entries(JSON.parse(text));
		return Object.fromEntries(all.filter(([name, value]) => NAMES.includes(name) && isObject(value)));
	} catch {
		// A disk that lost it: as if nothing had been given.
		return {};
	}
}

/**
 * Puts what is given in place of its like in the copy; what is not given stays.
 *
 * @param {string} folder of the supervisor
 * @param {Record<string, unknown>} given
 * @returns {Promise<Kept>} the copy, which is on the disk
 * @throws {Denied} 400, 413; any other error says that the disk took nothing, and the copy is as it was
 */
export function keep(folder, given) {
	const task = turn.then(async () => {
		const wrong = Object.keys(given).find((name) => !NAMES.includes(name) || !isObject(given[name]));
		if (wrong !== undefined) throw new Denied(400, `${wrong}: only ${NAMES.join(', ')}, each an object`);
		const kept = { ...(await readKept(folder)), ...given };
		if (JSON.stringify(kept).length > LONGEST_KEPT) throw new Denied(413, 'too long');
		await writeWhole(join(folder, 'kept.json'), kept);
		return kept;
	});
	turn = task.catch(() => {});
	return task;
}

/** @param {unknown} value */
function isObject(value) {
	return !!value && typeof value === 'object' && !Array.isArray(value);
}
