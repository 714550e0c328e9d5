import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How soon it is seen that a panel was switched on. */
const LOOK_EVERY = 1_000;

/**
 * Whether every panel is switched off or unplugged: a television that is off at night is gone for the machine, nothing
 * is drawn, and no page can be heard. A connector the kernel calls `unknown` shows nothing either. Where the kernel says
 * nothing at all, the panel counts as on.
 *
 * @param {string} folder of the machine's connectors, `/sys/class/drm`
 */
export async function isPanelOff(folder) {
	const names = await readdir(folder).catch(() => []);
	const reading = names.map((name) => readFile(join(folder, name, 'status'), 'utf8').catch(() => ''));
	const states = (await Promise.all(reading)).filter(Boolean).map((state) => state.trim());
	return states.length > 0 && !states.includes('connected');
}

/**
 * Waits while every panel is off, but not for ever: the kernel may be wrong.
 *
 * @param {string} folder of the machine's connectors
 * @param {number} longest milliseconds
 * @param {AbortSignal} signal ends the wait
 */
export async function panelIsOn(folder, longest, signal) {
	for (let waited = 0; waited < longest && !signal.aborted; waited += LOOK_EVERY) {
		if (!(await isPanelOff(folder))) return;
		await wait(LOOK_EVERY, null, { signal }).catch(() => {});
	}
}
