import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * The engine without the windows around it, which is what Playwright’s own headless browser is, too: the same pages in
 * less than half the time. It has no wake lock and starts no kiosk.
 */
const SHELL = 'chromium-headless-shell';

/**
 * Finds an installed Chromium, else Playwright’s own, else installs the Debian package.
 *
 * @returns {{ path: string, how: string }}
 * @throws {Error} when there is none and none can be installed
 */
export function findChromium() {
	const found = installed();
	if (found) return { path: found, how: `${found}, installed on this machine` };
	if (existsSync(chromium.executablePath()))
		return { path: chromium.executablePath(), how: `${chromium.executablePath()}, Playwright’s own` };
	console.log('No Chromium here: installing the Debian package “chromium”, which needs root …');
	apt('update', '-qq');
	apt('install', '-y', '-qq', 'chromium', 'fonts-liberation');
	// By itself: older releases of Debian do not have it.
	apt('install', '-y', '-qq', SHELL);
	const fresh = installed();
	if (fresh) return { path: fresh, how: `${fresh}, the Debian package just installed` };
	throw new Error(
		'Could not install it. Install Chromium, or run “npx playwright install chromium”, and try again.'
	);
}

/** @returns {string | undefined} path of the headless shell, where the machine has it */
export const findShell = () => which(SHELL);

/** @param {string[]} args */
function apt(...args) {
	spawnSync('apt-get', args, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
	});
}

/** @returns {string | undefined} path of the first browser on the machine */
function installed() {
	for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
		const path = which(name);
		if (path) return path;
	}
	return undefined;
}

/** @param {string} name */
function which(name) {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return undefined;
	}
}
