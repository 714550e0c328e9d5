import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * Everything `npm test` does on a fresh machine: finds or installs a Chromium and says which,
 * builds, runs the tests of the content and then those of the built site, and sums up.
 */
const browser = findChromium();
console.log(`Chromium: ${browser.how}`);
const env = { ...process.env, KLARA_CHROMIUM: browser.path };
mkdirSync('test-results', { recursive: true });

run('npm', ['run', 'build', '--silent']);
const content = run('npx', [
	'vitest',
	'run',
	'--reporter=default',
	'--reporter=json',
	'--outputFile.json=test-results/content.json'
]);
const e2e = run('npx', ['playwright', 'test', ...process.argv.slice(2)]);

const unit = JSON.parse(readFileSync('test-results/content.json', 'utf8'));
const { stats } = JSON.parse(readFileSync('test-results/e2e.json', 'utf8'));
const passed = unit.numPassedTests + stats.expected + stats.flaky;
const failed = unit.numFailedTests + stats.unexpected;
if (stats.flaky) console.log(`${stats.flaky} of them needed a second try: see “flaky” above`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed || content || e2e ? 1 : 0;

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {number} exit code; a build that fails ends it all
 */
function run(command, args) {
	const { status } = spawnSync(command, args, { stdio: 'inherit', env });
	if (status !== 0 && args.includes('build')) process.exit(1);
	return status ?? 1;
}

/** @returns {{ path: string, how: string }} an installed one, else Playwright’s, else the Debian package */
function findChromium() {
	for (const name of ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']) {
		const found = which(name);
		if (found) return { path: found, how: `${found}, installed on this machine` };
	}
	if (existsSync(chromium.executablePath()))
		return { path: chromium.executablePath(), how: `${chromium.executablePath()}, Playwright’s own` };
	console.log('No Chromium here: installing the Debian package “chromium”, which needs root …');
	const apt = (/** @type {string[]} */ ...args) =>
		spawnSync('apt-get', args, {
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		}).status;
	apt('update', '-qq');
	apt('install', '-y', '-qq', 'chromium', 'fonts-liberation');
	const installed = which('chromium');
	if (installed) return { path: installed, how: `${installed}, the Debian package just installed` };
	console.error(
		'Could not install it. Install Chromium, or run “npx playwright install chromium”, and try again.'
	);
	process.exit(1);
}

/** @param {string} name */
function which(name) {
	try {
		return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
	} catch {
		return null;
	}
}
