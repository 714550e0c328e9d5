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

/** Who explains terms in place. A room that gives none leaves them links to the words list. */
export interface Explainer {
	readonly asked: AskedTerm | null;
	explain(term: AskedTerm): void;
}

const KEY = Symbol('terms');
export const provideExplainer = (explainer: Explainer) => setContext(KEY, explainer);
export const useExplainer = () => getContext<Explainer | undefined>(KEY);
