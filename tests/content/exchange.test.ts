import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/lib/server/content/load';
import { masterHash } from '../../src/lib/server/content/review';
import { SUMMARY, TODAY, afterImport, exported, imported, translated } from './exchange';
import { fixture, fixtureLanguages, type Json } from './fixture';

describe('a translator gets every text', () => {
	test('with its Swedish, its translation, how far that is, its terms and the side of the law it is on', () => {
		const files: Json = fixture();
		files['src/content/topics.json'][0].dated = { 'care-act': { summary: ['F-SOL-01'] } };
		files['locales/sv/topics.json'].report['summary@care-act'] = 'Svar inom **14** dagar & <inte> senare.';
		files['locales/en/topics.json'] = { report: { summary: 'In English.' } };
		const xliff = exported(files);
		const unit = (name: string) => xliff.split(`<unit id="${name}"`)[1]?.split('</unit>')[0] ?? '';
		expect(unit(SUMMARY)).toContain('<gls:term>orosanmälan</gls:term>');
		expect(unit(SUMMARY)).toContain('<note category="english">In English.</note>');
		expect(unit(SUMMARY)).toContain('<note category="dated side">Says what holds before 2027-01-01.</note>');
		expect(unit(SUMMARY)).toContain('<segment state="translated" subState="klara:translated-back+compared">');
		expect(unit(SUMMARY)).toContain('inom **14** dagar. Ring {tel.112}.</source>');
		expect(unit(SUMMARY)).toContain('{tel.112}.</target>');
		const later = unit(`${SUMMARY}:care-act`);
		expect(later).toContain(`name="${SUMMARY}@care-act"`);
		expect(later).toContain('Says what holds from 2027-01-01.');
		expect(later).toContain('&amp; &lt;inte&gt; senare.');
		expect(later).toContain('<segment state="initial">');
		expect(later).not.toContain('<target');
	});

	test('and sees which are only drafted, and which the Swedish has left behind', () => {
		const files: Json = fixture();
		files['locales/sv/words.json'].report.not = 'Andra ord';
		files['locales/ar/review.json'].texts.words.report.meaning = `${masterHash('Några ord')} d`;
		const xliff = exported(files);
		expect(xliff).toMatch(/id="words:report.not"[^]*?state="initial" subState="klara:outdated"/);
		expect(xliff).toMatch(/id="words:report.meaning"[^]*?state="translated" subState="klara:drafted"/);
	});

	test('of the interface and of the search words, too', () => {
		const xliff = exported(fixture());
		expect(xliff).toMatch(/id="ui:page.reviewed"[^]*?Granskad {{date}}/);
		expect(xliff).toMatch(/id="ui.family:page.print"[^]*?طباعة/);
		expect(xliff).toMatch(/id="synonyms:contact."[^]*?اتصال/);
	});
});

describe('what comes back', () => {
	test('changed nowhere changes no file', () => {
		expect(imported(exported(fixture()))).toEqual({
			...{ code: 'ar', writes: {}, changed: [], outdated: [], absent: 0 }
		});
	});

	test('is written where it was changed, and counts as drafted', () => {
		const files = fixture();
		const plan = imported(
			translated(exported(files), SUMMARY, (text) => text.replace('يأتي', 'يصل')),
			files
		);
		expect(plan.changed).toEqual([SUMMARY]);
		expect(Object.keys(plan.writes).sort()).toEqual(['locales/ar/review.json', 'locales/ar/topics.json']);
		const after = afterImport(files, plan);
		expect(after['locales/ar/topics.json'].report.summary).toMatch(/^يصل/);
		expect(after['locales/ar/review.json'].texts.topics.report.summary).toMatch(/^[0-9a-f]{8} d$/);
		expect(after['locales/ar/review.json'].texts.topics.report.title).toMatch(/ dbc$/);
		expect(after['locales/ar/review.json'].days.topics).toEqual({ drafted: TODAY });
		expect(after['locales/ar/review.json'].state).toBe('machine-drafted');
		expect(() => loadContent(after, fixtureLanguages)).not.toThrow();
	});

	test('is never raised by the state that a tool sets', () => {
		const files: Json = fixture();
		files['locales/ar/review.json'].texts.words.report.not = `${masterHash('Några ord')} d`;
		const xliff = exported(files).replaceAll('state="translated"', 'state="final"');
		expect(imported(xliff, files).writes).toEqual({});
	});

	test('for a missing text stands where the Swedish has it', () => {
		const files: Json = fixture();
		const order = Object.keys(files['locales/ar/topics.json'].report);
		delete files['locales/ar/topics.json'].report['who.1'];
		delete files['locales/ar/review.json'].texts.topics.report['who.1'];
		delete files['locales/ar/claims.json'];
		const xliff = translated(exported(files), 'topics:report.who.1', () => 'بضع كلمات');
		const after = afterImport(
			files,
			imported(
				translated(xliff, 'claims:page.motive', () => 'دافع'),
				files
			)
		);
		expect(Object.keys(after['locales/ar/topics.json'].report)).toEqual(order);
		expect(after['locales/ar/review.json'].texts.topics.report['who.1']).toMatch(/ d$/);
		expect(after['locales/ar/claims.json']).toEqual({ page: { motive: 'دافع' } });
	});

	test('made from Swedish that has changed since is written and stands as outdated', () => {
		const files: Json = fixture();
		const xliff = translated(exported(files), 'words:report.not', () => 'كلمات أخرى');
		files['locales/sv/words.json'].report.not = 'Andra ord';
		const plan = imported(xliff, files);
		expect(plan.outdated).toEqual(['words:report.not']);
		const stamp = afterImport(files, plan)['locales/ar/review.json'].texts.words.report.not;
		expect(stamp).toBe(`${masterHash('Några ord')} d`);
	});

	test('leaves alone what was mended here while it was away', () => {
		const files: Json = fixture();
		const xliff = translated(exported(files), SUMMARY, (text) => text.replace('يأتي', 'يصل'));
		files['locales/ar/words.json'].report.not = 'كلمات أخرى';
		expect(imported(xliff, files).changed).toEqual([SUMMARY]);
	});

	test('may hold some of the texts only', () => {
		const files = fixture();
		const part = exported(files).replace(/\t<file id="claims"[^]*?<\/file>\n/, '');
		expect(imported(part, files).absent).toBeGreaterThan(0);
		expect(imported(part, files).writes).toEqual({});
	});

	test('of search words is split into them, and the untouched ones keep their place', () => {
		const files: Json = fixture();
		files['locales/ar/synonyms.json'] = { بلاغ: ['شكوى'], 'contact/': ['اتصال'], محكمة: ['قاض', 'حكم'] };
		let xliff = translated(exported(files), 'synonyms:words', () => 'محكمة = قاض\nconstructor = soc, BUP');
		xliff = translated(xliff, 'synonyms:contact/', (text) => `${text}\nهاتف\n`);
		const plan = imported(xliff, files);
		expect(JSON.stringify(afterImport(files, plan)['locales/ar/synonyms.json'])).toBe(
			'{"contact/":["اتصال","هاتف"],"محكمة":["قاض"],"constructor":["soc","BUP"]}'
		);
		expect(plan.writes['locales/ar/review.json']).toBeUndefined();
	});
});
