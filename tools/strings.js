import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { keepStringsTogether } from '../src/lib/model/keep-together.js';
import { activeLocales } from './locales.js';

/** Where the dictionaries of the rooms are written: `<code>.<room>.json`. */
export const STRINGS = '.svelte-kit/strings';

/** What each room says besides `ui.json`. */
const ROOMS = { family: 'ui.family', kiosk: 'kiosk', meeting: 'meeting' };

/** What only those say who run a room; apart, since it stands in their languages alone. */
const STAFF = { files: ['kiosk-staff', 'meeting-staff'], locales: ['sv', 'en'] };

/** @typedef {Record<string, Record<string, string>>} Strings */

/**
 * @param {string} path
 * @returns {Strings}
 */
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What every room says and what one says besides, in one file: a page asks once, and no room loads another’s. */
function joined() {
	/** @type {Map<string, string>} */
	const files = new Map();
	for (const row of activeLocales)
		for (const [room, name] of Object.entries(ROOMS))
			files.set(`${row.code}.${room}.json`, asJson(join(row.code, name), row));
	for (const name of STAFF.files)
		for (const code of STAFF.locales) files.set(`${code}.${name}.json`, asJson(staff(code, name), {}));
	return files;
}

/**
 * @param {Strings} strings
 * @param {Parameters<typeof keepStringsTogether>[1]} language
 */
const asJson = (strings, language) => JSON.stringify(keepStringsTogether(strings, language));

/**
 * What a language has not said yet stands in Swedish.
 *
 * @param {string} code
 * @param {string} name
 * @throws where the room's own file says anew what `ui.json` says
 */
function join(code, name) {
	const strings = read(`locales/${code}/ui.json`);
	const own = `locales/${code}/${name}.json`;
	for (const path of [`locales/sv/${name}.json`, ...(existsSync(own) ? [own] : [])])
		for (const [group, texts] of Object.entries(read(path))) strings[group] = { ...strings[group], ...texts };
	const twice = keysOf(read('locales/sv/ui.json')).find((key) =>
		keysOf(read(`locales/sv/${name}.json`)).includes(key)
	);
	if (twice) throw new Error(`locales/sv/${name}.json: ${twice} is in ui.json, too`);
	return strings;
}

/**
 * @param {string} code
 * @param {string} name
 * @throws where the languages have different keys
 */
function staff(code, name) {
	const strings = read(`locales/${code}/${name}.json`);
	const [wanted, own] = [keysOf(read(`locales/sv/${name}.json`)), keysOf(strings)];
	const odd = [...wanted.filter((key) => !own.includes(key)), ...own.filter((key) => !wanted.includes(key))];
	if (odd.length) throw new Error(`locales/${code}/${name}.json and the Swedish differ: ${odd.join(', ')}`);
	return strings;
}

/** @param {Strings} strings */
const keysOf = (strings) =>
	Object.entries(strings).flatMap(([group, texts]) => Object.keys(texts).map((key) => `${group}.${key}`));

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
			if (/\/locales\/[^/]+\/(ui|kiosk|meeting)[^/]*\.json$/.test(file)) write();
		}
	};
}
