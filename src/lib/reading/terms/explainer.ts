import { getContext, setContext } from 'svelte';

/** A term the reader has asked about, where it stands. */
export interface AskedTerm {
	id: string;
	/** The term as the text has it. */
	text: string;
	/** Language of the text it stands in. */
	locale: string;
	anchor: HTMLAnchorElement;
}

/** Explains terms inline. In a room without one, terms are plain links to the words list. */
export interface Explainer {
	/** Script is there to answer. */
	readonly ready: boolean;
}

const KEY = Symbol('terms');
export const provideExplainer = (explainer: Explainer) => setContext(KEY, explainer);
export const useExplainer = () => getContext<Explainer | undefined>(KEY);
