import { getContext, setContext, untrack } from 'svelte';
import { holdsOn, type Interval } from '../model/dated';
import { documentsOn, FIND_TEXTS, type FindTexts } from '../model/find';
import type { Language } from '../model/language';
import { MUNICIPALITY_LIST, type ListedMunicipality } from '../model/municipality';
import type { Finder } from './engine';

/** As for a page: a network that takes requests and never answers must not be waited for. */
const PATIENCE_MS = 30_000;
/** How much longer than the texts the list of municipalities may take: all else is found without it. */
const LIST_PATIENCE_MS = 5000;

/** A finder, and the days whose texts it was built from. */
interface Built {
	finder: Finder;
	holds: Interval;
	/** False where the municipalities could not be had. */
	isWhole: boolean;
}

/**
 * The search of this tab, as views bind to it. Texts and engine are fetched, and the index built,
 * when a reader turns to the search and not before; then it is there as long as the tab lives, or until it is ended.
 */
export class FinderState {
	/** By language; `null` where it could not be had. */
	#finders = $state.raw<Record<string, Built | null>>({});
	/** By language what is being fetched, and the day it was asked for last. Not shown anywhere: it need not react. */
	readonly #loading: Record<string, string | undefined> = {};
	readonly #ended = new AbortController();

	/**
	 * `undefined` until it is there, `null` when it could not be had.
	 *
	 * @param day the day pages are shown for: from the day the law changes a text, another finder answers
	 */
	of(code: string, day: string): Finder | null | undefined {
		const built = this.#finders[code];
		return built ? (holdsOn(built.holds, day) ? built.finder : undefined) : built;
	}

	/** Fetches and builds what is not there yet; does nothing when it is, or is on its way. */
	async load(language: Pick<Language, 'code' | 'script'>, day: string) {
		// Untracked: an effect that asks for it would ask again for ever where it cannot be had.
		await untrack(() => this.#load(language, day));
	}

	async #load(language: Pick<Language, 'code' | 'script'>, day: string) {
		const { code } = language;
		const { signal } = this.#ended;
		const there = this.of(code, day) ? this.#finders[code] : undefined;
		if (there?.isWhole || signal.aborted) return;
		const isOnItsWay = this.#loading[code] !== undefined;
		this.#loading[code] = day;
		if (isOnItsWay) return;
		// What finds all but municipalities goes on until a whole one is there.
		this.#keep(code, there);
		const built = await build(language, day, signal).catch(() => there ?? null);
		if (!signal.aborted) this.#keep(code, built);
		const asked = this.#loading[code]!;
		this.#loading[code] = undefined;
		// Midnight has come meanwhile, and another finder is to answer.
		if (built && !holdsOn(built.holds, asked)) await this.#load(language, asked);
	}

	/** Stops what is being fetched and built, and forgets what is there: whoever searched has left. */
	end() {
		this.#ended.abort();
		this.#finders = {};
	}

	#keep(code: string, finder: Built | null | undefined) {
		const { [code]: _, ...others } = this.#finders;
		this.#finders = finder === undefined ? others : { ...others, [code]: finder };
	}
}

async function build(
	language: Pick<Language, 'code' | 'script'>,
	day: string,
	ended: AbortSignal
): Promise<Built> {
	const { engine, texts, municipalities } = await fetchParts(language.code, ended);
	const bounds = texts.documents.flatMap(({ from = [], until = [] }) => [from, until].flat()).sort();
	return {
		finder: await engine.Finder.build(
			{ ...texts, documents: documentsOn(texts, day) },
			language,
			municipalities,
			ended
		),
		holds: {
			from: bounds.findLast((bound) => bound <= day) ?? null,
			until: bounds.find((bound) => bound > day) ?? null
		},
		isWhole: municipalities.length > 0
	};
}

/**
 * Engine, texts and municipalities. Every timer and listener goes when they are there: one that is left would hold what
 * was drawn for a visitor who has gone.
 */
async function fetchParts(code: string, ended: AbortSignal) {
	const [rest, list] = [new AbortController(), new AbortController()];
	const timers: ReturnType<typeof setTimeout>[] = [];
	let giveUp = () => {};
	const late = new Promise<never>((_, reject) => {
		giveUp = () => {
			for (const part of [rest, list]) part.abort();
			reject(new Error('The search is late'));
		};
	});
	ended.addEventListener('abort', giveUp);
	timers.push(setTimeout(giveUp, PATIENCE_MS));
	try {
		const municipalities = fetchMunicipalities(list.signal);
		const parts = Promise.all([import('./engine'), fetchTexts(code, rest.signal)]);
		const [engine, texts] = await Promise.race([parts, late]);
		timers.push(setTimeout(() => list.abort(), LIST_PATIENCE_MS));
		return { engine, texts, municipalities: await municipalities };
	} finally {
		timers.forEach(clearTimeout);
		ended.removeEventListener('abort', giveUp);
		// Where one part has failed the others are not waited for.
		for (const part of [rest, list]) part.abort();
	}
}

/** None where the list cannot be had: everything else is found without it. */
async function fetchMunicipalities(signal: AbortSignal): Promise<ListedMunicipality[]> {
	try {
		return (await (await fetch(MUNICIPALITY_LIST, { signal })).json()) as ListedMunicipality[];
	} catch {
		return [];
	}
}

async function fetchTexts(code: string, signal: AbortSignal): Promise<FindTexts> {
	const response = await fetch(`/${code}/${FIND_TEXTS}`, { signal });
	if (!response.ok) throw new Error(`The texts to search answered ${response.status}`);
	return (await response.json()) as FindTexts;
}

const KEY = Symbol('finder');
export const provideFinder = (finder: FinderState) => setContext(KEY, finder);
export const useFinder = () => getContext<FinderState>(KEY);
