import MiniSearch from 'minisearch';
import { describe, expect, test, vi } from 'vitest';
import { language, languages } from '../../src/lib/model/language';
import { Finder } from '../../src/lib/search/engine';
import { excerpt, mark } from '../../src/lib/search/marks';
import { rootOf, wordsOf } from '../../src/lib/search/normalise';
import { rulesOf } from '../../src/lib/search/rules';
import { findTexts, municipalityList } from '../../src/lib/server/content';
import { finderOn, isOneOf, judged, kioskQuestions, placesOf, textsOn } from './find-queries';

const queries = judged('queries');
const DAYS = ['2026-12-31', '2027-01-01', '2027-01-02'];
/** Every language before the law changes; on its days one language a script, since only some texts are others then. */
const codesOn = (day: string) =>
	languages
		.filter(({ script }, at) => day === DAYS[0] || languages.findIndex((row) => row.script === script) === at)
		.map(({ code }) => code);
const findersOn = Object.fromEntries(
	await Promise.all(
		DAYS.flatMap((day) =>
			codesOn(day).map(async (code) => [`${code} ${day}`, await finderOn(code, day)] as const)
		)
	)
);
const finderOf = (code: string, day = DAYS[0]!) => findersOn[`${code} ${day}`]!;
const paths = (code: string, query: string, day?: string) => placesOf(finderOf(code, day), query);

test.each(codesOn(DAYS[0]!))(
	'in %s how long an investigation takes leads first to the four months',
	(code) => {
		const { query } = kioskQuestions(code).find(({ id }) => id === 'how-long-investigation')!;
		const [first = ''] = paths(code, query);
		expect(isOneOf(first, ['claims/investigation-time/', 'investigation/']), `${query} ${first}`).toBe(true);
	}
);

describe.each(DAYS)('on %s', (day) => {
	describe.each(codesOn(day))('what people ask in %s', (code) => {
		test.each(queries[code] ?? [])(
			'“$query” leads to its answer',
			({ query, expect: wanted, first = false }) => {
				const found = paths(code, query, day).slice(0, first ? 1 : 3);
				expect(
					found.some((place) => isOneOf(place, wanted)),
					found.join(' ')
				).toBe(true);
			}
		);
	});

	describe('every page can be found by its own title', () => {
		test.each(codesOn(day))('in %s', (code) => {
			for (const { title, page, path } of textsOn(code, day).documents)
				expect(
					paths(code, `${page ?? ''} ${title}`, day)
						.slice(0, 3)
						.map(pageOfPath),
					title
				).toContain(pageOfPath(path));
		});
		test.each(codesOn(day).filter((code) => code !== 'sv'))(
			'in %s by its Swedish title, as it stands in a letter',
			(code) => {
				for (const { title, page, path } of textsOn('sv', day).documents.filter(
					({ kind }) => kind !== 'step'
				))
					if (!page)
						expect(paths(code, title, day).slice(0, 3).map(pageOfPath), title).toContain(pageOfPath(path));
			}
		);
	});
});

const pageOfPath = (path: string) => (path.startsWith('words/') ? path : path.split('#')[0]);

test('an index that nobody will ask is not built on', async () => {
	const file = vi.spyOn(MiniSearch.prototype, 'add');
	const stop = new AbortController();
	const building = Finder.build(findTexts('sv'), language('sv'), [], stop.signal);
	await vi.waitUntil(() => file.mock.calls.length > 0);
	stop.abort();
	const filed = file.mock.calls.length;
	await expect(building).rejects.toThrow();
	// As many turns as the rest of it would take.
	for (const _ of findTexts('sv').documents) await new Promise((resolve) => setTimeout(resolve));
	expect(file.mock.calls.length).toBe(filed);
	file.mockRestore();
});

test('a hand-made synonym stands for words that are in the texts, for a page, or for a municipality', () => {
	const names = new Set(municipalityList().map(({ name }) => name));
	const unfounded = languages.flatMap(({ code }) => {
		const { documents, synonyms } = findTexts(code);
		const rules = rulesOf(language(code));
		const roots = (text: string) => wordsOf(text, rules).map((word) => rootOf(word, rules));
		const texts = documents.map(
			({ page = '', title, text, said = '' }) => new Set(roots(`${page} ${title} ${text} ${said}`))
		);
		return Object.keys(synonyms)
			.filter(
				(written) =>
					!names.has(written) &&
					!documents.some(({ path }) => path === written) &&
					!texts.some((there) => roots(written).every((root) => there.has(root)))
			)
			.map((written) => `${code}: ${written}`);
	});
	expect(unfounded).toEqual([]);
});

