import { setTimeout as wait } from 'node:timers/promises';
import { constants, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Refusal } from './refusal.js';
import { isFull } from './release.js';
import { fromStick } from './sources.js';

/** What mounting a stick may take. */
const PATIENCE = 10_000;
const LOOK_EVERY = 200;
/** A new file or an empty one; never through a link, and nothing that is waited for. */
const OWN_FILE =
	constants.O_WRONLY | constants.O_CREAT | constants.O_TRUNC | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** @typedef {{ stick: string, stickRequest: string }} Place */

/** What a stick is asked for, one task after another: it is mounted for one of them, and given back at its end. */
let turn = Promise.resolve();

/**
 * Asks for a stick, lets a release be taken from it, and gives it back. It is mounted only in between (see
 * `debian/stick.sh`), so that a stick someone plugs into a public machine does nothing.
 *
 * @template T
 * @param {Place} place
 * @param {(find: () => Promise<import('./sources.js').Source>) => Promise<T>} take
 * @returns {Promise<T>}
 */
export function withStick(place, take) {
	return whileAsked(place, 'read', () =>
		take(async () => {
			await mounted(place);
			return fromStick(place.stick);
		})
	);
}

/**
 * Writes a table on a stick: the browser of the kiosk itself may save no file.
 *
 * @param {Place} place
 * @param {string} name of the file; the day and its ending are added
 * @param {string} text
 * @returns {Promise<{ file: string } | { error: 'no-stick' | 'space' }>} the file once it lies there whole
 */
export function saveOnStick(place, name, text) {
	return whileAsked(place, 'write', async () => {
		const file = `${name}-${new Date().toISOString().slice(0, 10)}.csv`;
		try {
			await mounted(place);
			const handle = await open(join(place.stick, file), OWN_FILE);
			try {
				await handle.writeFile(text);
				await handle.sync();
			} finally {
				await handle.close();
			}
			return { file };
		} catch (error) {
			return { error: isFull(error) ? 'space' : 'no-stick' };
		}
	});
}

/**
 * @template T
 * @param {Place} place
 * @param {'read' | 'write'} mode
 * @param {() => Promise<T>} use
 * @returns {Promise<T>}
 */
function whileAsked({ stick, stickRequest }, mode, use) {
	const task = turn.then(async () => {
		await given(stick);
		// It says what for from the moment it is there.
		await writeFile(`${stickRequest}.new`, mode);
		await rename(`${stickRequest}.new`, stickRequest);
		try {
			return await use();
		} finally {
			await rm(stickRequest, { force: true });
		}
	});
	turn = task.then(
		() => {},
		() => {}
	);
	return task;
}

/**
 * Waits until the stick of the task before has been given back: mounted as it is, for reading alone, it would not do for
 * the next.
 *
 * @param {string} stick
 */
async function given(stick) {
	for (let waited = 0; waited < PATIENCE && (await isDisk(stick)); waited += LOOK_EVERY)
		await wait(LOOK_EVERY);
}

/**
 * Whether a disk of its own is mounted at a folder.
 *
 * @param {string} folder
 */
async function isDisk(folder) {
	const [own, around] = await Promise.all(
		[folder, dirname(folder)].map((path) => stat(path).catch(() => null))
	);
	return !!own && own.dev !== around?.dev;
}

/**
 * Waits for the stick. One without a file is known by the disk it is.
 *
 * @param {Place} place
 * @throws {Refusal} `no-stick`
 */
async function mounted({ stick }) {
	for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
		const files = await readdir(stick).catch(() => []);
		if (files.length || (await isDisk(stick))) return;
		await wait(LOOK_EVERY);
	}
	throw new Refusal('no-stick', `${stick}: nothing was mounted there`);
}
