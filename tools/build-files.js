import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';

/** Folder of the built site. */
export const BUILD = 'build';

/**
 * The files of a folder without their compressed forms, in order.
 * @param {string} folder path from the build, without a leading slash
 */
export function list(folder) {
	return /** @type {string[]} */ (readdirSync(`${BUILD}/${folder}`, { recursive: true }))
		.map((name) => `${folder}/${name}`)
		.filter((path) => !/\.(gz|br)$/.test(path) && statSync(`${BUILD}/${path}`).isFile())
		.sort();
}

/**
 * A file as a pack names it.
 * @param {string} path
 */
export function describe(path) {
	const bytes = readFileSync(`${BUILD}/${path}`);
	return { url: `/${path}`, sha256: sha256(bytes), bytes: bytes.length };
}

/**
 * What files take together: decoded, and over the network from a host that sends what `compress` has prepared.
 *
 * @param {string[]} paths
 */
export function weigh(paths) {
	const weight = { bytes: 0, transfer: 0 };
	for (const path of paths) {
		const sent = `${BUILD}/${path}.br`;
		weight.bytes += statSync(`${BUILD}/${path}`).size;
		weight.transfer += statSync(existsSync(sent) ? sent : `${BUILD}/${path}`).size;
	}
	return weight;
}

/** @param {string | Buffer} bytes */
export function sha256(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}
