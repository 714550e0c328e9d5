import { telephoneNumber } from './numbers';
import type { Text } from './text';

/** A piece of a text: plain or bold words, words in guillemets, a term of the words list, or a telephone number. */
export type Piece =
	| { kind: 'text'; text: string; bold: boolean }
	| { kind: 'quote'; text: string }
	| { kind: 'term'; id: string; text: string }
	| { kind: 'number'; id: string };

const MARKUP = /\[\[([a-z-]+)\|([^\]]+)\]\]|\{tel\.([a-z0-9]+)\}|(«[^»]*»)|\*\*/g;

/**
 * Reads the small markup of the texts: `[[term|words]]`, `{tel.id}` and `**bold**`.
 *
 * @example parseInline('Ring {tel.112}') // [{ text: 'Ring ' }, { number: '112' }]
 */
export function parseInline(source: string): Piece[] {
	const pieces: Piece[] = [];
	let bold = false;
	let from = 0;
	const plain = (to: number) => {
		if (to > from) pieces.push({ kind: 'text', text: source.slice(from, to), bold });
	};
	for (const match of source.matchAll(MARKUP)) {
		plain(match.index);
		from = match.index + match[0].length;
		const [, term, words, number, quote] = match;
		if (term && words) pieces.push({ kind: 'term', id: term, text: words });
		else if (number) pieces.push({ kind: 'number', id: number });
		else if (quote) pieces.push({ kind: 'quote', text: quote });
		else bold = !bold;
	}
	plain(source.length);
	return pieces;
}

/**
 * The same text without markup, for titles, descriptions and checks. Numbers become their digits. Of
 * a text with its Swedish it is the translation, where there is one.
 */
export function plainText(source: Text): string {
	return parseInline(typeof source === 'string' ? source : (source.own ?? source.swedish))
		.map((piece) => (piece.kind === 'number' ? telephoneNumber(piece.id) : piece.text))
		.join('');
}
