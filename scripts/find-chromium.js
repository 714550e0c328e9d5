import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

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
	const fresh = installed();
	if (fresh) return { path: fresh, how: `${fresh}, the Debian package just installed` };
	throw new Error(
		'Could not install it. Install Chromium, or run “npx playwright install chromium”, and try again.'
	);
}

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
		try {
			return execFileSync('which', [name], {
				encoding: 'utf8',
				stdio: ['ignore', 'pipe', 'ignore']
			}).trim();
		} catch {
			// Not this one.
		}
	}
	return undefined;
}
