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
