import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { segmentFiles } from '../../src/lib/server/content/exchange/export';
import { ImportError, planImport, type Import } from '../../src/lib/server/content/exchange/import';
import { segmentId } from '../../src/lib/server/content/exchange/segment';
import { writeXliff } from '../../src/lib/server/content/exchange/xliff';
import { files as real } from '../../src/lib/server/content/files';
import { loadContent, readContent, type RawFiles } from '../../src/lib/server/content/load';
import { begunLanguages } from '../../src/lib/server/content/progress';
import { masterHash } from '../../src/lib/server/content/review';
import type { Language } from '../../src/lib/model/language';
import { fixture, fixtureLanguages, type Json } from './fixture';

const TODAY = '2026-12-24';
const SUMMARY = 'topics:report.summary';

function exported(files: RawFiles, code = 'ar', table: Language[] = fixtureLanguages): string {
	return writeXliff(code, segmentFiles(readContent(files, table), files, code));
}

function imported(xliff: string | Uint8Array, files = fixture(), table = fixtureLanguages): Import {
	const bytes = typeof xliff === 'string' ? new TextEncoder().encode(xliff) : xliff;
	return planImport('returned.xlf', bytes, files, table, TODAY);
}

/** What an import says of a file that it must refuse. */
function refusal(xliff: string | Uint8Array, files = fixture()): string {
	try {
		imported(xliff, files);
	} catch (error) {
		if (error instanceof ImportError) return error.message;
		throw error;
	}
	return 'nothing was wrong';
}

/** The export with the translation of one text written anew, as a translator's tool leaves it. */
function translated(xliff: string, name: string, change: (target: string) => string): string {
	const unit = new RegExp(
		`(<unit id="${segmentId(name)}"[^]*?)(?:(<target[^>]*>)([^<]*)(</target>)|(</segment>))`
	);
	expect(xliff).toMatch(unit);
	return xliff.replace(unit, (_, before, open = '<target>', text = '', close = '</target>', end = '') =>
		[before, open, change(text), close, end].join('')
	);
}

const afterImport = (files: RawFiles, { writes }: Import): Json => ({
	...files,
	...Object.fromEntries(Object.entries(writes).map(([path, text]) => [path, JSON.parse(text)]))
});

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

type Case = [what: string, change: (xliff: string) => string, message: RegExp];
const summary = (from: string | RegExp, to: string) => (xliff: string) =>
	translated(xliff, SUMMARY, (text) => text.replace(from, to));

