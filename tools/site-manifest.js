import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';

/** Written beside each text for hosts that serve it; whoever copies the site can write it anew. */
const COMPRESSED = /\.(br|gz)$/;

/**
 * Writes `packs/site.<hash>.json`: every file of the built site with its hash, `{ "files": { "/path": "sha256" } }`.
 * A kiosk fetches a release by it, file by file, and knows that it has all of it unchanged.
 *
 * @param {string} folder the built site, with everything but `packs/index.json`, which names what is written here
 * @returns {{ url: string, sha256: string, files: number, bytes: number }} `bytes` of all files together
 */
export function writeSiteManifest(folder) {
	const paths = /** @type {string[]} */ (readdirSync(folder, { recursive: true }))
		.filter((path) => !COMPRESSED.test(path) && statSync(`${folder}/${path}`).isFile())
		.map((path) => path.replaceAll('\\', '/'))
		.sort();
	let bytes = 0;
	const files = paths.map((path) => {
		const body = readFileSync(`${folder}/${path}`);
		bytes += body.length;
		return [`/${path}`, sha256(body)];
	});
	const text = JSON.stringify({ files: Object.fromEntries(files) });
	const hash = sha256(text);
	const url = `/packs/site.${hash.slice(0, 12)}.json`;
	writeFileSync(`${folder}${url}`, text);
	return { url, sha256: hash, files: files.length, bytes };
}

/** @param {string | Buffer} body */
function sha256(body) {
	return createHash('sha256').update(body).digest('hex');
}
