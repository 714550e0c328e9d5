import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { releaseName } from '../../tools/release.js';

/** What shapes the build, written out here: a source that is left out names no release. */
const SHAPING = [
	...['src', 'locales', 'recordings', 'static', 'tools'],
	...['package.json', 'package-lock.json', 'svelte.config.js', 'tsconfig.json', 'vite.config.ts']
];

/** A tree with one file for each source, and one that shapes nothing. */
let root: string;
const isFile = (source: string) => source.includes('.');
const fileOf = (source: string) => join(root, isFile(source) ? source : `${source}/deep/file.txt`);

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'tree-'));
	for (const path of [
		...SHAPING.map(fileOf),
		join(root, 'src/content/release.json'),
		join(root, 'README.md')
	]) {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, '{ "sequence": 7 }');
	}
});

test('a release is named by its number and what it is built from, and the same tree has the same name', () => {
	expect(releaseName(root, {})).toMatch(/^7-[0-9a-f]{12}$/);
	expect(releaseName(root, { PATH: '/bin' })).toBe(releaseName(root, { HOME: '/' }));
});

test.each(SHAPING)('another %s is another release', (source) => {
	const before = releaseName(root, {});
	writeFileSync(fileOf(source), 'other');
	expect(releaseName(root, {})).not.toBe(before);
	if (isFile(source)) return;
	const changed = releaseName(root, {});
	renameSync(fileOf(source), `${fileOf(source)}.moved`);
	expect(releaseName(root, {})).not.toBe(changed);
});

test('every setting of the operator makes another release, the path of a browser does not', () => {
	const names = ['KLARA_ORIGIN', 'KLARA_MUNICIPALITY', 'KLARA_LOCALES', 'KLARA_OWNER'].map((name) =>
		releaseName(root, { [name]: 'vara' })
	);
	expect(new Set([releaseName(root, {}), ...names]).size).toBe(names.length + 1);
	for (const name of ['KLARA_CHROMIUM', 'KLARA_SHELL'])
		expect(releaseName(root, { [name]: '/usr/bin/chromium' })).toBe(releaseName(root, {}));
});

test('what shapes nothing names nothing', () => {
	const before = releaseName(root, {});
	writeFileSync(join(root, 'README.md'), 'other');
	expect(releaseName(root, {})).toBe(before);
});

test('the build reads no setting by a name that the release leaves out', () => {
	const files = ['src', 'tools']
		.flatMap((folder) =>
			(readdirSync(folder, { recursive: true }) as string[]).map((name) => `${folder}/${name}`)
		)
		.filter((path) => /\.(js|ts|svelte)$/.test(path))

		.concat(SHAPING.filter((source) => /\.(js|ts)$/.test(source)));
	const read = files.flatMap((path) =>
		[...readFileSync(path, 'utf8').matchAll(/process\.env\.(\w+)/g)].map(([, name]) => name!)
	);
	expect(read).toContain('KLARA_ORIGIN');
	expect(read.filter((name) => !name.startsWith('KLARA_'))).toEqual([]);
});
