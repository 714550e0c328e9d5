import { readFile, readdir, readlink, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
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
 * Reads the release in use again, whole, and looks for one to use instead where it is no longer what it was: the one
 * before, else the one of the package.
 *
 * @param {Place} place
 * @param {Release} current
 * @param {Release | null} previous
 * @returns {Promise<{ damage?: { code: string, detail: string }, instead?: Release | null, isBrought?: boolean }>}
 *   `damage`: what is wrong, where something is; `isBrought`: what is to be used instead is that of the package
 */
export async function findInstead({ installed, keys }, current, previous) {
	const trusted = [...keys, ...current.keys];
	/** @param {string} path */
	const whole = (path) => openRelease(path, trusted).catch(() => null);
	try {
		await openRelease(current.folder, trusted);
		return {};
	} catch (error) {
		const { code = 'damaged', message } = /** @type {import('./refusal.js').Refusal} */ (error);
		const damage = { code, detail: message };
		const before = previous && (await whole(previous.folder));
		return { damage, instead: before ?? (await whole(installed)), isBrought: !before };
	}
}

/**
 * Removes every other folder.
 *
 * @param {string} folder of releases
 * @param {() => { releases: (Release | null)[], coming: string[] }} kept asked before each is removed, since a release
 *   may come meanwhile; `coming`: names of releases on their way
 */
export async function keepOnly(folder, kept) {
	for (const name of await readdir(folder).catch(() => [])) {
		const { releases, coming } = kept();
		const isComing = coming.some((release) => [release, `${release}.part`].includes(name));
		if (isComing || releases.some((release) => release && basename(release.folder) === name)) continue;
		await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
	}
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
