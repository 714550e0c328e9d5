import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { activeLocales } from './locales.js';

/** Where the dictionaries of the rooms are written: `<code>.<room>.json`. */
export const STRINGS = '.svelte-kit/strings';
const OF_ROOM = /^ui\.(\w+)\.json$/;

/**
 * @param {string} path
 * @returns {Record<string, Record<string, string>>}
 */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What every room says and what one says besides, in one file: a page asks once, and no room loads another’s. */
function joined() {
	/** @type {Map<string, string>} */
	const files = new Map();
	for (const { code } of activeLocales) {
		const folder = `locales/${code}`;
		for (const name of readdirSync(folder)) {
			const room = OF_ROOM.exec(name)?.[1];
			if (!room) continue;
			const strings = read(`${folder}/ui.json`);
			for (const [group, texts] of Object.entries(read(`${folder}/${name}`)))
				strings[group] = { ...strings[group], ...texts };
			files.set(`${code}.${room}.json`, JSON.stringify(strings));
		}
	}
	return files;
}

function write() {
	mkdirSync(STRINGS, { recursive: true });
	const wanted = joined();
	// Those of a language that is no longer active would come into the build.
	for (const old of readdirSync(STRINGS))
		if (old.endsWith('.json') && !wanted.has(old)) rmSync(`${STRINGS}/${old}`, { force: true });
	for (const [name, text] of wanted) put(`${STRINGS}/${name}`, text);
}

/**
 * Whole at once and only when it has changed: several processes may start at the same time.
 *
 * @param {string} path
 * @param {string} text
 */
function put(path, text) {
	if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
	const fresh = `${path}.${process.pid}`;
	writeFileSync(fresh, text);
	renameSync(fresh, path);
}

/**
 * Joins the UI strings of each room before the build, and again when one is changed in development.
 *
 * @returns {import('vite').Plugin}
 */
export function strings() {
	return {
		name: 'klara-strings',
		config: write,
		handleHotUpdate({ file }) {
			if (/\/locales\/[^/]+\/ui[^/]*\.json$/.test(file)) write();
		}
	};
}
