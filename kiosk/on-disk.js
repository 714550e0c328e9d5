import { readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { readMemory } from './memory.js';
import { INDEX, openRelease } from './release.js';

/** @import { Memory } from './memory.js' */
/** @import { Release } from './release.js' */

/**
 * @typedef {{ folder: string, installed: string, keys: readonly string[] }} Place
 *   `folder`: where releases are kept; `installed`: the site of the package; `keys`: those the package believes
 *
 * @typedef {{
 *   memory: Memory,
 *   used: Release | null,
 *   brought: Release | null,
 *   current: Release,
 *   previous: Release | null,
 *   pending: Release | null
 * }} Found
 *   `used`: what was in use before; `brought`: what the package has brought and was not taken; `current`: the one to use
 */

/**
 * Finds the release to use: the one in use before, else the one before that, else the one of the package. Each is read
 * and verified whole; what is damaged is remembered for the operator.
 *
 * @param {Place} place
 * @returns {Promise<Found>}
 * @throws when no release is whole
 */
export async function findReleases({ folder, installed, keys }) {
	const memory = await readMemory(join(folder, 'memory.json'));
	const trusted = [...keys, ...memory.keys];
	/** @type {{ code: string, detail: string } | undefined} */
	let damage;
	/** @param {string | null} path */
	const whole = async (path) => {
		if (!path) return null;
		return openRelease(path, trusted).catch((error) => {
			damage ??= { code: error.code ?? 'damaged', detail: error.message };
			return null;
		});
	};
	/** What was rolled back is not used, even if the power went before the link was moved. */
	const works = (/** @type {Release | null} */ release) =>
		release && memory.failed[release.release] ? null : release;
	const used = works(await whole(await target(join(folder, 'current'))));
	const previous = works(await whole(await target(join(folder, 'previous'))));
	// Each release that is hashed is a second more of a dark screen: one of the package that has been taken is not.
	const isTaken = used && (await nameOf(installed)) === memory.installed;
	const brought = isTaken ? null : await whole(installed);
	const current = used ?? previous ?? brought;
	if (!current) throw new Error(`No whole release on this machine: ${damage?.detail}`);
	const told = { ...memory, ...(damage && { fault: damage }) };
	const waits = memory.pending && memory.pending !== current.release;
	const pending = waits ? works(await whole(join(folder, 'releases', String(memory.pending)))) : null;
	return {
		memory: told,
		used,
		brought,
		current,
		previous: previous?.release === current.release ? null : previous,
		pending
	};
}

/**
 * What a release in a folder calls itself, unchecked; `null` where it says nothing.
 *
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function nameOf(folder) {
	try {
		return String(JSON.parse(await readFile(join(folder, INDEX), 'utf8')).release);
	} catch {
		return null;
	}
}

/** @param {string} link */
function target(link) {
	return readlink(link).catch(() => null);
}
