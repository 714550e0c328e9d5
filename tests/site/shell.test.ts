import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

test('the shell is small enough to come whole with the first visit', () => {
	const worker = readFileSync('build/service-worker.js', 'utf8');
	expect(worker).not.toContain('/topics/');
	const files = [...worker.matchAll(/"url":"([^"]+)"/g)].map((match) => match[1]!);
	const onTheWire = files
		.map((url) => readFileSync(`build/${url}${url === '' || url.endsWith('/') ? 'index.html' : ''}`))
		.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
	expect(onTheWire).toBeGreaterThan(100_000);
	expect(onTheWire).toBeLessThan(300_000);
	expect(files.length).toBeLessThan(130);
});

test('the list of packs stays small: eighteen languages fit into 6 KB on the wire', () => {
	const index = JSON.parse(readFileSync('build/packs/index.json', 'utf8')) as {
		packs: Record<string, { url: string; sha256: string }>;
	};
	const [model] = Object.values(index.packs);
	const packs = Array.from({ length: 18 }, (_, i) => {
		const sha256 = createHash('sha256').update(String(i)).digest('hex');
		return [
			`x${String.fromCharCode(97 + i)}`,
			{ ...model, sha256, url: `/packs/xx.${sha256.slice(0, 12)}.pack` }
		];
	});
	const eighteen = JSON.stringify({ ...index, packs: Object.fromEntries(packs) });
	// Even from a host that compresses nothing.
	expect(eighteen.length).toBeLessThan(6 * 1024);
});