describe('a page is shown under its own title', () => {
	test.each(Object.entries({ sv: 'tolk', en: 'interpreter', ar: 'مترجم', ti: 'ኣስተርጓሚ' }))(
		'in %s the word “%s” gives the page that has it in its title',
		(code, word) => {
			const [hit] = finderOf(code).find(word);
			expect(hit!.document.path).toBe('topics/interpreter/');
		}
	);
	test('a part that answers best is beneath the title of its page', () => {
		const [hit] = finderOf('sv').find('kan polisen komma hem till oss');
		expect(hit!.document.path).toBe('topics/lvu-questions/');
		expect(hit!.part!.path).toBe('topics/lvu-questions/#night');
	});
	test('the page stands for itself even where only its parts are searched', () => {
		for (const { code } of languages)
			for (const { document, part } of finderOf(code).find('LVU'))
				if (part) expect(part.page, part.path).toBe(document.title);
	});
});

describe('a municipality leads to its numbers', () => {
	const first = (query: string) => finderOf('sv').find(query)[0]!;
	test.each(['Vara', 'vara kommun', 'Trollhättan', 'TROLLHATTAN', 'trolhättan', 'soc i Upplands Väsby'])(
		'%s',
		(query) => {
			expect(first(query).document.path).toBe('contact/');
		}
	);
	test('and says which it took it for, and chooses it', () => {
		const { title, path } = first('goteborg').part!;
		expect([title, path]).toEqual(['Göteborg', 'contact/#municipality-goteborg']);
	});
	test('a word that is also a name is a word among others', () => {
		expect(first('får barnet vara med på mötet').document.path).not.toBe('contact/');
	});
	test('beside a rumour the page is there and does not come first', () => {
		const found = paths('sv', 'soc tar barn i Borås');
		expect(found[0]).toBe('claims/no-religion/');
		expect(found[1]).toBe('contact/#municipality-boras');
	});
	test('a misspelt word of the texts is no name', () => {
		expect(paths('sv', 'överkalga').filter((path) => path.startsWith('contact/'))).toEqual([]);
	});
});

test('nonsense finds nothing, and a word near one of ours has pages to offer', () => {
	for (const { code } of languages) {
		expect(paths(code, 'zzxqj')).toEqual([]);
		expect(paths(code, '   ')).toEqual([]);
	}
	expect(finderOf('sv').near('zzxqj')).toEqual([]);
	const near = finderOf('sv')
		.near('barnhem')
		.map(({ kind }) => kind);
	expect(near.length).toBeGreaterThan(0);
	expect(new Set(near)).toEqual(new Set(['topic']));
});

test('a rumour is searched by but never shown', async () => {
	const rumour = 'De kidnappar barnen';
	const claim = {
		kind: 'claim' as const,
		path: 'claims/taken/',
		title: 'Domstolen avgör',
		text: 'Ingen får tas så.'
	};
	const finder = await Finder.build(
		{ documents: [{ ...claim, said: rumour }], synonyms: {} },
		language('sv')
	);
	const [hit] = finder.find('kidnappar');
	expect(hit!.document.path).toBe(claim.path);
	for (const { code } of languages)
		for (const { kind, title, text, said = '' } of findTexts(code).documents) {
			if (kind !== 'claim') continue;
			expect(said.length, title).toBeGreaterThan(8);
			// No sentence of the rumour is told as if it were ours.
			const sentences = said.replace(/[«»“”"]/g, '').split(/(?<=[.!?؟።])\s+/);
			for (const sentence of sentences.filter(({ length }) => length > 8))
				expect(text).not.toContain(sentence);
		}
});

describe('the match is marked in the text itself', () => {
	const { formsIn } = finderOf('sv');
	const terms = new Set(['domstol']);
	test('whole words, and nothing is lost', () => {
		const text = 'En domstol beslutar. Domstolen prövar.';
		const pieces = mark(text, terms, formsIn);
		expect(pieces.filter(({ hit }) => hit).map((piece) => piece.text)).toEqual(['domstol', 'Domstolen']);
		expect(pieces.map((piece) => piece.text).join('')).toBe(text);
	});
	test('a match far down is shown from its own sentence', () => {
		const text = `${'Något annat sägs först. '.repeat(9)}Sedan beslutar en domstol.`;
		expect(excerpt(text, terms, formsIn)).toBe('… Sedan beslutar en domstol.');
	});
});
