import { holdsOn } from './dated';

/** What kind of place a search leads to. */
export type FindKind = 'claim' | 'topic' | 'step' | 'word';

/** One place a search can lead to: a claim, a topic or a section of it, a step of the path, a word. */
export interface FindDocument {
	kind: FindKind;
	/** First day it holds, and first day it does not any more, `YYYY-MM-DD`, where the law changes it. */
	from?: string;
	until?: string;
	/** Address relative to `/<lang>/`. */
	path: string;
	title: string;
	/** Title of the page, where the document is a part of one. */
	page?: string;
	/** What is shown, and searched: the answer itself, without markup. */
	text: string;
	/** What people say (the rumour): searched, never shown. */
	said?: string;
	/** Questions of parents that the page answers: searched, never shown. */
	asked?: string[];
	/** An outdated translation: it is found by, and never shown, since the Swedish applies. */
	earlier?: string;
	/** Which of them are in Swedish on a page of another language, for want of a translation of today. */
	inSwedish?: ('title' | 'text')[];
	/** Swedish title and terms, for those who read them in a letter. Left out in Swedish. */
	swedish?: string;
}

/** Where the texts to search are, relative to `/<lang>/`. */
export const FIND_TEXTS = 'find/texts.json';

/** `/<lang>/find/texts.json`: everything one language can be searched by. */
export interface FindTexts {
	documents: FindDocument[];
	/** Words of the texts, and what people say instead, by hand: “socialtjänsten” → “soc”. */
	synonyms: Record<string, string[]>;
}

/**
 * The places that hold on a day, of all the versions that travel.
 *
 * @param day `YYYY-MM-DD`
 */
export function documentsOn({ documents }: FindTexts, day: string): FindDocument[] {
	return documents.filter(({ from = null, until = null }) => holdsOn({ from, until }, day));
}
