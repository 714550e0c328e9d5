import { untrack } from 'svelte';
import { language } from '$lib/model/language';
import type { Passage } from '$lib/reading/pairs/passage';
import { readPassages } from '$lib/reading/pairs/read';

/** A paragraph in one language, under the heading it stands below. */
export interface Paragraph {
	heading: Passage | null;
	passage: Passage;
}

/** A page in one language: its title, and its paragraphs by their place, which is the same in every language. */
export interface ShownPage {
	title: Passage | null;
	paragraphs: Map<string, Paragraph>;
	/** What it says of its own translation. */
	state: string;
}

/** Pages in the languages of the evening, read when first asked for and kept: a step to the next paragraph waits for nothing. */
export class ShownPages {
	/** By language, path and day; `null` where one could not be had. */
	#known = $state.raw<Readonly<Record<string, ShownPage | null>>>({});
	/** Not shown anywhere. A plain object, since it need not react. */
	readonly #loading: Record<string, boolean> = {};
	readonly #released: string;

	/** @param released day of the release, `YYYY-MM-DD` */
	constructor(released: string) {
		this.#released = released;
	}

	/** `undefined` while it is on its way, `null` where it could not be had. */
	of(code: string, path: string, day: string): ShownPage | null | undefined {
		return this.#known[`${code} ${path} ${day}`];
	}

	/** Reads a page in several languages. One that failed before is tried again. */
	async load(codes: readonly string[], path: string, day: string) {
		// Untracked: an effect that asks for a page would ask again for ever where it cannot be had.
		await Promise.all(codes.map((code) => untrack(() => this.#load(code, path, day))));
	}

	async #load(code: string, path: string, day: string) {
		const key = `${code} ${path} ${day}`;
		if (this.#known[key] || this.#loading[key]) return;
		this.#loading[key] = true;
		const page = await this.#read(code, path, day).catch((error: unknown) => {
			// The slide says so; this is for whoever helps.
			console.warn(error);
			return null;
		});
		this.#loading[key] = false;
		this.#known = { ...this.#known, [key]: page };
	}

	async #read(code: string, path: string, day: string): Promise<ShownPage> {
		// A language that this release does not have is not asked for.
		const address = `/${language(code).code}/${path}`;
		const { passages, state } = await readPassages(address, { released: this.#released, day });
		return { ...paragraphsOf(passages), state };
	}
}

function paragraphsOf(passages: Passage[]): Pick<ShownPage, 'title' | 'paragraphs'> {
	let title: Passage | null = null;
	let heading: Passage | null = null;
	const paragraphs: [key: string, Paragraph][] = [];
	for (const passage of passages) {
		if (passage.level === 1) title = passage;
		else if (passage.level) heading = passage;
		else paragraphs.push([passage.key, { heading, passage }]);
	}
	return { title, paragraphs: new Map(paragraphs) };
}

/** The paragraphs of a page that belong to one step or word of it. */
export function keysOf({ paragraphs }: ShownPage, only?: string): string[] {
	const keys = [...paragraphs.keys()];
	if (!only) return keys;
	return keys.filter(
		(key) =>
			key.startsWith(`${only} `) || (/^-(what|rights) /.test(key.slice(only.length)) && key.startsWith(only))
	);
}
