import { getContext, setContext } from 'svelte';
import { provideTranslate, type Translate } from '$lib/i18n';
import type { Publisher } from '$lib/model/content';
import { language } from '$lib/model/language';

/** What every page of a language carries, from the layouts that load it. */
export interface ReadingData {
	/** Code of the language the page is in. */
	locale: string;
	translate: Translate;
	/** Address of the page inside the site, such as `/sv/words/`. */
	path: string;
	/** Where the site is published: a setting of the build, not where this copy is served from. */
	origin: string;
	/** Day of the release, `2026-11-26`. */
	released: string;
	/** Who answers for the site, as far as the operator has said; for paper. */
	publisher?: Pick<Publisher, 'owner' | 'contact'>;
	/** Block id → address of its recording, where the page has any. */
	recordings?: Record<string, string>;
}

/** The page being read, the same to every component in every room. A room decides which page that is. */
export class Reading {
	/** True once the page answers to script; what needs script is shown from then on. */
	hydrated = $state(false);
	#data: () => ReadingData;

	/** @param data of the page shown; a function, so that a change of page or language reaches readers */
	constructor(data: () => ReadingData) {
		this.#data = data;
	}

	get language() {
		return language(this.#data().locale);
	}
	get code() {
		return this.#data().locale;
	}
	get path() {
		return this.#data().path;
	}
	get released() {
		return this.#data().released;
	}
	get publisher() {
		return this.#data().publisher ?? {};
	}
	get recordings() {
		return this.#data().recordings ?? {};
	}
	get origin() {
		return this.#data().origin;
	}
	/** The page's public address, to be printed and shared. */
	get address() {
		return this.origin + this.path;
	}

	/** A page in the reader's language: `href('words/')` → `/sv/words/`; without a path its home. */
	href(path = '') {
		return `/${this.code}/${path}`;
	}

	/** This page's path in another language. */
	pathIn(code: string) {
		return `/${code}${this.path.slice(this.code.length + 1)}`;
	}
}

const KEY = Symbol('reading');

/** Gives the page being read, and its strings, to every component below. */
export function provideReading(data: () => ReadingData): Reading {
	const reading = new Reading(data);
	setContext(KEY, reading);
	provideTranslate(() => data().translate);
	return reading;
}

export const useReading = () => getContext<Reading>(KEY);
