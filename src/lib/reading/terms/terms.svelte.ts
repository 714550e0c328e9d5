import type { Component } from 'svelte';
import type { Word } from '$lib/model/content';
import type { AskedTerm, Explainer } from './explainer';
import { WordLists } from './words';

/** Explains terms in a panel. Panel and words list are fetched when the first term is asked about. */
export class TermExplainer implements Explainer {
	ready = $state(false);
	asked = $state.raw<AskedTerm | null>(null);
	/** The word asked about; null while it is on its way. */
	word = $state.raw<Word | null>(null);
	Panel = $state.raw<Component<{ explainer: TermExplainer }> | null>(null);
	#lists = new WordLists();
	readonly #day: () => string;
	readonly #follow: (anchor: HTMLAnchorElement) => unknown;

	/**
	 * @param day the day pages are shown for
	 * @param follow leads to the words list, where the explanation cannot be had
	 */
	constructor(day: () => string, follow: (anchor: HTMLAnchorElement) => unknown) {
		this.#day = day;
		this.#follow = follow;
	}

	/**
	 * Answers the terms of the page. By delegation, since hydration leaves text alone; the terms in it get the
	 * role of buttons here.
	 *
	 * @returns a function that stops it
	 */
	start(): () => void {
		this.ready = true;
		for (const anchor of document.querySelectorAll('a.term:not([role])')) {
			anchor.setAttribute('role', 'button');
			anchor.setAttribute('aria-haspopup', 'dialog');
			anchor.setAttribute('aria-expanded', 'false');
		}
		const press = (event: MouseEvent | KeyboardEvent) => {
			const anchor = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.term');
			// A key held down asks for the link itself, in another tab.
			if (!anchor || event.ctrlKey || event.metaKey || event.shiftKey) return;
			if (event instanceof KeyboardEvent && event.key !== ' ') return;
			event.preventDefault();
			const locale = anchor.closest<HTMLElement>('[lang]')!.lang;
			void this.explain({ id: anchor.hash.slice(1), text: anchor.textContent, locale, anchor });
		};
		// Before Kit's router, which would follow the link.
		document.addEventListener('click', press, true);
		document.addEventListener('keydown', press, true);
		return () => {
			document.removeEventListener('click', press, true);
			document.removeEventListener('keydown', press, true);
			// What was asked and is still on its way leads nobody away who comes later.
			this.close();
		};
	}

	/** Shows the panel, or follows the link where the explanation cannot be had. */
	async explain(term: AskedTerm) {
		this.close();
		this.word = null;
		this.asked = term;
		term.anchor.setAttribute('aria-expanded', 'true');
		try {
			this.Panel ??= (await import('./TermPanel.svelte')).default;
			const word = await this.#lists.word(term.locale, term.id, this.#day());
			if (this.asked === term) this.word = word;
		} catch {
			if (this.asked !== term) return;
			this.close();
			await this.#follow(term.anchor);
		}
	}

	close() {
		this.asked?.anchor.setAttribute('aria-expanded', 'false');
		this.asked = null;
	}
}
