import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const COPY = 'test-results/release-2';
const TREE = ['src', 'locales', 'static', 'package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts', 'tsconfig.json', 'packs.adapter.js', 'fonts.plugin.js', 'locales.config.js', 'recordings', 'recordings.check.js'];

/**
 * Builds the same tree a second time in another folder and compares it byte for byte; then changes
 * one title, adds a recording, raises the sequence, and builds the release that tests deploy over the first.
 *
 * @returns {string[]} files that differ between the two builds of the same tree; empty is the promise kept
 */
export function buildReleases() {
	rmSync(COPY, { recursive: true, force: true });
	mkdirSync(COPY, { recursive: true });
	for (const path of TREE) cpSync(path, `${COPY}/${path}`, { recursive: true });
	symlinkSync(resolve('node_modules'), `${COPY}/node_modules`);
	build();
	const first = hashes('build');
	const second = hashes(`${COPY}/build`);
	const different = [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((path) => first[path] !== second[path]);

	edit(`${COPY}/locales/sv/ui.json`, (ui) => (ui.words.title = 'Ord i andra utgåvan'));
	edit(`${COPY}/src/content/release.json`, (release) => release.sequence++);
	record();
	build();
	return different;
}

function build() {
	execFileSync('npm', ['run', 'build', '--silent'], {
		cwd: COPY,
		stdio: ['ignore', 'ignore', 'inherit'],
		// The runner's own NODE_ENV=test would build another product.
		env: { ...process.env, NODE_ENV: 'production' }
	});
}

/** The answer of one page, in a language no device has a voice for. It is a tone and says nothing. */
function record() {
	const folder = `${COPY}/recordings/ti/topics/what-lvu-is`;
	mkdirSync(folder, { recursive: true });
	cpSync('tests/fixtures/tone.webm', `${folder}/answer.webm`);
	const { summary } = JSON.parse(readFileSync('locales/ti/topics.json', 'utf8'))['what-lvu-is'];
	writeFileSync(`${folder}/answer.txt`, summary.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1').replaceAll('**', ''));
}

/**
 * @param {string} path
 * @param {(json: ReturnType<JSON['parse']>) => void} change
 */
function edit(path, change) {
	const json = JSON.parse(readFileSync(path, 'utf8'));
	change(json);
	writeFileSync(path, JSON.stringify(json, null, '\t'));
}

/** @param {string} folder */
function hashes(folder) {
	const paths = /** @type {string[]} */ (readdirSync(folder, { recursive: true })).filter((path) => statSync(`${folder}/${path}`).isFile());
	return Object.fromEntries(paths.map((path) => [path, createHash('sha256').update(readFileSync(`${folder}/${path}`)).digest('hex')]));
}
