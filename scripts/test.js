import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { buildReleases } from '../tests/releases/build.js';
import { findChromium, findShell } from './find-chromium.js';

/**
 * Runs test suites, all of them or those named, on a fresh machine: finds or installs a Chromium, builds
 * what the suites need unless the build is of this very tree, runs them and sums up.
 *
 *   node scripts/test.js [suite …] [--busy] [-- arguments for Playwright]
 *
 * `--busy` runs them beside two endless loops, as on a machine that has other work.
 */
/** Suites by the runner they need: `releases` has tests of both kinds. */
const VITEST_SUITES = ['unit', 'content', 'component', 'supervisor', 'site', 'releases'];
const PLAYWRIGHT_SUITES = ['e2e', 'releases'];
/** A suite that is more than the project of its name in `playwright.config.ts`. */
/** @type {Record<string, string[]>} */
const PROJECTS = { e2e: ['e2e', 'pages'] };
/** What a browser draws, in every language instead of one a script. By itself: it takes half an hour. */
const LANGUAGES = 'languages';
/** The Debian package on a machine of its own: needs root, debootstrap, a mirror of Debian, and some minutes. */
const KIOSK = 'kiosk';
const WITHOUT_BUILD = ['unit', 'content', 'component', 'supervisor'];
const WITH_BROWSER = [...PLAYWRIGHT_SUITES, LANGUAGES, 'component', 'supervisor'];
const USUAL = [...new Set([...VITEST_SUITES, ...PLAYWRIGHT_SUITES])];
const ALL = [...USUAL, LANGUAGES, KIOSK];

const own = process.argv.slice(2);
const cut = own.indexOf('--') === -1 ? own.length : own.indexOf('--');
const { values, positionals } = parseArgs({
	args: own.slice(0, cut),
	options: { busy: { type: 'boolean', default: false } },
	allowPositionals: true
});
const unknown = positionals.filter((name) => !ALL.includes(name));
if (unknown.length) throw new Error(`No suite “${unknown.join(', ')}”: there are ${ALL.join(', ')}`);
const wanted = positionals.length ? positionals : USUAL;
const vitestSuites = [...VITEST_SUITES, KIOSK].filter((name) => wanted.includes(name));
const playwrightSuites = [...PLAYWRIGHT_SUITES, LANGUAGES].filter((name) => wanted.includes(name));
if (wanted.includes(LANGUAGES) && wanted.length > 1) throw new Error('“languages” runs alone');

/** @type {NodeJS.ProcessEnv} */
const env = { ...process.env, ...(wanted.includes(LANGUAGES) && { TEST_EVERY_LANGUAGE: '1' }) };
const loops = values.busy ? [1, 2].map(() => spawn(process.execPath, ['-e', 'for (;;);'])) : [];
process.on('exit', () => loops.forEach((loop) => loop.kill('SIGKILL')));
mkdirSync('test-results', { recursive: true });

// A fresh clone has not been written yet what the configuration reads.
if (!existsSync('.svelte-kit/tsconfig.json')) spawnSync('npx', ['svelte-kit', 'sync'], { stdio: 'inherit' });
const { default: config } = await import('../svelte.config.js');

const release = String(config.kit?.version?.name);
if (wanted.some((name) => !WITHOUT_BUILD.includes(name))) build();
if (wanted.some((name) => WITH_BROWSER.includes(name))) {
	const browser = findChromium();
	console.log(`Chromium: ${browser.how}`);
	env.KLARA_CHROMIUM = browser.path;
	env.KLARA_SHELL = findShell();
	console.log(`For what looks at pages alone: ${env.KLARA_SHELL ?? 'the same'}`);
}
if (wanted.includes('releases')) buildReleases(release);

const codes = [
	vitestSuites.length &&
		run('npx', [
			'vitest',
			'run',
			...vitestSuites.flatMap((name) => ['--project', name]),
			'--reporter=default',
			'--reporter=json',
			'--outputFile.json=test-results/vitest.json'
		]),
	playwrightSuites.length &&
		run('npx', [
			'playwright',
			'test',
			...playwrightSuites.flatMap((name) => PROJECTS[name] ?? name).map((name) => `--project=${name}`),
			...own.slice(cut + 1)
		])
];
const total = { passed: 0, failed: 0 };
if (vitestSuites.length) {
	/** @type {import('vitest/node').JsonTestResults} */
	const { numPassedTests, numFailedTests, testResults } = JSON.parse(
		readFileSync('test-results/vitest.json', 'utf8')
	);
	total.passed += numPassedTests;
	total.failed += numFailedTests;
	// Said once more at the end: what Vitest printed of it stands an hour of browser tests further up.
	for (const { name, message, assertionResults } of testResults) {
		const failed = assertionResults.filter(({ status }) => status === 'failed');
		for (const { fullName, failureMessages } of failed)
			console.log(
				`✘ ${relative('.', name)} › ${fullName}\n${(failureMessages ?? []).join('\n').slice(0, 1000)}`
			);
		if (message && !failed.length) console.log(`✘ ${relative('.', name)}\n${message.slice(0, 1000)}`);
	}
}
if (playwrightSuites.length) {
	const { stats } = JSON.parse(readFileSync('test-results/playwright.json', 'utf8'));
	total.passed += stats.expected + stats.flaky;
	total.failed += stats.unexpected;
	if (stats.flaky) console.log(`${stats.flaky} of them needed a second try: see “flaky” above`);
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed || codes.some(Boolean) ? 1 : 0);

/** Builds the site, unless `build/` holds the release of this very tree. */
function build() {
	const index = 'build/packs/index.json';
	if (existsSync(index) && JSON.parse(readFileSync(index, 'utf8')).release === release) return;
	if (run('npm', ['run', 'build', '--silent'])) process.exit(1);
}

/**
 * @param {string} command
 * @param {string[]} args
 * @returns {number} exit code
 */
function run(command, args) {
	return spawnSync(command, args, { stdio: 'inherit', env }).status ?? 1;
}
