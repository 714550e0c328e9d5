import { telephoneNumber } from './numbers';
import type { Text } from './text';

/**
 * A piece of a text: plain or bold words, words in guillemets, words that stay Swedish in every
 * language, a term of the words list, or a telephone number.
 */
export type Piece =
	| { kind: 'text'; text: string; bold: boolean }
	| { kind: 'quote'; text: string }
	| { kind: 'swedish'; text: string }
	| { kind: 'term'; id: string; text: string }
	| { kind: 'number'; id: string };

const MARKUP = /\[\[([a-z-]+)\|([^\]]+)\]\]|\{tel\.([a-z0-9]+)\}|\{sv\|([^}]+)\}|(«[^»]*»)|\*\*/g;

/**
 * Reads the small markup of the texts: `[[term|words]]`, `{tel.id}`, `{sv|Swedish words}` and `**bold**`.
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
		const [, term, words, number, swedish, quote] = match;
		if (term && words) pieces.push({ kind: 'term', id: term, text: words });
		else if (number) pieces.push({ kind: 'number', id: number });
		else if (swedish) pieces.push({ kind: 'swedish', text: swedish });
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

/** Opens and closes an isolate (UAX #9): what stands between runs from left to right, in its own order. */
const [OPEN, CLOSE] = ['\u2066', '\u2069'];

/**
 * The same text for places that take no markup, such as a description or a result of the search.
 * Telephone numbers and Swedish words stand in isolates: between words that run from right to left
 * their groups would change places.
 */
export function isolatedText(source: Text): string {
	return parseInline(typeof source === 'string' ? source : (source.own ?? source.swedish))
		.map((piece) => {
			if (piece.kind === 'number')
				return `${OPEN}${telephoneNumber(piece.id).replaceAll(' ', '\u00a0')}${CLOSE}`;
			return piece.kind === 'swedish' ? `${OPEN}${piece.text}${CLOSE}` : piece.text;
		})
		.join('');
}

/** Cuts a text of `isolatedText` into what stands in an isolate and what does not. */
export function isolatesOf(text: string): { text: string; apart: boolean }[] {
	return text
		.split(/[\u2066\u2069]/)
		.map((part, i) => ({ text: part, apart: i % 2 === 1 }))
		.filter((part) => part.text);
}
