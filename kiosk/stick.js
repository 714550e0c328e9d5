import { setTimeout as wait } from 'node:timers/promises';
import { readdir, rm, writeFile } from 'node:fs/promises';
import { Refusal } from './refusal.js';
import { fromStick } from './sources.js';

/** What mounting a stick may take. */
const PATIENCE = 10_000;
const LOOK_EVERY = 200;

/**
 * Asks for a stick, lets a release be taken from it, and gives it back. It is mounted only in between (see
 * `debian/stick`), so that a stick someone plugs into a public machine does nothing.
 *
 * @template T
 * @param {{ stick: string, stickRequest: string }} place
 * @param {(find: () => Promise<import('./sources.js').Source>) => Promise<T>} take
 * @returns {Promise<T>}
 */
export async function withStick({ stick, stickRequest }, take) {
	await writeFile(stickRequest, '');
	try {
		return await take(async () => {
			for (let waited = 0; waited < PATIENCE; waited += LOOK_EVERY) {
				if ((await readdir(stick).catch(() => [])).length) return fromStick(stick);
				await wait(LOOK_EVERY);
			}
			throw new Refusal('no-stick', `${stick}: nothing was mounted there`);
		});
	} finally {
		await rm(stickRequest, { force: true });
	}
}
