import { getContext, setContext, untrack } from 'svelte';
import { onDay, type Dated } from '$lib/model/dated';
import { language, type Language } from '$lib/model/language';
import { MEETING_CONTENTS, type MeetingContents } from '$lib/model/meeting/contents';
import { PATIENCE_MS } from '$lib/reading/page-data';
import { loadTranslate, type Translate } from './strings';

/** A language of the evening: its strings, and what a meeting chooses from in it. */
export interface Spoken {
	language: Language;
	t: Translate;
	/** @param day the law's side of which day */
	contents: (day: string) => MeetingContents;
}

/** The languages of the evening, fetched from the network or from what is saved when they are first asked for. */
export class Languages {
	/** By code; `null` where one could not be had. */
	#known = $state.raw<Readonly<Record<string, Spoken | null>>>({});
	/** Not shown anywhere. A plain object, since it need not react. */
	readonly #loading: Record<string, boolean> = {};

	/** `undefined` while it is on its way, `null` where it could not be had. */
	of(code: string): Spoken | null | undefined {
		return this.#known[code];
	}

	/** Fetches those that are not there, those that failed before, too. */
	async load(codes: readonly string[]) {
		// Untracked: an effect that asks for a language would ask again for ever where it cannot be had.
		await Promise.all(codes.map((code) => untrack(() => this.#load(code))));
	}

	async #load(code: string) {
		if (this.#known[code] || this.#loading[code]) return;
		this.#loading[code] = true;
		const found = await fetchSpoken(code).catch((error: unknown) => {
			// The view says so; this is for whoever helps.
			console.warn(error);
			return null;
		});
		this.#loading[code] = false;
		this.#known = { ...this.#known, [code]: found };
	}
}

async function fetchSpoken(code: string): Promise<Spoken> {
	// A language that this release does not have is not asked for.
	const row = language(code);
	const [t, response] = await Promise.all([
		loadTranslate(code),
		fetch(`/meeting/${code}/${MEETING_CONTENTS}`, { signal: AbortSignal.timeout(PATIENCE_MS) })
	]);
	if (!response.ok) throw new Error(`What a meeting needs in ${code} answered ${response.status}`);
	const contents = (await response.json()) as Dated<MeetingContents>;
	return { language: row, t, contents: (day) => onDay(contents, day) };
}

const KEY = Symbol('languages');
export const provideLanguages = (languages: Languages) => setContext(KEY, languages);
export const useLanguages = () => getContext<Languages>(KEY);
