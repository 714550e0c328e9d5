import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/model/language';
import { ContentError, loadContent, type RawFiles } from '../../src/lib/server/content/load';
import { fixture, fixtureLanguages, type Json } from './fixture';

/** What the check says of a small whole content with one thing broken. */
function broken(path: string, change: (json: Json) => unknown): string {
	const files = fixture();
	change(files[path]);
	return faultsOf(files);
}

function faultsOf(files: RawFiles, table = fixtureLanguages): string {
	try {
		loadContent(files, table);
		return 'nothing was wrong';
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
}

const CONTENT = 'src/content/';
const SV = 'locales/sv/';
const AR = 'locales/ar/';
type Case = [what: string, path: string, change: (json: Json) => unknown, message: RegExp];

/** Every place where a fault of the content is raised, with what raises it. */
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
const facts: Case[] = [
	[
		'an unknown fact',
		`${CONTENT}topics.json`,
		(json) => json[0].summary.push('F-SOL-99'),
		/src\/content\/topics\.json → report\.\w+: unknown fact F-SOL-99/
	],
	[
		'an unknown fact of a telephone number',
		`${CONTENT}numbers.json`,
		(json) => json[0].facts.push('F-SOL-99'),
		/numbers\.json → 112\.facts: unknown fact F-SOL-99/
	],
	[
		'an unknown fact of a municipality',
		`${CONTENT}municipalities/trollhattan.json`,
		(json) => json.services[0].facts.push('F-SOL-99'),
		/trollhattan\.json → Mottagningen\.facts: unknown fact F-SOL-99/
	],
	[
		'a fact that is UNSURE',
		`${CONTENT}claims.json`,
		(json) => json[0].facts.admit.push('F-SOL-02'),
		/claims\.json → taken\.admit: fact F-SOL-02 is UNSURE/
	],
	[
		'an UNVERIFIED section that would be shown',
		`${CONTENT}facts.json`,
		(json) => (json[0].unverified = true),
		/fact F-SOL-01 shows the UNVERIFIED section/
	],
	[
		'an unknown source',
		`${CONTENT}facts.json`,
		(json) => (json[0].source = 'hearsay'),
		/facts\.json → F-SOL-01: unknown source “hearsay”/
	],
	[
		'an unknown second source',
		`${CONTENT}facts.json`,
		(json) => (json[0].also = [{ source: 'hearsay', section: null }]),
		/facts\.json → F-SOL-01: unknown source “hearsay”/
	],
	[
		'a counted deadline on a fact its step does not have',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].facts = { time: [], what: [], rights: [] }),
		/investigation\.json → assess\.deadline: fact F-SOL-01 is none of the step’s/
	],
	[
		'a counted deadline that is not the printed one',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].deadline.days = 15),
		/assess\.deadline: counts 15, which the Swedish text of its time does not say/
	]
];
const structure: Case[] = [
	[
		'a related page that does not exist',
		`${CONTENT}topics.json`,
		(json) => json[0].related.push('nowhere'),
		/topics\.json → report: related page “nowhere” does not exist/
	],
	[
		'a page related to the investigation that does not exist',
		`${CONTENT}investigation.json`,
		(json) => (json.related = ['nowhere']),
		/investigation\.json → page: related page “nowhere” does not exist/
	],
	[
		'a side path that leads to no page',
		`${CONTENT}investigation.json`,
		(json) => (json.branch.page = 'nowhere'),
		/investigation\.json → branch: related page “nowhere” does not exist/
	],
	[
		'a step that leads to no topic',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].page = 'investigation'),
		/investigation\.json → [a-z-]+: related page “investigation” does not exist/
	],
	[
		'a page to read on for who fears this, which does not exist',
		`${CONTENT}topics.json`,
		(json) => (json[0].urgency = { feared: 'nowhere', cards: [] }),
		/topics\.json → report: topic “nowhere” does not exist/
	],
	[
		'a card for the first days that does not exist',
		`${CONTENT}topics.json`,
		(json) => (json[0].urgency = { feared: 'report', cards: ['nowhere'] }),
		/topics\.json → report: card “nowhere” does not exist/
	],
	[
		'a text that tells of a step which does not exist',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].blocks[0].step = 'nowhere'),
		/topics\.json → report: step “nowhere” does not exist/
	],
	[
		'a card whose words go on in no card',
		`${CONTENT}phrases.json`,
		(json) => (json[0].with = 'nowhere'),
		/phrases\.json → interpreter: card “nowhere” does not exist/
	],
	[
		'a claim that leads to no topic',
		`${CONTENT}claims.json`,
		(json) => (json[0].ask = 'nowhere'),
		/claims\.json → taken: topic “nowhere” does not exist/
	],
	[
		'a question that leads to no page',
		`${CONTENT}questions.json`,
		(json) => (json[0].answer = 'nowhere'),
		/questions\.json → first: answer “nowhere” is no page/
	],
	[
		'a branch after no step',
		`${CONTENT}investigation.json`,
		(json) => (json.branch.after = 'nowhere'),
		/branch\.after: step “nowhere” does not exist/
	],
	...['topics', 'claims', 'words', 'facts', 'phrases', 'questions', 'municipalities'].map((file): Case => [
		`an id given twice in ${file}`,
		`${CONTENT}${file}.json`,
		(json) => json.push(json[0]),
		new RegExp(`${file}\\.json → .*: is there twice`)
	]),
	[
		'contact points of a municipality that is not listed',
		`${CONTENT}municipalities.json`,
		(json) => (json[0].id = 'vara'),
		/municipalities\/trollhattan\.json → id: is not in src\/content\/municipalities\.json/
	],
	[
		'an id given twice among the steps',
		`${CONTENT}investigation.json`,
		(json) => json.steps.push(json.steps[0]),
		/investigation\.json → assess: is there twice/
	],
	[
		'dates out of order',
		`${CONTENT}investigation.json`,
		(json) => (json.reviewBy = '2026-01-01'),
		/investigation\.json → page: reviewBy 2026-01-01 is not after reviewed/
	],
	[
		'a review after the release',
		`${CONTENT}release.json`,
		(json) => (json.date = '2026-01-01'),
		/reviewed 2026-11-01 is after the release of 2026-01-01/
	]
];
/** In the fixture the law changes on 1 January 2027: `care-act`. */
const dated: Case[] = [
	[
		'a change of the law from an unknown source',
		`${CONTENT}law.json`,
		(json) => (json[0].source = 'hearsay'),
		/law\.json → care-act: unknown source “hearsay”/
	],
	[
		'a change of the law that replaces an unknown source',
		`${CONTENT}law.json`,
		(json) => (json[0].replaces = 'hearsay'),
		/law\.json → care-act: unknown source “hearsay”/
	],
	[
		'a change of the law whose decisions no topic tells of',
		`${CONTENT}law.json`,
		(json) => (json[0].decisions = { topic: 'report', text: 'who.9' }),
		/law\.json → care-act: no topic has the text report\.who\.9/
	],
	[
		'a text that outlives its fact',
		`${CONTENT}facts.json`,
		(json) => (json[0].validUntil = '2026-12-31'),
		/report\.summary: stands after its fact F-SOL-01, which ends on 2026-12-31: give a version, summary@care-act/
	],
	[
		'a text that stands before its fact',
		`${CONTENT}facts.json`,
		(json) => (json[0].validFrom = '2027-01-01'),
		/report\.summary: stands before its fact F-SOL-01 holds/
	],
	[
		'a version for a change that is not in the calendar',
		`${CONTENT}topics.json`,
		(json) => (json[0].dated = { nowhere: { summary: ['F-SOL-01'] } }),
		/report\.summary@nowhere: names “nowhere”, which src\/content\/law\.json does not/
	],
	[
		'a version of a text the page does not have',
		`${CONTENT}topics.json`,
		(json) => (json[0].dated = { 'care-act': { 'who.9': ['F-SOL-01'] } }),
		/report\.who\.9@care-act: is a version of “who\.9”, which the page does not have/
	],
	[
		'a text from a change that is not in the calendar',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].blocks[0].from = 'nowhere'),
		/report\.sections: names “nowhere”/
	],
	[
		'a text until a change that is not in the calendar',
		`${CONTENT}topics.json`,
		(json) => (json[0].sections[0].blocks[0].until = 'nowhere'),
		/report\.sections: names “nowhere”/
	],
	[
		'a later deadline for a change that is not in the calendar',
		`${CONTENT}investigation.json`,
		(json) => (json.steps[0].laterDeadlines = { nowhere: { days: 14, from: 'report', facts: ['F-SOL-01'] } }),
		/assess\.laterDeadlines\.nowhere: names “nowhere”, which src\/content\/law\.json does not/
	],
	[
		'a later deadline that is not the printed one',
		`${CONTENT}investigation.json`,
		(json) =>
			(json.steps[0].laterDeadlines = { 'care-act': { days: 21, from: 'report', facts: ['F-SOL-01'] } }),
		/assess\.laterDeadlines\.care-act: counts 21, which the Swedish text of its time does not say/
	]
];
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
const translations: Case[] = [
	[
		'Swedish words that are not marked',
		`${AR}topics.json`,
		(json) => (json.report.summary += ' ger svar inom'),
		/report\.summary: leaves Swedish unmarked at “ger svar”/
	],
	[
		'words marked as Swedish that the Swedish does not say',
		`${AR}words.json`,
		(json) => (json.report.not = 'قل للموظفين: {sv|«Jag behöver talk.»}'),
		/report\.not: marks “«Jag behöver talk\.»” as Swedish/
	],
	[
		'a dropped term',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replace('[[report|البلاغ]]', 'البلاغ')),
		/drops the term report of the Swedish/
	],
	[
		'a term the Swedish does not have',
		`${AR}topics.json`,
		(json) => (json.report['who.1'] = '[[report|البلاغ]]'),
		/who\.1: has the term report, which the Swedish does not have/
	],
	[
		'a dropped placeholder',
		`${AR}ui.json`,
		(json) => (json.page.reviewed = 'آخر مراجعة'),
		/page\.reviewed: drops the placeholder \{\{date\}\}/
	],
	[
		'a placeholder the Swedish does not have',
		`${AR}ui.json`,
		(json) => (json.page.title = 'عنوان {{date}}'),
		/page\.title: has the placeholder \{\{date\}\}, which the Swedish/
	],
	[
		'a dropped telephone number',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replace('{tel.112}', 'الطوارئ')),
		/drops the placeholder \{tel\.112\}/
	],
	[
		'a changed figure',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replace('14', '15')),
		/summary: drops the figure 14 of the Swedish[^]*has the figure 15, which the Swedish/
	],
	[
		'a figure the translation adds',
		`${AR}topics.json`,
		(json) => (json.report['who.1'] = 'بضع كلمات و3 أيام'),
		/who\.1: has the figure 3, which the Swedish does not have/
	],
	[
		'other bold words',
		`${AR}topics.json`,
		(json) => (json.report.summary = json.report.summary.replaceAll('**', '')),
		/has other bold words than the Swedish/
	]
];

