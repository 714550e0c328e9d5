import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/model/language';
import { AR, SV, broken, faultsOf } from './faults';
import { fixture, type Json } from './fixture';

describe('a translation behind its Swedish never stops the build', () => {
	test('a changed Swedish sentence, its figures and its terms', () =>
		expect(broken(`${SV}topics.json`, (json) => (json.report.summary = 'Svaret kommer inom 21 dagar.'))).toBe(
			'nothing was wrong'
		));

	test('a text, a page and a file that are not translated yet', () => {
		const all = fixture() as Record<string, Json>;
		delete all[`${AR}topics.json`].report['who.1'];
		delete all[`${AR}words.json`].report;
		const { [`${AR}phrases.json`]: _, ...rest } = all;
		expect(faultsOf(rest)).toBe('nothing was wrong');
	});

	test('a text of no known Swedish still holds no HTML', () => {
		const all = fixture() as Record<string, Json>;
		delete all[`${AR}review.json`].texts.words.report.not;
		all[`${AR}words.json`].report.not = '<b>كلمة</b>';
		expect(faultsOf(all)).toMatch(/report\.not: holds raw HTML/);
	});
});

test('the fixture is whole', () => expect(faultsOf(fixture())).toBe('nothing was wrong'));

test('the content as it stands is fit to print', () => {
	const folders = [
		'src/content',
		'src/content/municipalities',
		...languages.map(({ code }) => `locales/${code}`)
	];
	const paths = folders.flatMap((folder) =>
		readdirSync(folder)
			.filter((name) => name.endsWith('.json'))
			.map((name) => `${folder}/${name}`)
	);
	const all = Object.fromEntries(paths.map((path) => [path, JSON.parse(readFileSync(path, 'utf8'))]));
	expect(faultsOf(all, languages)).toBe('nothing was wrong');
});
