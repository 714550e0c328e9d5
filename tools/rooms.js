import { readdirSync, readFileSync } from 'node:fs';

/** Rooms of one address each, beside the family's: their code and styles come with them and with no family's page. */
export const ROOMS = ['kiosk', 'meeting'];

/** Code and styles that both of these rooms need and the family does not. */
const SHARED = 'rooms';

const NODES = '.svelte-kit/generated/client-optimized/nodes';
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';

/**
 * The room a module of the tree belongs to by its address, if any.
 *
 * @param {string} id path of a module
 */
export const roomOfRoute = (id) => ROOMS.find((room) => id.includes(`/src/routes/${room}/`)) ?? null;

/**
 * The hashed files of the client that no page of the family needs, each with the set it is saved in: a room's own, or
 * the one both share. Read from Vite's manifest: what a file imports, its styles, and what it fetches on demand.
 *
 * @returns {Map<string, string>} path such as `_app/immutable/nodes/21.js` → name of the set
 */
export function filesOfRooms() {
	/** @type {Record<string, import('vite').ManifestChunk>} */
	const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
	const nodes = new Map(
		readdirSync(NODES).map((name) => [
			`${NODES}/${name}`,
			roomOfRoute(readFileSync(`${NODES}/${name}`, 'utf8'))
		])
	);
	/** @param {string[]} roots */
	const reached = (roots) => {
		const keys = new Set(roots);
		/** @type {Set<string>} */
		const files = new Set();
		for (const key of keys) {
			const chunk = manifest[key];
			if (!chunk) continue;
			for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
			for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])])
				// Kit's list of pages fetches every page on demand: a room's page is a root of its own.
				if (!nodes.get(next)) keys.add(next);
		}
		return files;
	};
	const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry);
	const family = reached(entries.filter((key) => !nodes.get(key)));
	const byRoom = ROOMS.map((room) => reached(entries.filter((key) => nodes.get(key) === room)));
	/** @type {Map<string, string>} */
	const sets = new Map();
	byRoom.forEach((files, i) => {
		for (const file of files)
			if (!family.has(file)) sets.set(file, sets.has(file) ? SHARED : /** @type {string} */ (ROOMS[i]));
	});
	return sets;
}
