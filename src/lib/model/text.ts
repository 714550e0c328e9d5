/**
 * A text of a page: words in the page's language, or, where those are not made from today's Swedish,
 * with the Swedish that applies.
 */
export type Text = string | FallbackText;

export interface FallbackText {
	/** The outdated translation; null where there is none yet. */
	own: string | null;
	swedish: string;
}

/** The words that apply: today's translation, or the Swedish. */
export function applying(text: Text): string {
	return typeof text === 'string' ? text : text.swedish;
}

/** Applies a change to a text, and to the Swedish that goes along with it. */
export function mapText(text: Text, change: (words: string) => string): Text {
	if (typeof text === 'string') return change(text);
	return { own: text.own === null ? null : change(text.own), swedish: change(text.swedish) };
}
