import type { Language } from '../../src/lib/model/language';
import { masterHash } from '../../src/lib/server/content/review';
import type { RawFiles } from '../../src/lib/server/content/load';
import { expectedTexts } from '../../src/lib/server/content/expected';
import { TEXT_FILES, type LocaleTexts, type Structure } from '../../src/lib/server/content/structure';

/** Parsed JSON of no known shape: what the checks are for. */
export type Json = ReturnType<JSON['parse']>;

const row = (code: string, script: string, dir: 'ltr' | 'rtl'): Language => ({
	...{ code, script, dir, native: code, sv: code, en: code, aliases: [] }
});
export const fixtureLanguages = [row('sv', 'Latn', 'ltr'), row('ar', 'Arab', 'rtl')];

const dates = { reviewed: '2026-11-01', reviewBy: '2027-02-01' };
const fact = (id: string, more: object = {}) => ({
	...{ id, statement: 'En utredning tar 14 dagar.', terms: [], confidence: 'CONFIRMED' },
	...{ source: 'sol', section: '20 kap. 2 §', ...more }
});

/** One topic, one claim, one step, one word, one card, one question: the least that is whole. */
const structure = {
	topics: [
		{
			...{ id: 'report', part: 'worry', pictogram: 'letter', ...dates, summary: ['F-SOL-01'] },
			sections: [{ id: 'who', blocks: [{ kind: 'text', facts: ['F-SOL-01'] }] }],
			...{ questions: 1, related: ['investigation'] }
		}
	],
	about: { ...dates, summary: [], sections: [{ id: 'saved', blocks: [{ kind: 'text', facts: [] }] }] },
	investigation: {
		...{
			...dates,
			summary: ['F-SOL-01'],
			branch: { after: 'assess', page: 'report', facts: [] },
			related: ['report']
		},
		steps: [
			{
				...{ id: 'assess', branch: false, pictogram: 'scale', who: 'social-services', questions: 1 },
				page: 'report',
				facts: { time: ['F-SOL-01'], what: ['F-SOL-01'], rights: [] },
				deadline: { days: 14, from: 'report', facts: ['F-SOL-01'] }
			}
		]
	},
	claims: [
		{
			...{
				id: 'taken',
				claim: 'C01',
				group: 'motive',
				trick: 'half-story',
				pictogram: 'letter',
				...dates,
				ask: 'report'
			},
			facts: { fact: ['F-SOL-01'], why: [], again: [], admit: [] }
		}
	],
	words: [{ id: 'report', swedish: 'orosanmälan', facts: [] }],
	check: { ...dates, summary: [], questions: [{ id: 'source', pictogram: 'letter' }] },
	phrases: [{ id: 'interpreter', group: 'rights', pictogram: 'speech' }],
	questions: [{ id: 'first', group: 'report', pictogram: 'letter', answer: 'report' }],
	facts: [fact('F-SOL-01'), fact('F-SOL-02', { confidence: 'UNSURE' })],
	sources: { sol: { kind: 'law', title: 'Socialtjänstlagen', url: 'https://riksdagen.se/sol' } },
	numbers: [{ id: '112', number: '112', facts: ['F-SOL-01'], text: 'call112' }],
	release: { sequence: 1, date: '2026-11-20' },
	law: [
		{
			...{ id: 'care-act', day: '2027-01-01', act: 'Lagen om vård', number: '2026:1600' },
			source: 'sol'
		}
	]
};
const municipality = {
	...{ id: 'trollhattan', name: 'Trollhättan', published: '2026' },
	services: [{ kind: 'reception', name: 'Mottagningen', facts: ['F-SOL-01'] }]
};
const ui = { page: { reviewed: ['Granskad {{date}}', 'آخر مراجعة: {{date}}'], title: ['Titel', 'عنوان'] } };

/** Texts that the cases break, Swedish and Arabic; every other text is the same plain words. */
const written: Record<string, [string, string]> = {
	'topics report.summary': [
		'En [[report|orosanmälan]] ger svar inom **14** dagar. Ring {tel.112}.',
		'يأتي الرد على [[report|البلاغ]] خلال **14** يومًا. اتصل بالرقم {tel.112}.'
	],
	'investigation assess.time': ['Högst 14 dagar', '14 يومًا على الأكثر']
};

/** The whole of a product that could be built, as parsed files; a new copy each time. */
export function fixture(): RawFiles {
	const empty = Object.fromEntries(TEXT_FILES.map((file) => [file, {}])) as unknown as LocaleTexts;
	const expected = expectedTexts(structure as unknown as Structure, empty);
	const files: RawFiles = Object.fromEntries(
		Object.entries(structure).map(([name, json]) => [`src/content/${name}.json`, json])
	);
	files['src/content/municipalities.json'] = [
		{ id: 'trollhattan', code: '1488', name: 'Trollhättan', website: 'https://www.trollhattan.se/' }
	];
	files['src/content/municipalities/trollhattan.json'] = municipality;
	for (const [index, code] of ['sv', 'ar'].entries()) {
		const text = (name: string) => (written[name] ?? ['Några ord', 'بضع كلمات'])[index]!;
		const stamps: Json = {};
		for (const file of TEXT_FILES) {
			files[`locales/${code}/${file}.json`] = mapKeys(expected[file], (name) => text(`${file} ${name}`));
			stamps[file] = mapKeys(
				expected[file],
				(name) => `${masterHash((written[`${file} ${name}`] ?? ['Några ord'])[0])} dbc`
			);
		}
		files[`locales/${code}/ui.json`] = {
			page: Object.fromEntries(Object.entries(ui.page).map(([key, words]) => [key, words[index]]))
		};
		files[`locales/${code}/ui.family.json`] = { page: { print: ['Skriv ut', 'طباعة'][index] } };
		files[`locales/${code}/synonyms.json`] = { 'contact/': [['ring', 'اتصال'][index]] };
		files[`locales/${code}/review.json`] =
			code === 'sv'
				? { state: 'original', days: {}, texts: {} }
				: { state: 'machine-drafted', days: {}, texts: stamps };
	}
	return structuredClone(files);
}

function mapKeys(pages: Record<string, Record<string, unknown>>, change: (name: string) => string) {
	return Object.fromEntries(
		Object.entries(pages).map(([page, keys]) => [
			page,
			Object.fromEntries(Object.keys(keys).map((key) => [key, change(`${page}.${key}`)]))
		])
	);
}
