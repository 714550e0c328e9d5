import { open, readFile, rename, symlink, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

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
 *   lastError?: { code: string, detail: string },
 *   fault?: { code: string, detail: string }
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
 * @param {Memory} memory
 */
export async function writeMemory(path, memory) {
	const file = await open(`${path}.new`, 'w');
	try {
		await file.writeFile(JSON.stringify(memory));
		await file.sync();
	} finally {
		await file.close();
	}
	await rename(`${path}.new`, path);
	await syncFolder(dirname(path));
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
