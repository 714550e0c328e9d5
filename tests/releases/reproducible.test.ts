import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SAME_TREE } from './build.js';

/** SHA-256 of every file of a built site, by path. */
function hashesOf(folder: string): Record<string, string> {
	const paths = (readdirSync(folder, { recursive: true }) as string[]).filter((path) =>
		statSync(`${folder}/${path}`).isFile()
	);
	return Object.fromEntries(
		paths.map((path) => [
			path,
			createHash('sha256')
				.update(readFileSync(`${folder}/${path}`))
				.digest('hex')
		])
	);
}

test('two builds of the same tree in two places are byte-identical', () => {
	const first = hashesOf('build');
	const second = hashesOf(`${SAME_TREE}/build`);
	expect(Object.keys(first).length).toBeGreaterThan(500);
	const paths = [...new Set([...Object.keys(first), ...Object.keys(second)])];
	expect(paths.filter((path) => first[path] !== second[path])).toEqual([]);
});
