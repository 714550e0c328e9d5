import { existsSync } from 'node:fs';
import { constants, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from './refusal.js';

/** A library's line may be slow; what brings less than this in so long is gone: no wait is without an end. */
const LEAST_BYTES = 20;
const PATIENCE = 30_000;
const INDEX = '/packs/index.json';

/**
 * Where a release comes from.
 *
 * @typedef {{ name: string, read: (path: string, limit: number) => Promise<Buffer> }} Source
 *   `read` gives a file of the site, and refuses one of more bytes than `limit`
 */

/**
 * A site on the web.
 *
 * @param {string} origin
 * @param {AbortSignal} [stop] ends what is under way
 * @returns {Source}
 */
export function fromWeb(origin, stop) {
	return {
		name: origin,
		async read(path, limit) {
			const gone = new AbortController();
			const giveUp = () => gone.abort(stop?.reason);
			let heard = 0;
			let bytes = 0;
			const timer = setInterval(() => {
				if (bytes - heard < LEAST_BYTES) giveUp();
				heard = bytes;
			}, PATIENCE);
			stop?.addEventListener('abort', giveUp);
			try {
				stop?.throwIfAborted();
				const response = await fetch(new URL(path, origin), { signal: gone.signal, cache: 'no-store' });
				if (!response.ok || !response.body)
					throw new Refusal('unavailable', `${origin}${path}: answered ${response.status}`);
				const parts = [];
				for await (const part of response.body) {
					bytes += part.length;
					if (bytes > limit) throw new Refusal('damaged', `${origin}${path}: more than ${limit} bytes`);
					parts.push(part);
				}
				return Buffer.concat(parts);
			} catch (error) {
				throw error instanceof Refusal ? error : unanswered(`${origin}${path}`, error);
			} finally {
				clearInterval(timer);
				stop?.removeEventListener('abort', giveUp);
				giveUp();
			}
		}
	};
}

/**
 * A certificate that does not hold today is mostly a clock that is wrong, which an operator can mend.
 *
 * @param {string} address
 * @param {any} error of fetch, whose cause names what happened
 */
function unanswered(address, error) {
	const code = error?.cause?.code ?? '';
	const reason = code || error?.cause?.message || error?.message;
	if (['CERT_NOT_YET_VALID', 'CERT_HAS_EXPIRED'].includes(code))
		return new Refusal('clock', `${address}: ${reason}, and this machine says ${new Date().toISOString()}`);
	return new Refusal('offline', `${address}: ${reason}`);
}

/**
 * A built site in a folder: the one the package has brought, or one on a stick.
 *
 * @param {string} folder
 * @returns {Source}
 */
export function fromFolder(folder) {
	return {
		name: folder,
		async read(path, limit) {
			try {
				// Of a stick no name can be trusted: a pipe would be waited for without end, a device never ends.
				const file = await open(join(folder, path), constants.O_RDONLY | constants.O_NONBLOCK);
				try {
					const entry = await file.stat();
					if (!entry.isFile()) throw new Refusal('damaged', `${folder}${path}: not a file`);
					if (entry.size > limit) throw new Refusal('damaged', `${folder}${path}: more than ${limit} bytes`);
					return await file.readFile();
				} finally {
					await file.close();
				}
			} catch (error) {
				if (error instanceof Refusal) throw error;
				throw new Refusal('damaged', `${folder}${path}: ${/** @type {Error} */ (error).message}`);
			}
		}
	};
}

/**
 * The release on a stick: a built site at its top or in a folder of any name.
 *
 * @param {string} mounted folder where the stick is found
 * @returns {Promise<Source>}
 * @throws {Refusal} `no-stick`
 */
export async function fromStick(mounted) {
	const inside = await readdir(mounted, { withFileTypes: true }).catch(() => []);
	const folders = inside.filter((entry) => entry.isDirectory()).map((entry) => join(mounted, entry.name));
	const found = [mounted, ...folders.sort()].find((folder) => existsSync(join(folder, INDEX)));
	if (!found) throw new Refusal('no-stick', `${mounted}: no folder with ${INDEX.slice(1)}`);
	return fromFolder(found);
}