describe('a file is refused whole, naming the segment,', () => {
	test.each<Case>([
		[
			'for a dropped placeholder',
			summary(' {tel.112}', ''),
			/topics\.json → topics:report\.summary: drops the placeholder \{tel\.112\} of the Swedish/
		],
		[
			'for a dropped placeholder of the interface',
			(xliff) => translated(xliff, 'ui:page.reviewed', () => 'آخر مراجعة'),
			/ui:page\.reviewed: drops the placeholder \{\{date\}\} of the Swedish/
		],
		['for a dropped figure', summary('14', 'عدة'), /report\.summary: drops the figure 14 of the Swedish/],
		['for another figure', summary('14', '41'), /report\.summary: has the figure 41, which the Swedish/],
		['for a dropped term', summary(/\[\[.*?\]\]/, 'البلاغ'), /report\.summary: drops the term report/],
		['for lost bold', summary(/\*\*/g, ''), /report\.summary: has other bold words/],
		['for another script', summary('يأتي', 'придёт'), /report\.summary: holds letters of another script/],
		['for raw HTML', summary('يأتي', '&lt;b>يأتي'), /report\.summary: holds raw HTML/],
		[
			'for a number in a text without a fact',
			(xliff) => translated(xliff, 'claims:page.motive', () => 'بضع 7 كلمات'),
			/claims:page\.motive: states a number without a fact/
		],
		['for an emptied translation', summary(/[^]*/, ' '), /report\.summary: has lost its translation/],
		[
			'for a removed translation',
			(xliff) => xliff.replace(/(<source[^>]*>En \[\[[^]*?<\/source>\s*)<target.*<\/target>/, '$1'),
			/report\.summary: has lost its translation/
		],
		[
			'for an element among the words',
			summary('يأتي', '<ph id="1"/>'),
			/report\.summary: holds the element <ph>/
		],
		[
			'for changed Swedish',
			(xliff) => xliff.replace('ger svar inom', 'ger aldrig svar inom'),
			/report\.summary: has other Swedish than was exported/
		],
		[
			'for a lost record',
			(xliff) => xliff.replaceAll(/<mda:metadata>.*<\/mda:metadata>/g, ''),
			/report\.summary: has lost the record/
		],
		[
			'for an unknown text',
			(xliff) => xliff.replace(SUMMARY, 'topics:x.y'),
			/xlf → topics:x\.y: is the name of no text/
		],
		[
			'for a text that is there twice',
			(xliff) => xliff.replace(/<unit[^]*?<\/unit>/, '$&$&'),
			/words:report\.term: is there twice/
		],
		[
			'for a unit in two segments',
			(xliff) => xliff.replace(/<segment[^]*?<\/segment>/, '$&$&'),
			/the unit words:report\.term: must hold one segment/
		],
		[
			'for a unit without an id',
			(xliff) => xliff.replace(`id="${SUMMARY}" `, ''),
			/the unit without an id: has no id/
		],
		[
			'for search words in another shape',
			(xliff) => translated(xliff, 'synonyms:words', () => 'محكمة'),
			/synonyms:words: has the line “محكمة”, which is not/
		],
		[
			'for a search word that stands twice',
			(xliff) => translated(xliff, 'synonyms:words', () => 'أ = ب\nأ = ت'),
			/synonyms:words: names a word twice/
		],
		[
			'for another language',
			(xliff) => xliff.replace('trgLang="ar"', 'trgLang="de"'),
			/is in “de”, which is none/
		],
		[
			'for the Swedish',
			(xliff) => xliff.replace('trgLang="ar"', 'trgLang="sv"'),
			/is in “sv”, which is none/
		],
		['for no language', (xliff) => xliff.replace('trgLang="ar"', ''), /names no target language/],
		[
			'for another source',
			(xliff) => xliff.replace('srcLang="sv"', 'srcLang="en"'),
			/must have the source language sv/
		],
		['for XLIFF 1', (xliff) => xliff.replace('version="2.0"', 'version="1.2"'), /must be XLIFF 2/],
		['for another kind of file', () => '<html></html>', /is not XLIFF/],
		['for no file', () => '', /is not well-formed XML/],
		['for XML that is not well-formed', (xliff) => xliff.slice(0, 5000), /is not well-formed XML/],
		['for elements too deep to read', () => '<a>'.repeat(100_000), /is not well-formed XML/],
		[
			'for an entity from outside',
			(xliff) =>
				xliff
					.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY x SYSTEM "file:///etc/passwd">]><xliff')
					.replace('يأتي', '&x;'),
			/is not well-formed XML: .*entity/i
		],
		[
			'for a document type',
			(xliff) => xliff.replace('<xliff', '<!DOCTYPE xliff SYSTEM "https://example.org/x.dtd"><xliff'),
			/has a document type/
		]
	])('%s', (_, change, message) => {
		expect(refusal(change(exported(fixture())))).toMatch(message);
	});

	test('for letters that are not UTF-8', () => {
		expect(refusal(Uint8Array.from([0x3c, 0xff, 0xfe]))).toMatch(/is not written in UTF-8/);
	});

	test('for a text that was mended here, too', () => {
		const files: Json = fixture();
		const xliff = translated(exported(files), 'words:report.not', () => 'كلمات أخرى');
		files['locales/ar/words.json'].report.not = 'كلمات ثالثة';
		expect(refusal(xliff, files)).toMatch(/words:report\.not: has been changed here, too/);
	});

	test('for a UI string whose Swedish has changed since', () => {
		const files: Json = fixture();
		const xliff = translated(exported(files), 'ui:page.title', () => 'اسم');
		files['locales/sv/ui.json'].page.title = 'Rubrik';
		expect(refusal(xliff, files)).toMatch(/ui:page\.title: has other Swedish since the export/);
	});

	test('with all its faults at once', () => {
		const xliff = translated(exported(fixture()), 'ui:page.reviewed', () => 'آخر مراجعة');
		expect(refusal(summary('14', 'عدة')(xliff))).toMatch(
			/^Nothing was imported\. 2 fault[^]*topics:report\.summary[^]*ui:page\.reviewed/
		);
	});
});

/** Random numbers that are the same on every run (mulberry32). */
function random(seed: number): (below: number) => number {
	return (below) => {
		seed = (seed + 0x6d2b79f5) | 0;
		let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % below;
	};
}

function mutated(text: string, seed: number): string {
	const below = random(seed);
	const at = below(text.length);
	const length = 1 + below(below(4) ? 12 : 2000);
	const junk = [
		'<',
		'>',
		'&',
		'"',
		'&#0;',
		']]>',
		'<!--',
		'\u0000',
		'<target>',
		'\u202e',
		'{tel.112}',
		'7',
		'é'
	];
	const [before, cut, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
	return [
		before + after,
		before + cut + cut + after,
		before + junk[below(junk.length)] + cut + after,
		before + [...cut].reverse().join('') + after,
		before
	][below(5)]!;
}

test('however a file is damaged, it is refused with a word, or what is taken of it can be built', () => {
	const files = fixture();
	const xliff = exported(files);
	const counts = { refused: 0, changed: 0, same: 0 };
	for (let seed = 1; seed <= 600; seed++) {
		let plan;
		try {
			plan = imported(mutated(xliff, seed), files);
		} catch (error) {
			expect(error, `seed ${seed}`).toBeInstanceOf(ImportError);
			counts.refused++;
			continue;
		}
		counts[plan.changed.length ? 'changed' : 'same']++;
		expect(() => loadContent(afterImport(files, plan), fixtureLanguages), `seed ${seed}`).not.toThrow();
	}
	expect(counts.refused).toBeGreaterThan(300);
	expect(counts.changed + counts.same).toBeGreaterThan(20);
	expect(files).toEqual(fixture());
});

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
