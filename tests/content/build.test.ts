import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { buildReleases } from '../build/releases.js';

test('two builds of the same tree in two places are byte-identical', { timeout: 600_000 }, () => {
	expect(buildReleases()).toEqual([]);
	expect(existsSync('test-results/release-2/build/packs/index.json')).toBe(true);
});

test('the shell is small enough to come whole with the first visit', () => {
	const worker = readFileSync('build/service-worker.js', 'utf8');
	expect(worker).not.toContain('/topics/');
	expect(worker.match(/"url":"/g)!.length).toBeLessThan(90);
});
