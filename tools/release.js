import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';

/** Everything in the tree that shapes the build: nothing else is read, or a build of a copy fails. */
export const SOURCES = [
	...['src', 'locales', 'recordings', 'static', 'tools'],
	...['package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts']
];

/** Which browser tests it is no matter of the site. */
const BROWSERS = ['KLARA_CHROMIUM', 'KLARA_SHELL'];

/**
 * The release's name: its number and a hash of everything it is built from, settings included, so that
 * two builds of the same tree are byte-identical and two different ones never share a name.
 *
 * @param {string} [root] folder of the tree
 * @param {NodeJS.ProcessEnv} [environment]
 */
export function releaseName(root = '.', environment = process.env) {
	const { sequence } = JSON.parse(readFileSync(`${root}/src/content/release.json`, 'utf8'));
	const hash = createHash('sha256');
	for (const top of SOURCES) add(top);
	for (const [name, value] of Object.entries(environment).sort())
		if (name.startsWith('KLARA_') && !BROWSERS.includes(name)) hash.update(`${name}=${value}\0`);
	return `${sequence}-${hash.digest('hex').slice(0, 12)}`;

	/** @param {string} path */
	function add(path) {
		const file = `${root}/${path}`;
		if (statSync(file).isDirectory()) {
			for (const name of readdirSync(file).sort()) add(`${path}/${name}`);
		} else {
			hash.update(path).update('\0').update(readFileSync(file)).update('\0');
		}
	}
}
