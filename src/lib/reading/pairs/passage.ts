export type Direction = 'ltr' | 'rtl' | null;

/** A piece of a passage: plain or bold words, words of another language or direction, a link, a term. */
export type Part =
	| { kind: 'text'; text: string; bold: boolean }
	| { kind: 'apart'; text: string; lang: string | null; dir: Direction; below?: boolean }
	| { kind: 'link'; text: string; href: string; dir: Direction }
	| { kind: 'term'; text: string; id: string };

/** A paragraph, item or heading of a page. */
export interface Passage {
	/** Its place, the same in every language: the id before it and its number from there. */
	key: string;
	/** The id, where it is the first after it. */
	id: string | null;
	/** 1–6 for headings, 0 for text. */
	level: number;
	/** It belongs to the answer that stands before everything else. */
	isAnswer: boolean;
	parts: Part[];
}
