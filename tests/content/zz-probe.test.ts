import { writeFileSync, readFileSync } from 'node:fs';
import { test } from 'vitest';
import { language, languages } from '../../src/lib/model/language';
import { Finder } from '../../src/lib/search/engine';
import { findTexts } from '../../src/lib/server/content';
import { fresh } from '/tmp/findwork/new.mjs';
test('probe', async () => {
	const old = JSON.parse(readFileSync('tests/content/find.queries.json', 'utf8'));
	const out: string[] = [];
	for (const { code } of languages) {
		const f = await Finder.build(findTexts(code), language(code));
		for (const [name, set] of [
			['OLD', old[code]],
			['NEW', fresh[code]]
		] as const) {
			let hit = 0;
			const miss: string[] = [];
			for (const { query, expect } of set) {
				const found = f.find(query);
				const paths = found.map((h) => h.document.path);
				const at = paths.findIndex((p) => expect.some((e: string) => p.startsWith(e)));
				if (at >= 0 && at < 3) hit++;
				miss.push(
					`${at >= 0 && at < 3 ? '  ' : '✗ '} [${at + 1}] ${query} → ${found
						.slice(0, 3)
						.map((h) => h.document.path + ' {' + [...h.terms].slice(0, 6).join(' ') + '}')
						.join('  ')}  want ${expect[0]}`
				);
			}
			out.push(`== ${code} ${name}: ${hit}/${set.length}`, ...miss);
		}
	}
	writeFileSync('/tmp/findwork/out.txt', out.join('\n'));
});
