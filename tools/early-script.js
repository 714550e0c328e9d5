import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, minifySync, transformWithOxc } from 'vite';

/** Older than what the app itself asks for: leaving has to work wherever the page can be read. */
const TARGET = 'es2018';

/** @param {string} code */
const scriptHash = (code) =>
	/** @type {const} */ (`sha256-${createHash('sha256').update(code).digest('base64')}`);

/**
 * The script that stands in each page, made from `src/early.js`, and its hash for the policy.
 */
export async function earlyScript() {
	const source = readFileSync('src/early.js', 'utf8');
	const { code: lowered } = await transformWithOxc(source, 'early.js', { target: TARGET });
	const { code, errors } = minifySync('early.js', lowered);
	if (errors.length) throw new Error(`src/early.js: ${errors[0]?.message}`);
	const script = code.trim();
	return { script, hash: scriptHash(script) };
}

/** The script that stands in the settings page, made from `src/erase.ts`, and its hash for the policy. */
export async function eraseScript() {
	const built = await build({
		configFile: false,
		// One of its own: the project's extends a file that only a later step of this very build writes.
		tsconfig: 'tools/erase.tsconfig.json',
		logLevel: 'error',
		build: { write: false, target: TARGET, lib: { entry: 'src/erase.ts', formats: ['iife'], name: 'erase' } }
	});
	const [bundle] = /** @type {import('vite').Rolldown.RolldownOutput[]} */ (built);
	const script = bundle?.output[0].code.trim() ?? '';
	return { script, hash: scriptHash(script) };
}
