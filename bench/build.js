import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { quiet } from './machine.js';

/** Never copied: what is made, and what is only linked. */
const LEFT = ['.git', '.svelte-kit', 'build', 'node_modules', 'test-results', 'tmp'];

/**
 * Times the whole build in a fresh copy of the tree, fonts and all.
 *
 * @param {string} folder where the copy is made; afterwards its `build/` holds the site
 * @returns {Promise<{ seconds: number, noisy: boolean } | null>} null when the tree cannot be built
 */
export async function timeBuild(folder) {
	rmSync(folder, { recursive: true, force: true });
	for (const name of readdirSync('.'))
		if (!LEFT.includes(name)) cpSync(name, join(folder, name), { recursive: true });
	symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
	const noisy = !(await quiet());
	const start = performance.now();
	const { status, stderr } = spawnSync('npm', ['run', 'build', '--silent'], {
		cwd: folder,
		encoding: 'utf8',
		stdio: ['ignore', 'ignore', 'pipe']
	});
	const seconds = (performance.now() - start) / 1000;
	if (status === 0) return { seconds, noisy };
	console.error(`The build failed, so it is not timed:\n${stderr}`);
	return null;
}

/**
 * Copies a built site, so that a build beside us cannot change what is measured.
 *
 * @param {string} build
 * @param {string} folder
 * @returns {Promise<PackIndex>} its list of packs
 */
export async function takeBuild(build, folder) {
	for (let tries = 3; ; tries--) {
		try {
			rmSync(folder, { recursive: true, force: true });
			cpSync(build, folder, { recursive: true });
			const index = /** @type {PackIndex} */ (JSON.parse(readFileSync(`${folder}/packs/index.json`, 'utf8')));
			const wanted = Object.values(index.packs).map(({ url }) => url);
			const lacking = wanted.find((path) => !existsSync(folder + path));
			if (!lacking) return index;
			throw new Error(`${build} lacks ${lacking}`);
		} catch (error) {
			if (tries === 0) throw error;
			await sleep(5000);
		}
	}
}

/** @typedef {import('../src/lib/model/pack-schema').PackIndex} PackIndex */

/**
 * Bytes over the network for one language: its pack, and the files it needs.
 *
 * @param {PackIndex} index
 * @returns {Record<string, number>} by language
 */
export function transfers({ packs, sets }) {
	return Object.fromEntries(
		Object.entries(packs).map(([code, pack]) => [
			code,
			pack.transfer + pack.sets.reduce((sum, name) => sum + (sets[name]?.transfer ?? 0), 0)
		])
	);
}

/**
 * Bytes over the network of the list of packs, as it would be with more languages: each has hashes of its own, which
 * do not compress.
 *
 * @param {PackIndex} index
 * @param {number} languages
 */
export function indexBytes(index, languages) {
	const own = Object.values(index.packs);
	const packs = Array.from({ length: languages }, (_, i) => {
		const hashes = (/** @type {string} */ hash) =>
			createHash('sha256').update(`${i} ${hash}`).digest('hex').slice(0, hash.length);
		const pack = JSON.stringify(own[i % own.length]).replace(/[0-9a-f]{12,}/g, hashes);
		return [`l${i}`, JSON.parse(pack)];
	});
	return brotliCompressSync(JSON.stringify({ ...index, packs: Object.fromEntries(packs) })).length;
}
