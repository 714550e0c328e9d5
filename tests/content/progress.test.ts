import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages, MASTER } from '../../src/lib/model/language';
import { files as real } from '../../src/lib/server/content/files';
import { begunLanguages, faultCount, progress } from '../../src/lib/server/content/progress';
import { masterHash } from '../../src/lib/server/content/review';
import { fixture, fixtureLanguages, type Json } from './fixture';

test('A language is counted text by text, and one that is not finished is marked', () => {
	const files: Json = fixture();
	const stamps = files['locales/ar/review.json'].texts.words.report;
	files['locales/sv/words.json'].report.meaning = 'Andra ord';
	delete files['locales/ar/words.json'].report.term;
	stamps.not = `${masterHash('Några ord')} db`;
	const [sv, ar] = fixtureLanguages;
	const [found, ...others] = progress(files, [sv!, { ...ar!, unfinished: true }]);
	expect(others).toEqual([]);
	expect(found).toMatchObject({ code: 'ar', unfinished: true, state: 'machine-drafted' });
	expect(found?.texts.outdated).toEqual(['words report.meaning']);
	expect(found?.texts.missing).toEqual(['words report.term']);
	const current = found?.texts.current.length ?? 0;
	expect(found).toMatchObject({ backTranslated: current, compared: current - 1 });
});

test('A language that cannot be built yet is counted all the same', () => {
	const files: Json = fixture();
	files['locales/ar/topics.json'].report.summary = 'بضع كلمات';
	expect(progress(files, fixtureLanguages)).toHaveLength(1);
});

test('Every language that has been begun is counted', () => {
	const folders = Object.keys(real).filter((path) => /^locales\/\w+\/review\.json$/.test(path));
	const rows = begunLanguages(real);
	expect(rows).toHaveLength(folders.length);
	expect(progress(real, rows).map(({ code }) => code)).toEqual(
		rows.map(({ code }) => code).filter((code) => code !== MASTER)
	);
});

test('Faults found and mended are read from the table of a language', () => {
	const table =
		'| texts | found | mended |\n| --- | --- | --- |\n| critical | 7 | 6 |\n| minor    | 62    | 62     |\n';
	expect(faultCount(table, 'critical')).toEqual({ found: 7, mended: 6 });
	expect(faultCount(table, 'minor')).toEqual({ found: 62, mended: 62 });
	expect(faultCount('7 critical faults, all mended', 'critical')).toBeUndefined();
});

test.each(languages.map(({ code }) => code).filter((code) => code !== MASTER))(
	'What readers are shown in %s says how many faults were found and mended',
	(code) => {
		const markdown = readFileSync(`docs/languages/${code}.md`, 'utf8');
		for (const kind of ['critical', 'minor'] as const) expect(faultCount(markdown, kind)).toBeDefined();
	}
);
