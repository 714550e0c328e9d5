import type { Component } from 'svelte';
import { goto } from '$app/navigation';
import type { Word } from '$lib/model/content';
import type { AskedTerm, Explainer } from './explainer';
import { WordLists } from './words';

/** Explains terms in a panel. Panel and words list are fetched when the first term is asked about. */
export class TermExplainer implements Explainer {
	asked = $state.raw<AskedTerm | null>(null);
	/** The word asked about; null while it is on its way. */
	word = $state.raw<Word | null>(null);
	Panel = $state.raw<Component<{ explainer: TermExplainer }> | null>(null);
	#lists = new WordLists();

	/** Shows the panel, or follows the link where the explanation cannot be had. */
	async explain(term: AskedTerm) {
		this.word = null;
		this.asked = term;
		try {
			this.Panel ??= (await import('./TermPanel.svelte')).default;
			const word = await this.#lists.word(term.locale, term.id);
			if (this.asked === term) this.word = word;
		} catch {
			if (this.asked !== term) return;
			this.close();
			await goto(term.anchor.href);
		}
	}

	close() {
		this.asked = null;
	}
}
