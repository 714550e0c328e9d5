import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const STILL = 0.15;
const STILL_FOR = 2000;
const PATIENCE = 20_000;
const STEP = 500;

/** Milliseconds of work that all cores have done since the machine started. */
function work() {
	return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}

/**
 * Waits until the machine has used less than 0.15 of a core for 2 s, which is when a visit may start.
 *
 * @returns {Promise<boolean>} false when it has not been so for 20 s: the visit will be a noisy one
 */
export async function quiet() {
	const start = performance.now();
	let since = start;
	while (performance.now() - since < STILL_FOR) {
		if (performance.now() - start > PATIENCE) return false;
		const [before, at] = [work(), performance.now()];
		await sleep(STEP);
		if ((work() - before) / (performance.now() - at) > STILL) since = performance.now();
	}
	return true;
}
