import { getContext, setContext } from 'svelte';
import { dictionaryAddress, serverDictionary } from './dictionaries';
import { lookUp, type Strings, type Values } from './look-up';

type Shared = typeof import('../../../locales/sv/ui.json');
type KeyOf<Dictionary> = {
	[Group in keyof Dictionary & string]: `${Group}.${keyof Dictionary[Group] & string}`;
}[keyof Dictionary & string];

/**
 * The keys of UI strings, as the Swedish files have them: `nav.home`. The build holds the other languages to them.
 * Every room has the strings of `ui.json`; `Own` are those that a room has besides.
 */
export type Key<Own = unknown> = KeyOf<Shared> | KeyOf<Own>;

/** Looks a UI string up by its key and fills its placeholders. */
export type Translate<Own = unknown> = (key: Key<Own>, values?: Values) => string;

/**
 * The strings every room has, and those of one room (`ui.<room>.json`), in one language.
 *
 * @throws when a dictionary can neither be fetched nor found among what is saved
 */
export async function loadTranslate<Own>(locale: string, room: string): Promise<Translate<Own>> {
	const [shared, own] = await Promise.all([loadStrings(locale, 'ui'), loadStrings(locale, `ui.${room}`)]);
	return (key, values) => (own.has(key) ? own : shared).get(key, values);
}

/**
 * One file's strings. The server reads the file and has sveltekit-i18n interpret it. The client fetches its hashed
 * copy, so that Kit does not write it into every page, and fills placeholders itself: the library's parser and loader
 * would be a seventh of the first script, and `tests/unit/strings.test.ts` holds the two to the same words.
 */
async function loadStrings(locale: string, file: string) {
	const strings = await dictionary(locale, file);
	const keys = new Set(
		Object.entries(strings).flatMap(([group, texts]) => Object.keys(texts).map((name) => `${group}.${name}`))
	);
	const get = import.meta.env.SSR
		? await (await import('./interpreted')).interpret(locale, strings)
		: lookUp(strings);
	return { has: (key: string) => keys.has(key), get };
}

async function dictionary(locale: string, file: string): Promise<Strings> {
	if (import.meta.env.SSR) return serverDictionary(locale, file);
	const response = await fetch(dictionaryAddress(locale, file));
	if (!response.ok) throw new Error(`The dictionary ${file} of ${locale} answered ${response.status}`);
	return response.json();
}

const KEY = Symbol('translate');

/** Gives the strings to every component below; a function, so that a change of language reaches them. */
export function provideTranslate(current: () => Translate) {
	setContext(KEY, current);
}

/** The strings of the page's language, inside components. A room takes them by a function of its own, which names `Own`. */
export function useTranslate<Own = unknown>(): Translate<Own> {
	const current = getContext<() => Translate<Own>>(KEY);
	return (key, values) => current()(key, values);
}
