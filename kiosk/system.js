import { execFile } from 'node:child_process';

/** Part of the watchdog's time after which it is told that all is well. */
const OFTEN = 3;

/**
 * Tells systemd that the supervisor is up, and keeps telling while it answers: a supervisor that hangs is started
 * anew, the browser with it. Does nothing where systemd did not start it.
 *
 * @param {() => Promise<boolean>} isWell
 */
export function reportToSystemd(isWell) {
	if (!process.env.NOTIFY_SOCKET) return;
	notify('READY=1');
	const watchdog = Number(process.env.WATCHDOG_USEC ?? 0) / 1000;
	if (watchdog) setInterval(async () => (await isWell()) && notify('WATCHDOG=1'), watchdog / OFTEN).unref();
}

/** @param {string} state */
function notify(state) {
	execFile('systemd-notify', [state], (error) => {
		if (error) console.error(`systemd-notify ${state}: ${error.message}`);
	});
}
