import { getContext, setContext } from 'svelte';
import { goto, replaceState } from '$app/navigation';
import { page } from '$app/state';
import type { AfterNavigate } from '@sveltejs/kit';
import { languageOfPath, languages, MASTER, preferredLanguages, type Language } from '$lib/model/language';
import type { Pairing } from '$lib/reading/pairs/read';
import { secondIn, speaksOfSecond, withSecond } from './address';

/** What stands beside a page: of which page, and in which language. */
export interface Shown extends Pairing {
	/** Address of the page in the reader's own language, as `/ar/words/`. */
	path: string;
	second: Language;
}

/**
 * The language that stands beside the page's own. It is kept in the address, `?beside=sv`, so that
 * it can be shared and survives reload and Back, and goes along to the next page.
 */
export class BesideState {
	/** Its code; null while the page stands alone. */
	code = $state<string | null>(null);
	/** The code of what stands there by now, read and drawn. */
	there = $state<string | null>(null);
	/** The page is one to read, so that a second language can stand beside it. */
	offered = $state(false);
	/** What has to have the focus again after a step back. */
	#focused: Element | null = null;

	/** Takes the choice from an address the reader came to, or carries it along to a page without one. */
	arrived({ type, from, to }: AfterNavigate) {
		if (this.#focused instanceof HTMLElement) this.#focused.focus();
		this.#focused = null;
		const own = to?.params?.lang;
		if (type === 'enter' || type === 'popstate' || speaksOfSecond(location.search)) {
			this.code = secondIn(location.search, own);
		} else if (this.code) {
			// Changing to the language that stood beside lets the two change places.
			if (this.code === own) this.code = from?.params?.lang ?? null;
			replaceState(this.carriedTo(location.href), page.state);
		}
	}

	/** Another address of the languages with the choice in it. */
	carriedTo(address: string): string {
		const own = languageOfPath(address.slice(location.origin.length))?.code;
		const second = this.code === own ? page.params.lang : this.code;
		return own && second ? withSecond(address, second).href : address;
	}

	/** Puts a language beside the page; Back takes it away again. */
	async show(code: string) {
		const another = this.code !== null;
		this.code = code;
		await goto(this.carriedTo(here()), {
			replaceState: another,
			state: another ? page.state : { twoLanguages: true },
			noScroll: true,
			keepFocus: true
		});
	}

	/** Puts the likely second language beside a page in this one, or takes away what stands there. */
	async toggle(own: string) {
		const second = likelySecond(own);
		if (this.code) await this.hide();
		else if (second) await this.show(second);
	}

	/** Back to one language. */
	async hide() {
		this.code = null;
		if (page.state.twoLanguages) {
			this.#focused = document.activeElement;
			history.back();
		} else {
			await goto(here(), { replaceState: true, noScroll: true, keepFocus: true });
		}
	}
}

/** The page, without a place in it and without a second language. */
const here = () => location.origin + location.pathname;

/** What a reader most likely wants beside: Swedish; beside Swedish the language the browser asks for. */
function likelySecond(own: string): string | undefined {
	if (own !== MASTER) return MASTER;
	return [...preferredLanguages(navigator.languages), ...languages].find(({ code }) => code !== own)?.code;
}

const KEY = Symbol('beside');
export const provideBeside = (beside: BesideState) => setContext(KEY, beside);
export const useBeside = () => getContext<BesideState>(KEY);
