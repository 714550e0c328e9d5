import { describe, expect, test } from 'vitest';
import { AR, SV, UNFIT, broken, testEach, type Case } from './faults';

const texts: Case[] = [
	[
		'a Swedish text that is missing',
		`${SV}topics.json`,
		(json) => delete json.report['who.1'],
		/sv\/topics\.json → report\.who\.1: is missing/
	],
	[
		'a text nobody asks for',
		`${AR}topics.json`,
		(json) => (json.report.extra = 'المزيد'),
		/ar\/topics\.json → report\.extra: is not asked for by the structure: remove it/
	],
	[
		'a page nobody asks for',
		`${AR}topics.json`,
		(json) => (json.extra = { title: 'المزيد' }),
		/ar\/topics\.json → extra: is not asked for by the structure: remove it/
	],
	[
		'a missing UI string',
		`${AR}ui.json`,
		(json) => delete json.page.title,
		/ar\/ui\.json → page\.title: is missing/
	],
	[
		'a UI string the Swedish does not have',
		`${AR}ui.json`,
		(json) => (json.page.extra = 'المزيد'),
		/ar\/ui\.json → page\.extra: is not asked for/
	],
	[
		'a missing UI string of a room',
		`${AR}ui.family.json`,
		(json) => delete json.page.print,
		/ar\/ui\.family\.json → page\.print: is missing/
	],
	[
		'a UI string of a room that every room has',
		`${SV}ui.family.json`,
		(json) => (json.page.title = 'Titel'),
		/sv\/ui\.family\.json → page\.title: is in ui\.json, too/
	],
	[
		'more UI strings than load fast',
		`${SV}ui.json`,
		(json) => (json.many = Object.fromEntries(Array.from({ length: 180 }, (_, i) => [`key${i}`, 'Ord']))),
		/sv\/ui\.json: has 182 keys, at most 180/
	],
	['an empty text', `${AR}words.json`, (json) => (json.report.not = ' '), /report\.not: is empty/],
	[
		'raw HTML',
		`${AR}claims.json`,
		(json) => (json.taken.said = 'قال <b>هذا</b>'),
		/claims\.json → taken\.said: holds raw HTML/
	],
	[
		'an invisible direction mark',
		`${AR}words.json`,
		(json) => (json.report.not += '\u200f'),
		/report\.not: holds an invisible direction mark/
	],
	[
		'bold left open',
		`${SV}words.json`,
		(json) => (json.report.not += ' **ord'),
		/report\.not: leaves \*\* open/
	],
	[
		'an unknown term',
		`${SV}words.json`,
		(json) => (json.report.not = 'En [[nowhere|sak]]'),
		/report\.not: names the unknown term “nowhere”/
	],
	[
		'an unknown telephone number',
		`${SV}words.json`,
		(json) => (json.report.not = 'Ring {tel.999}'),
		/report\.not: names the unknown number “999”/
	],
	[
		'broken markup',
		`${SV}words.json`,
		(json) => (json.report.not = 'En [[report|sak]'),
		/report\.not: holds broken markup/
	],
	[
		'a number without a fact',
		`${SV}words.json`,
		(json) => (json.report.not = 'Inom 3 dagar'),
		/report\.not: states a number without a fact/
	],
	[
		'a figure whose groups may change places',
		`${SV}words.json`,
		(json) => (json.report.not = 'Inte 1 200 barn'),
		/report\.not: groups the figure “1 200” by a space .*U\+00A0/
	],
	[
		'letters of another script',
		`${SV}words.json`,
		(json) => (json.report.not = 'Inte ett strаff.'),
		/report\.not: holds letters of another script: а/
	],
	[
		'a text left in another script',
		`${AR}words.json`,
		(json) => (json.report.not = 'Not a punishment.'),
		/report\.not: is not written in the script of the language \(Arab\)/
	]
];

describe(UNFIT, () => {
	testEach(texts);

	test('all faults at once', () => {
		const message = broken(`${AR}words.json`, (json) => {
			json.report.term = '<i>';
			json.report.not = ' ';
		});
		expect(message).toMatch(/report\.term: holds raw HTML/);
		expect(message).toMatch(/report\.not: is empty/);
	});
});