describe('content that is not fit to print stops the build and is named', () => {
	test.each([...files, ...facts, ...structure, ...dated, ...texts, ...translations])(
		'%s',
		(_, path, change, message) => {
			expect(broken(path, change)).toMatch(message);
		}
	);

	test('a version without words of its own is none: the text goes on, on other facts', () => {
		const all: Record<string, Json> = fixture();
		const [first] = all['src/content/facts.json'];
		first.validUntil = '2026-12-31';
		all['src/content/facts.json'].push({ ...first, id: 'F-SOL-03', validUntil: undefined });
		all['src/content/topics.json'][0].dated = { 'care-act': { 'who.1': ['F-SOL-03'] } };
		const faults = faultsOf(all);
		expect(faults).toMatch(/report\.summary: stands after its fact/);
		expect(faults).not.toMatch(/report\.who\.1/);
	});

	test('a version whose fact has ended', () => {
		const all = fixture() as Record<string, Json>;
		all['src/content/facts.json'][0].validUntil = '2026-12-31';
		all['src/content/topics.json'][0].dated = { 'care-act': { summary: ['F-SOL-01'] } };
		all['locales/sv/topics.json'].report['summary@care-act'] = 'Svaret kommer inom 14 dagar.';
		expect(faultsOf(all)).toMatch(/report\.summary@care-act: stands after its fact F-SOL-01/);
	});

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

	test('all faults at once', () => {
		const message = broken(`${AR}words.json`, (json) => {
			json.report.term = '<i>';
			json.report.not = ' ';
		});
		expect(message).toMatch(/report\.term: holds raw HTML/);
		expect(message).toMatch(/report\.not: is empty/);
	});
});

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
