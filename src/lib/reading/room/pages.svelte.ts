import type { Translate } from '$lib/i18n';
import { languageOfPath } from '$lib/model/language';
import type { ReadingData } from '../context.svelte';
import { readPage } from '../page-data';

/** A page of any language as a room of one address shows it: its data, and the room’s own strings. */
export interface RoomPage extends ReadingData {
	[name: string]: unknown;
}

/**
 * The page a room of one address shows. It is read as data: the address bar, and so the history, never changes.
 */
export class RoomPages {
	/** `null` until one has been opened. What is shown stays until the next one is there. */
	current = $state.raw<RoomPage | null>(null);
	/** Path of the page on its way. */
	opening = $state<string | null>(null);
	/** Path of the last page asked for, where it could neither be fetched nor found among what is saved. */
	failed = $state<string | null>(null);
	/** The page a finger has come down on, read while it is lifted. */
	#expected: { path: string; page: Promise<RoomPage> } | null = null;
	/** Of the last call: an earlier visitor may have asked for the same page. */
	#call = 0;
	readonly #strings: (locale: string) => Promise<Translate>;
	/** Strings already fetched, by language. A plain object, since it need not react. */
	readonly #known: Partial<Record<string, Promise<Translate>>> = {};

	/** @param strings fetches the room’s strings of one language */
	constructor(strings: (locale: string) => Promise<Translate>) {
		this.#strings = strings;
	}

	/** Begins to read a page that is probably opened next. Nothing is shown; one that fails is read anew by `open`. */
	expect(path: string) {
		const expected = { path, page: this.read(path) };
		this.#expected = expected;
		expected.page.catch(() => {
			if (this.#expected === expected) this.#expected = null;
		});
	}

	/**
	 * Opens a page; a later call wins over an earlier one that is still on its way.
	 *
	 * @param path with its language and its last slash: `/sv/words/`
	 * @returns whether it is shown now
	 */
	async open(path: string): Promise<boolean> {
		const call = ++this.#call;
		this.opening = path;
		this.failed = null;
		const expected = this.#expected?.path === path ? this.#expected.page : null;
		this.#expected = null;
		const page = await (expected ?? this.read(path)).catch((error: unknown) => {
			console.warn(error);
			return null;
		});
		// Another has been asked for, or the room has been left.
		if (this.#call !== call) return false;
		this.opening = null;
		if (page) this.current = page;
		else this.failed = path;
		return page !== null;
	}

	/** Shows nothing any more, and drops what is on its way. */
	close() {
		this.#call++;
		this.#expected = null;
		this.current = null;
		this.opening = null;
		this.failed = null;
	}

	/**
	 * A page with the room’s strings of its language, without showing it.
	 *
	 * @throws when either can neither be fetched nor found among what is saved
	 */
	async read(path: string): Promise<RoomPage> {
		const locale = languageOfPath(path)?.code;
		if (!locale) throw new Error(`${path} is in no language`);
		const [data, translate] = await Promise.all([readPage(path), this.translate(locale)]);
		return { ...data, locale, translate };
	}

	/** The room’s strings of one language. */
	translate(locale: string): Promise<Translate> {
		const known = (this.#known[locale] ??= this.#strings(locale));
		// Asked for anew the next time.
		known.catch(() => (this.#known[locale] = undefined));
		return known;
	}
}
