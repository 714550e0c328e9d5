import type { FindDocument, FindTexts } from '../model/find';
import { rootOf, wordsOf, type SearchRules } from './normalise';

/** What people say for the words of a document’s title or rumour, and for those of its text. */
export interface Said {
	called: string;
	also: string;
}

/**
 * What people say instead of the words a document uses: filed with it, so that “soc” finds
 * “socialtjänsten” without either being written into the other’s text.
 */
export function synonymsOf({ synonyms }: FindTexts, rules: SearchRules): (document: FindDocument) => Said {
	const stems = (text: string) => wordsOf(text, rules).map((word) => rootOf(word, rules));
	const entries = Object.entries(synonyms).map(([written, said]) => ({
		written: stems(written),
		said: said.join(' ')
	}));
	return ({ path, title, text, said = '', earlier = '', page = '' }) => {
		const name = stems(`${title} ${said}`);
		const called = new Set(name);
		const there = new Set([...name, ...stems(`${page} ${text} ${earlier}`)]);
		const holding = (words: ReadonlySet<string>) =>
			entries.filter(({ written }) => written.every((stem) => words.has(stem)));
		const saidFor = (entries: { said: string }[]) => entries.map(({ said }) => said).join(' ');
		const first = holding(called);
		return {
			called: [...(synonyms[path] ?? []), saidFor(first)].join(' '),
			also: saidFor(holding(there).filter((entry) => !first.includes(entry)))
		};
	};
}
