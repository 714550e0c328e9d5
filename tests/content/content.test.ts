import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languages } from '../../src/lib/model/language';
import { ContentError, loadContent, type RawFiles } from '../../src/lib/server/content/load';

const paths = [
	'src/content',
	'src/content/municipalities',
	...languages.map(({ code }) => `locales/${code}`)
].flatMap((folder) =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.map((name) => `${folder}/${name}`)
);

/** Parsed JSON of no known shape: what the check is for. */
type Json = ReturnType<JSON['parse']>;

/** The real content, with one thing broken. */
function broken(path: string, change: (json: Json) => void): string {
	const files: RawFiles = Object.fromEntries(
		paths.map((file) => [file, JSON.parse(readFileSync(file, 'utf8'))])
	);
	change(files[path]);
	try {
		loadContent(files, languages);
		return 'nothing was wrong';
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
}

const topic = 'report-of-concern';

describe('content that is not fit to print stops the build and is named', () => {
	const cases: [string, string, (json: Json) => void, RegExp][] = [
		[
			'a missing text',
			'locales/ar/topics.json',
			(json: Json) => delete json[topic]['who.2'],
			/locales\/ar\/topics\.json → report-of-concern\.who\.2: is missing/
		],
		[
			'a text nobody asks for',
			'locales/sv/topics.json',
			(json: Json) => (json[topic].extra = 'Mer'),
			/locales\/sv\/topics\.json → report-of-concern\.extra: .*remove it/
		],
		[
			'a dropped placeholder',
			'locales/ti/ui.json',
			(json: Json) => (json.page.reviewed = 'ትግርኛ'),
			/locales\/ti\/ui\.json → page\.reviewed: drops the placeholder \{\{date\}\}/
		],
		[
			'a dropped term',
			'locales/en/topics.json',
			(json: Json) => (json[topic].summary = json[topic].summary.replace(/\[\[report\|([^\]]+)\]\]/, '$1')),
			/drops the term report/
		],
		[
			'a changed deadline',
			'locales/ar/topics.json',
			(json: Json) => (json[topic].summary = json[topic].summary.replace('14', '15')),
			/drops the figure 14 of the Swedish/
		],
		[
			'a deadline with no fact under it',
			'src/content/topics.json',
			(json: Json) => (json.find((row: Json) => row.id === topic).summary = []),
			/report-of-concern\.summary: states a number without a fact/
		],
		[
			'an unknown fact',
			'src/content/topics.json',
			(json: Json) => json[0].summary.push('F-SOL-99'),
			/src\/content\/topics\.json → what-social-services-do\.\w+: unknown fact F-SOL-99/
		],
		[
			'a fact that is UNSURE',
			'src/content/claims.json',
			(json: Json) => json[0].facts.admit.push('F-MIG-07'),
			/fact F-MIG-07 is UNSURE/
		],
		[
			'an UNVERIFIED section that would be shown',
			'src/content/facts.json',
			(json: Json) => (json.find((row: Json) => row.id === 'F-RATT-17').section = '10 kap. 15 a §'),
			/F-RATT-17 shows the UNVERIFIED section/
		],
		[
			'an unknown source',
			'src/content/facts.json',
			(json: Json) => (json[0].source = 'hearsay'),
			/facts\.json → F-SOL-01: unknown source “hearsay”/
		],
		[
			'dates out of order',
			'src/content/investigation.json',
			(json: Json) => (json.reviewBy = '2026-01-01'),
			/investigation\.json → page: reviewBy 2026-01-01 is not after/
		],
		[
			'a review after the release',
			'src/content/release.json',
			(json: Json) => (json.date = '2026-01-01'),
			/is after the release of 2026-01-01/
		],
		[
			'raw HTML',
			'locales/en/claims.json',
			(json: Json) => (json['no-religion'].said = 'He said <b>so</b>'),
			/claims\.json → no-religion\.said: holds raw HTML/
		],
		[
			'a text in the wrong script',
			'locales/ti/words.json',
			(json: Json) => (json.lvu.not = 'Not a punishment. Not adoption.'),
			/locales\/ti\/words\.json → lvu\.not: is not written in the script/
		],
		[
			'letters of another script',
			'locales/sv/words.json',
			(json: Json) => (json.lvu.not = 'Inte ett strаff.'),
			/holds letters of another script/
		],
		[
			'an invisible direction mark',
			'locales/ar/words.json',
			(json: Json) => (json.lvu.not += '\u200f'),
			/invisible direction mark/
		],
		[
			'a Swedish text that moved after its translation',
			'locales/sv/words.json',
			(json: Json) => (json.lvu.meaning += ' Mer.'),
			/locales\/ar\/review\.json → parts\.words: the Swedish words\.json has changed/
		],
		[
			'a section that takes a key of the page',
			'src/content/topics.json',
			(json: Json) => (json[0].sections[0].id = 'ask'),
			/topics\.json → 0\.sections\.0\.id: is a key every page has/
		],
		[
			'a value of the wrong shape',
			'src/content/municipalities/trollhattan.json',
			(json: Json) => (json.services[0].kind = 'shop'),
			/municipalities\/trollhattan\.json → services\.0\.kind/
		]
	];
	test.each(cases)('%s', (_, path, change, message) => {
		expect(broken(path, change)).toMatch(message);
	});
});

test('all faults are named at once', () => {
	const message = broken('locales/ar/words.json', (json) => {
		delete json.lvu;
		json.ivo.not = '<i>';
	});
	expect(message).toMatch(/lvu/);
	expect(message).toMatch(/ivo\.not: holds raw HTML/);
});

test('the content as it stands is fit to print', () => {
	expect(broken('src/content/topics.json', () => undefined)).toBe('nothing was wrong');
});
