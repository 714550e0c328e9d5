import { existsSync } from 'node:fs';
import { copyFile, constants, mkdir, readFile, rename, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Refusal } from './refusal.js';
import { fromFolder } from './sources.js';
import { LIST_LIMIT, checkHash, hasHash, readIndex, readSiteManifest } from './verify.js';

/** @import { Index } from './verify.js' */
/** @import { Source } from './sources.js' */

const run = promisify(execFile);
export const INDEX = '/packs/index.json';
/** Files fetched at the same time. */
const AT_ONCE = 4;
/** Left free on the disk beside a release: the browser writes, too. */
const SPARE_BYTES = 8_000_000;

/**
 * A release on this disk, every file of which was found to be what it should be.
 *
 * @typedef {Index & { folder: string, files: Map<string, string> }} Release
 *   `files`: SHA-256 by path, with the index and the list of files themselves
 */

/**
 * Reads a release from disk and checks all of it: what a power cut or a dying disk has left is not served.
 *
 * @param {string} folder
 * @param {readonly string[]} trusted
 * @returns {Promise<Release>}
 * @throws {Refusal} when it is not whole, or not signed by a believed key
 */
export async function openRelease(folder, trusted) {
	const index = readIndex(await readOrRefuse(folder, INDEX), trusted);
	const files = readSiteManifest(await readOrRefuse(folder, index.site.url), index);
	for (const [path, hash] of files) checkHash(path, await readOrRefuse(folder, path), hash);
	return asRelease(folder, index, files);
}

/**
 * Copies a release beside the one in use: from there what has not changed, the rest from its source, each file
 * hashed before it is written. Its folder gets its name once all of it is on the disk. Where the source breaks off,
 * what has come stays, and the next time goes on from there.
 *
 * @param {Source} source
 * @param {Buffer} indexBody `packs/index.json`, as it was verified
 * @param {Index} index
 * @param {{ into: string, current: Release }} place `into`: folder of the new release
 * @returns {Promise<Release>}
 * @throws {Refusal}
 */
export async function stageRelease(source, indexBody, index, { into, current }) {
	const part = `${into}.part`;
	try {
		const manifest = await source.read(index.site.url, LIST_LIMIT);
		const files = readSiteManifest(manifest, index);
		await mkdir(dirname(part), { recursive: true });
		await checkSpace(dirname(part), index.site.bytes);
		const waiting = [...files];
		const work = async () => {
			for (let next = waiting.pop(); next; next = waiting.pop())
				await stageFile(...next).catch((error) => {
					waiting.length = 0;
					throw error;
				});
		};
		const results = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
		const failed = results.find((result) => result.status === 'rejected');
		if (failed) throw failed.reason;
		await write(part, index.site.url, manifest);
		await write(part, INDEX, indexBody);
		// Else a power cut after the rename could leave names without content.
		await run('sync', ['-f', part]);
		await rm(into, { recursive: true, force: true });
		await rename(part, into);
		return asRelease(into, index, files);

		/**
		 * @param {string} path
		 * @param {string} hash
		 */
		async function stageFile(path, hash) {
			const there = await readFile(join(part, path)).catch(() => null);
			if (there && hasHash(there, hash)) return;
			if (current.files.get(path) === hash && (await copied(path, hash))) return;
			const body = await source.read(path, index.site.bytes);
			checkHash(path, body, hash);
			await write(part, path, body);
		}
	} catch (error) {
		const isToBeContinued = error instanceof Refusal && error.code === 'offline';
		if (!isToBeContinued) await rm(part, { recursive: true, force: true }).catch(() => {});
		throw isFull(error) ? new Refusal('space', `${part}: the disk is full`) : error;
	}

	/**
	 * @param {string} path
	 * @param {string} hash
	 * @returns {Promise<boolean>} false where the file on disk is no longer what it was
	 */
	async function copied(path, hash) {
		const from = join(current.folder, path);
		const body = await readFile(from).catch(() => null);
		if (!body || !hasHash(body, hash)) return false;
		await mkdir(dirname(join(part, path)), { recursive: true });
		await copyFile(from, join(part, path), constants.COPYFILE_FICLONE);
		return true;
	}
}

/**
 * Copies a release that lies whole in a folder.
 *
 * @param {Release} release
 * @param {string} into folder of the copy
 * @returns {Promise<Release>}
 * @throws {Refusal}
 */
export async function copyRelease(release, into) {
	const source = fromFolder(release.folder);
	const index = await source.read(INDEX, LIST_LIMIT);
	return stageRelease(source, index, release, { into, current: release });
}

/**
 * @param {string} folder
 * @param {string} path
 * @param {Buffer} body
 */
async function write(folder, path, body) {
	const file = join(folder, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, body);
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function readOrRefuse(folder, path) {
	const file = join(folder, path);
	try {
		return await readFile(file);
	} catch (error) {
		throw new Refusal('damaged', `${file}: ${existsSync(file) ? String(error) : 'not there'}`);
	}
}

/**
 * @param {string} folder
 * @param {number} bytes
 * @throws {Refusal} `space`
 */
async function checkSpace(folder, bytes) {
	const free = await freeBytes(folder);
	if (free < bytes + SPARE_BYTES)
		throw new Refusal('space', `${folder}: ${bytes + SPARE_BYTES} bytes needed, ${free} free`);
}

/** @param {string} folder */
export async function freeBytes(folder) {
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/**
 * Whether a disk took no more.
 *
 * @param {unknown} error
 */
export function isFull(error) {
	return ['ENOSPC', 'EDQUOT'].includes(String(/** @type {NodeJS.ErrnoException} */ (error)?.code));
}

/**
 * @param {string} folder
 * @param {Index} index
 * @param {Map<string, string>} files
 * @returns {Release}
 */
function asRelease(folder, index, files) {
	const lists = /** @type {const} */ ([
		[INDEX, index.release],
		[index.site.url, index.site.sha256]
	]);
	return { ...index, folder, files: new Map([...files, ...lists]) };
}
