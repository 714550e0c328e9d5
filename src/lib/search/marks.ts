import { COMMAS, SENTENCE_ENDS } from '../model/script';

/** The forms a written word is filed under. */
export type FormsIn = (written: string) => readonly string[];

/** A piece of a shown text; `hit` where it is what the reader looked for. */
export interface MarkedPiece {
	text: string;
	hit: boolean;
}

const WORDS = /[\p{L}\p{M}\p{N}\u200c'’]+/gu;
const SENTENCES = new RegExp(`[^${SENTENCE_ENDS}]+[${SENTENCE_ENDS}]*\\s*`, 'g');
const TRAILING_COMMAS = new RegExp(`[\\s;:${COMMAS}]+$`);
/** Characters of an answer that are shown in a list of results. */
const LENGTH = 150;

/** Cuts a text into pieces, those words marked that were filed under one of these terms. */
export function mark(text: string, terms: ReadonlySet<string>, formsIn: FormsIn): MarkedPiece[] {
	const pieces: MarkedPiece[] = [];
	let from = 0;
	for (const match of text.matchAll(WORDS)) {
		if (!formsIn(match[0]).some((form) => terms.has(form))) continue;
		if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: false });
		pieces.push({ text: match[0], hit: true });
		from = match.index + match[0].length;
	}
	if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
	return pieces;
}

/**
 * The first words of an answer; where what was looked for stands further down, from the sentence
 * that holds it.
 */
export function excerpt(text: string, terms: ReadonlySet<string>, formsIn: FormsIn): string {
	const marked = mark(text, terms, formsIn);
	const first = marked.findIndex(({ hit }) => hit);
	const before = marked.slice(0, Math.max(0, first)).reduce((sum, piece) => sum + piece.text.length, 0);
	const start = first < 0 || before < LENGTH * 0.8 ? 0 : sentenceStart(text, before);
	const shown = text.slice(start);
	return `${start ? '… ' : ''}${shorten(shown)}`;
}

/** Where the sentence begins that holds this place. */
function sentenceStart(text: string, place: number): number {
	let start = 0;
	for (const sentence of text.match(SENTENCES) ?? []) {
		if (start + sentence.length > place) return start;
		start += sentence.length;
	}
	return start;
}

function shorten(text: string): string {
	if (text.length <= LENGTH) return text;
	const cut = text.lastIndexOf(' ', LENGTH);
	return `${text.slice(0, cut > 0 ? cut : LENGTH).replace(TRAILING_COMMAS, '')} …`;
}
