import { describe, expect, test } from 'vitest';
import { AR, CONTENT, SV, UNFIT, faultsOf, testEach, type Case } from './faults';
import { fixture, fixtureLanguages } from './fixture';

const files: Case[] = [
	[
		'a value of the wrong shape',
		`${CONTENT}municipalities/trollhattan.json`,
		(json) => (json.services[0].kind = 'shop'),
		/municipalities\/trollhattan\.json → services\.0\.kind/
	],
	[
		'an id that is no word',
		`${CONTENT}topics.json`,
		(json) => (json[0].id = 'Oros Anmälan'),
		/topics\.json → 0\.id: must be lower-case words joined by hyphens/
	],
	[
		'a day that is none',
		`${CONTENT}topics.json`,
		(json) => (json[0].reviewBy = '1 februari'),
		/topics\.json → 0\.reviewBy: must be a day, YYYY-MM-DD/
	],
	[
		'a fact named otherwise',
		`${CONTENT}topics.json`,
		(json) => (json[0].summary = ['SOL-1']),
		/topics\.json → 0\.summary\.0: must be a fact id/
	],
	[
		'a term without its Swedish',
		`${CONTENT}words.json`,
		(json) => (json[0].swedish = ''),
		/words\.json → 0\.swedish: is empty/
	],
	[
		'a source on an open line',
		`${CONTENT}sources.json`,
		(json) => (json.sol.url = 'http://riksdagen.se/sol'),
		/sources\.json → sol\.url: must begin with https:\/\//
	],
	[
		'a section of another country’s law',
		`${CONTENT}facts.json`,
		(json) => (json[0].section = '§ 42 SGB VIII'),
		/facts\.json → 0\.section: is not a Swedish section/
	],
	[
		'a deadline that counts nothing',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].deadline = { from: 'report', facts: [] }),
		/investigation\.json → steps\.0\.deadline: must be days, weeks or months/
	],
	[
		'an act without its number',
		`${CONTENT}law.json`,
		(json) => (json[0].number = 'SFS 1600'),
		/law\.json → 0\.number: must be the number of an act/
	],
	[
		'a synonym that is empty',
		`${SV}synonyms.json`,
		(json) => (json['contact/'] = ['']),
		/sv\/synonyms\.json → contact\/\.0: is empty/
	],
	[
		'a section that takes a key of the page',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].id = 'ask'),
		/topics\.json → 0\.sections\.0\.id: is a key every page has/
	],
	[
		'a stamp that names no Swedish',
		`${AR}review.json`,
		(json) => (json.texts.words.report.term = 'drafted'),
		/review\.json → texts\.words\.report\.term: must be like/
	]
];

describe(UNFIT, () => {
	testEach(files);

	test('a file that is not there', () => {
		const { 'src/content/words.json': _, ...all } = fixture();
		expect(faultsOf(all)).toMatch(/src\/content\/words\.json: is missing/);
	});

	test('a language whose script has no rules', () => {
		const table = fixtureLanguages.map((row) => (row.code === 'ar' ? { ...row, script: 'Hebr' } : row));
		expect(faultsOf(fixture(), table)).toMatch(
			/language ar has the script Hebr, which src\/content\/scripts\.json lacks/
		);
	});

	test('a table without the Swedish', () => {
		const table = fixtureLanguages.filter(({ code }) => code !== 'sv');
		expect(faultsOf(fixture(), table)).toMatch(/locales\/ar: has no readable texts/);
	});
});
