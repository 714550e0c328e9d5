import { getContext, setContext } from 'svelte';
import { dictionaryAddress, serverDictionary, type Addresses } from './dictionaries';
import { lookUp, type Strings, type Values } from './look-up';

/** A dictionary is small: what takes longer than this, in ms, does not come. */
const PATIENCE_MS = 30_000;

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
 * The strings of one room in one language: those every room has (`ui.json`) and its own. The client fetches both in
 * one hashed file, so that Kit does not write them into every page, and fills placeholders itself: sveltekit-i18n's
 * parser and loader would be a seventh of the first script, and `tests/unit/strings.test.ts` holds the two to the
 * same words.
 *
 * @throws when a dictionary can neither be fetched nor found among what is saved
 */
export async function fetchTranslate<Own>(
	locale: string,
	room: string,
	addresses: Addresses
): Promise<Translate<Own>> {
	const response = await fetch(dictionaryAddress(locale, room, addresses), {
		signal: AbortSignal.timeout(PATIENCE_MS)
	});
	if (!response.ok) throw new Error(`The dictionary of ${room} in ${locale} answered ${response.status}`);
	return lookUp((await response.json()) as Strings);
}

/** The same where pages of a language are prerendered: `ui.json` and `ui.<room>.json`, interpreted on the server. */
export async function loadTranslate<Own>(
	locale: string,
	room: string,
	addresses: Addresses
): Promise<Translate<Own>> {
	if (!import.meta.env.SSR) return fetchTranslate<Own>(locale, room, addresses);
	const name = `${locale}.${room}`;
	const known = onServer.get(name) ?? interpreted(locale, room);
	onServer.set(name, known);
	return known;
}

/** Interpreted once a language and room, not once a page. Empty in the browser. */
const onServer = new Map<string, ReturnType<typeof interpreted>>();

/** File by file: sveltekit-i18n takes time quadratic in the keys of one. */
async function interpreted(locale: string, room: string) {
	const { interpret } = await import('./interpreted');
	const [shared, own] = await Promise.all(
		['ui', `ui.${room}`].map(async (file) => {
			const strings = await serverDictionary(locale, file);
			return { strings, get: await interpret(locale, strings) };
		})
	);
	return (key: string, values?: Values): string => {
		const [group = '', name = ''] = key.split('.');
		return (own!.strings[group]?.[name] === undefined ? shared! : own!).get(key, values);
	};
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
