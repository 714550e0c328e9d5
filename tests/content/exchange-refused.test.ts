import { describe, expect, test } from 'vitest';
import { ImportError } from '../../src/lib/server/content/exchange/import';
import { loadContent } from '../../src/lib/server/content/load';
import { SUMMARY, afterImport, exported, imported, refusal, translated } from './exchange';
import { fixture, fixtureLanguages, type Json } from './fixture';

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
