import { getContext, setContext } from 'svelte';
import { FIND_TEXTS, type FindTexts } from '../model/find';
import type { Language } from '../model/language';
import type { Finder } from './engine';

/**
 * The search of this tab, as views bind to it. Texts and engine are fetched, and the index built,
 * when a reader turns to the search and not before; then it is there as long as the tab lives.
 */
export class FinderState {
	/** By language; `null` where it could not be had. */
	#finders = $state.raw<Record<string, Finder | null>>({});
	/** Not shown anywhere. A plain object, since it need not react. */
	readonly #loading: Record<string, boolean> = {};

	/** `undefined` until it is there, `null` when it could not be had. */
	of(code: string): Finder | null | undefined {
		return this.#finders[code];
	}

	/** Fetches and builds what is not there yet; does nothing when it is, or is on its way. */
	async load(language: Pick<Language, 'code' | 'script'>) {
		const { code } = language;
		if (this.#finders[code] || this.#loading[code]) return;
		this.#loading[code] = true;
		this.#keep(code, undefined);
		this.#keep(code, await build(language).catch(() => null));
		this.#loading[code] = false;
	}

	#keep(code: string, finder: Finder | null | undefined) {
		const { [code]: _, ...others } = this.#finders;
		this.#finders = finder === undefined ? others : { ...others, [code]: finder };
	}
}

async function build(language: Pick<Language, 'code' | 'script'>): Promise<Finder> {
	const [engine, response] = await Promise.all([
		import('./engine'),
		fetch(`/${language.code}/${FIND_TEXTS}`)
	]);
	if (!response.ok) throw new Error(`The texts to search answered ${response.status}`);
	return engine.Finder.build((await response.json()) as FindTexts, language);
}

const KEY = Symbol('finder');
export const provideFinder = (finder: FinderState) => setContext(KEY, finder);
export const useFinder = () => getContext<FinderState>(KEY);
