import { open, readFile, rename, symlink, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

/** @typedef {{ code: string, detail: string }} Told what went wrong, by a word and for a technician */

/**
 * What the supervisor remembers over a restart.
 *
 * @typedef {{
 *   unconfirmed?: string | undefined,
 *   pending?: string,
 *   installed?: string,
 *   keys: string[],
 *   failed: Record<string, string>,
 *   lastContact?: string,
 *   lastError?: Told | undefined,
 *   fault?: Told | undefined
 * }} Memory
 *   `unconfirmed`: release in use of which no page has been heard yet; `pending`: one that waits for the start screen;
 *   `installed`: the one the package had brought when it was last looked at; `keys`: those the release in use
 *   believes besides; `failed`: releases that were rolled back, with the reason; `lastError`: of the last look for a
 *   release; `fault`: of this machine's own disk, kept until an operator has looked
 */

/**
 * @param {string} path
 * @returns {Promise<Memory>} empty where there is none, or none that can be read
 */
export async function readMemory(path) {
	try {
		const { keys, failed, ...rest } = JSON.parse(await readFile(path, 'utf8'));
		if (Array.isArray(keys) && failed && typeof failed === 'object') return { ...rest, keys, failed };
	} catch {
		// A first start, or a disk that lost it: the release on disk speaks for itself.
	}
	return { keys: [], failed: {} };
}

/**
 * Writes a file that is there whole or as it was before, at whatever moment the power goes.
 *
 * @param {string} path
 * @param {object} content becomes its JSON
 */
export async function writeWhole(path, content) {
	const file = await open(`${path}.new`, 'w');
	try {
		await file.writeFile(JSON.stringify(content));
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(`${path}.new`, path);
	await syncFolder(dirname(path));
}

/**
 * Writes a file anew each time it is asked to, one time after another.
 *
 * @param {string} path
 * @returns {(content: object) => Promise<void>}
 */
export function writer(path) {
	let turn = Promise.resolve();
	return (content) => {
		const written = turn.then(() => writeWhole(path, content));
		turn = written.catch(() => {});
		return written;
	};
}

/**
 * Points a symbolic link elsewhere in one step: it never points nowhere.
 *
 * @param {string} link
 * @param {string} target
 */
export async function pointLink(link, target) {
	await rm(`${link}.new`, { force: true });
	await symlink(target, `${link}.new`);
	await rename(`${link}.new`, link);
	await syncFolder(dirname(link));
}

/** @param {string} path */
async function syncFolder(path) {
	const folder = await open(path);
	try {
		await folder.sync();
	} finally {
		await folder.close();
	}
}
