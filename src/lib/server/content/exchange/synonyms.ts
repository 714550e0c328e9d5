import type { Segment, SegmentFile } from './segment';

/** What people say instead, as in `synonyms.json`: a word or an address → words. */
export type Synonyms = Record<string, string[]>;

const isAddress = (key: string) => /\/(#.*)?$/.test(key);

/** The one segment that holds every word of the language; it has no Swedish counterpart word for word. */
const WORDS = 'words';
const USE =
	'No translation: what people say instead when they search. Add, change or leave out freely; it is never shown.';

/**
 * Search words as segments: one for each page, with one search word a line, and one for all the words of the
 * language, with a line `word = said instead, said instead` each.
 */
export function synonymSegments(swedish: Synonyms, own: Synonyms): SegmentFile {
	const addresses = [...new Set([...Object.keys(swedish), ...Object.keys(own)])].filter(isAddress);
	const segment = (key: string, source: string, target: string, note: string): Segment => ({
		...{ name: `synonyms:${key}`, file: 'synonyms', page: '', key },
		...{ source, target: target || undefined, state: target ? 'translated' : 'initial' },
		...{ notes: [{ category: 'use', text: `${USE} ${note}` }], terms: [] }
	});
	return {
		id: 'synonyms',
		segments: [
			...addresses.map((key) =>
				segment(
					key,
					// A page that only this language has words for is named by its address.
					(swedish[key] ?? [key]).join('\n'),
					(own[key] ?? []).join('\n'),
					`One a line, for the page ${key}.`
				)
			),
			segment(WORDS, linesOf(swedish), linesOf(own), 'A line each: word of your texts = said, said.')
		]
	};
}

function linesOf(synonyms: Synonyms): string {
	return Object.entries(synonyms)
		.filter(([key]) => !isAddress(key))
		.map(([key, said]) => `${key} = ${said.join(', ')}`)
		.join('\n');
}

/** Puts one changed segment in its place among the search words. @throws {SyntaxError} naming the line */
export function withSynonyms(synonyms: Synonyms, key: string, target: string): Synonyms {
	const lines = target
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean);
	if (key !== WORDS) return { ...synonyms, [key]: lines };
	const words = new Map(lines.map(wordOf));
	if (words.size < lines.length) throw new SyntaxError('names a word twice');
	const kept = Object.entries(synonyms).filter(([word]) => isAddress(word) || words.has(word));
	return Object.fromEntries([
		...kept.map(([word, said]): [string, string[]] => [word, words.get(word) ?? said]),
		...[...words].filter(([word]) => !Object.hasOwn(synonyms, word))
	]);
}

function wordOf(line: string): [string, string[]] {
	const [word = '', said = '', more] = line.split('=').map((part) => part.trim());
	const list = said
		.split(',')
		.map((part) => part.trim())
		.filter(Boolean);
	if (!word || !list.length || more !== undefined || isAddress(word))
		throw new SyntaxError(`has the line “${line}”, which is not “word = said, said”`);
	return [word, list];
}
