import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesOfRooms } from './rooms.js';

const OUTPUT = '.svelte-kit/output';

/**
 * One file of the shell as the worker's list names it: its address, and its SHA-256 in hex as the
 * revision. Pages and icons, which Workbox fetches, carry it also in the form that a browser compares
 * by itself.
 *
 * @param {string} url
 * @param {string} path of the built file
 */
export function shellEntry(url, path) {
	const hash = createHash('sha256').update(readFileSync(path)).digest();
	const revision = hash.toString('hex');
	if (url.startsWith('/_app/immutable/')) return { url, revision };
	return { url, revision, integrity: `sha256-${hash.toString('base64')}` };
}

/**
 * Turns the files found in Kit's output into addresses, each with its hash: a portal's page answered
 * in place of a file must never become part of the shell. Those of a room travel in its pack.
 *
 * @type {import('workbox-build').ManifestTransform}
 */
export function describeShell(entries) {
	const rooms = filesOfRooms();
	const shell = entries.filter(({ url }) => !rooms.has(url.replace(/^client\//, '')));
	const manifest = shell.map(({ url, size }) => {
		const address = url.replace(/^(client|prerendered\/pages)\//, '/').replace(/(^|\/)index\.html$/, '$1');
		return { ...shellEntry(address, `${OUTPUT}/${url}`), size };
	});
	return { manifest, warnings: [] };
}
