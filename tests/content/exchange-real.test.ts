import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { files as real } from '../../src/lib/server/content/files';
import { begunLanguages } from '../../src/lib/server/content/progress';
import { exported, imported, translated } from './exchange';
import type { Json } from './fixture';

describe('the real texts', () => {
	const rows = begunLanguages(real);

	test.each(rows.filter(({ code }) => code !== 'sv').map(({ code }) => code))(
		'of %s come back without a changed byte',
		(code) => {
			const table = rows.filter((row) => ['sv', code].includes(row.code));
			const xliff = exported(real, code, table);
			const ids = [...xliff.matchAll(/<unit id="([^"]*)"/g)].map(([, id]) => id!);
			expect(new Set(ids).size).toBe(ids.length);
			// What XLIFF allows as an id: an XML name token.
			expect(ids.filter((id) => !/^[\w:.\-\p{L}]+$/u.test(id))).toEqual([]);
			expect(imported(xliff, real, table)).toMatchObject({ writes: {}, changed: [], absent: 0 });
		}
	);

	test('written anew from an empty language are the same files', () => {
		const table = rows.filter(({ code }) => ['sv', 'ar'].includes(code));
		const empty = Object.fromEntries(
			Object.entries(real).filter(([path]) => !/^locales\/ar\/(?!ui|synonyms|review)/.test(path))
		);
		const begun: Json = {
			...empty,
			'locales/ar/review.json': { state: 'machine-drafted', days: {}, texts: {} }
		};
		const whole = exported(real, 'ar', table).replaceAll(/<mda:meta type="translation">\w+<\/mda:meta>/g, '');
		const plan = imported(whole, begun, table);
		const { texts } = real['locales/ar/review.json'] as { texts: Record<string, Record<string, object>> };
		const kept = Object.values(texts).flatMap((pages) => Object.values(pages).flatMap(Object.keys));
		expect(plan.changed).toHaveLength(kept.length);
		for (const [path, text] of Object.entries(plan.writes))
			if (!path.endsWith('review.json')) expect(text, path).toBe(readFileSync(path, 'utf8'));
	});
});

describe('the command', () => {
	const folder = mkdtempSync(join(tmpdir(), 'klara-xliff-'));
	afterAll(() => rmSync(folder, { recursive: true }));

	test('writes nothing where a placeholder was dropped, and says where', () => {
		const path = join(folder, 'ti.xlf');
		const xliff = exported(real, 'ti', begunLanguages(real));
		writeFileSync(
			path,
			translated(xliff, 'ui:date.pattern', (text) => text.replace('{{month}}', ''))
		);
		const before = statSync('locales/ti/ui.json').mtimeMs;
		const { status, stderr } = spawnSync('node', ['scripts/locales.js', 'import', path], {
			encoding: 'utf8'
		});
		expect(stderr).toMatch(/ti\/ui\.json → ui:date\.pattern: drops the placeholder \{\{month\}\}/);
		expect(status).toBe(1);
		expect(statSync('locales/ti/ui.json').mtimeMs).toBe(before);
	}, 240_000);
});
