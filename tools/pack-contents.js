import { readFileSync, readdirSync } from 'node:fs';
import { BUILD, list } from './build-files.js';
import { filesOfRooms, ROOMS } from './rooms.js';
import { STRINGS } from './strings.js';

/**
 * What a pack is made of.
 *
 * @typedef {{ name: string, paths: string[], sets: Map<string, string[]>, recordings: string[] }} Content
 */

/**
 * One language: its pages, the family's UI strings in it, and the sets its pages need.
 *
 * @param {import('../src/lib/model/language').Language} row
 * @param {string[]} hashed
 * @param {Map<string, string[]>} sets
 * @returns {Content}
 */
export function languageContent({ code, script }, hashed, sets) {
	const paths = [...list(code), ...dictionaries(hashed, [`${code}.family.json`])];
	const all = paths.map((path) => readFileSync(`${BUILD}/${path}`, 'utf8')).join('');
	return {
		name: code,
		paths,
		sets: new Map([...sets].filter(([set]) => isNeeded(set, script, all))),
		recordings: hashed.filter((path) => isRecording(path) && all.includes(`/${path}`))
	};
}

/**
 * One room: its page, its UI strings in every language, its code, and the fonts of every script. The cut of the fonts
 * that the shell has comes with the worker.
 *
 * @param {string} room
 * @param {string[]} hashed
 * @param {Map<string, string[]>} sets
 * @returns {Content}
 */
export function roomContent(room, hashed, sets) {
	const names = readdirSync(STRINGS).filter((name) => name.split('.')[1]?.startsWith(room));
	const others = ROOMS.filter((other) => other !== room);
	return {
		name: room,
		paths: [...list(room), ...dictionaries(hashed, names)],
		sets: new Map([...sets].filter(([set]) => !others.includes(set) && !set.startsWith('shell-'))),
		recordings: []
	};
}

/**
 * The hashed files whose content is that of these dictionaries.
 *
 * @param {string[]} hashed
 * @param {string[]} names of files in `STRINGS`
 */
function dictionaries(hashed, names) {
	const built = new Map(
		hashed.filter((path) => path.endsWith('.json')).map((path) => [sameJson(`${BUILD}/${path}`), path])
	);
	return names.map((name) => {
		const found = built.get(sameJson(`${STRINGS}/${name}`));
		if (!found) throw new Error(`packs: no hashed copy of ${STRINGS}/${name} in the build`);
		return found;
	});
}

/**
 * Content of a file of JSON without its spaces.
 * @param {string} path
 */
function sameJson(path) {
	return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
}

/** Code and styles, which serve every language. */
const CODE = 'app';

/**
 * Hashed files by the set they are fetched in: code and styles, those of each room, and the fonts of each script.
 * Dictionaries travel inside packs, recorded speech only when it is asked for.
 *
 * @param {string[]} hashed
 */
export function setsOf(hashed) {
	/** @type {Map<string, string[]>} */
	const sets = new Map();
	const rooms = filesOfRooms();
	for (const path of hashed) {
		if (path.endsWith('.json') || isRecording(path)) continue;
		const font =
			path.endsWith('.woff2') &&
			path
				.split('/')
				.at(-1)
				?.match(/^(.+)-\d+\./)?.[1];
		const set = font || rooms.get(path) || CODE;
		sets.set(set, [...(sets.get(set) ?? []), path]);
	}
	return sets;
}

/**
 * Recorded speech is saved only when it is asked for.
 * @param {string} path
 */
function isRecording(path) {
	return path.endsWith('.webm');
}

/**
 * Code and styles serve every language; fonts only those of its script, and Latin.
 *
 * @param {string} set
 * @param {string} script
 * @param {string} text all its pages: extended Latin is left out where no letter asks for it
 */
function isNeeded(set, script, text) {
	if (set === 'latn-ext') return /[\u0100-\u024f\u1e00-\u1eff]/.test(text);
	return [CODE, script.toLowerCase(), 'latn'].includes(set);
}
