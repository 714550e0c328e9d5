export type Direction = 'ltr' | 'rtl' | null;

/** A piece of a passage: plain or bold words, words of another language or direction, a link, a term. */
export type Part =
	| { kind: 'text'; text: string; bold: boolean }
	| { kind: 'apart'; text: string; lang: string | null; dir: Direction; below?: boolean }
	| { kind: 'link'; text: string; href: string; dir: Direction }
	| { kind: 'term'; text: string; id: string };

/** Fields of a page that mean something, by their `data-field`. */
export const FIELDS = ['fact', 'said', 'admit', 'urgent'] as const;

/** What stands before a passage on its page. */
export type Sign =
	| { kind: 'number'; text: string }
	/** A pictogram as one path on the grid of 48; `turns` in pages from right to left. */
	| { kind: 'pictogram'; path: string; turns: boolean }
	| { kind: 'bullet' };

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
	/** What the field it stands in means on the page, which gives the field its colour. */
	field: (typeof FIELDS)[number] | null;
	/** Its number, pictogram or bullet. */
	sign: Sign | null;
	parts: Part[];
}

/** The words of a passage, on one line. */
export const wordsOf = ({ parts }: Passage): string =>
	parts
		.map(({ text }) => text)
		.join('')
		.replace(/\s+/g, ' ')
		.trim();
