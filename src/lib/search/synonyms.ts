import type { FindDocument, FindTexts } from '../model/find';
import { formsOf, wordsOf, type SearchRules } from './normalise';

/**
 * What people say instead of the words a document uses: filed with it, so that “soc” finds
 * “socialtjänsten” without either being written into the other’s text.
 */
export function synonymsOf({ synonyms }: FindTexts, rules: SearchRules): (document: FindDocument) => string {
	const stems = (text: string) => wordsOf(text, rules).map((word) => formsOf(word, rules).at(-1)!);
	const entries = Object.entries(synonyms).map(([written, said]) => ({
		written: stems(written),
		said: said.join(' ')
	}));
	return ({ title, text, said = '', earlier = '', page = '' }) => {
		const there = new Set(stems(`${page} ${title} ${text} ${said} ${earlier}`));
		return entries
			.filter(({ written }) => written.every((stem) => there.has(stem)))
			.map(({ said }) => said)
			.join(' ');
	};
}
