import { getContext, setContext } from 'svelte';
import { I18n } from 'sveltekit-i18n';
import { dictionaryAddress, serverDictionary } from './dictionaries';

/** UI strings as a file of `locales/sv/` has them: group → name → text. */
type Strings = Record<string, Record<string, string>>;
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
export type Translate<Own = unknown> = (key: Key<Own>, values?: Record<string, string | number>) => string;

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
 * One instance for one file, since loading is quadratic in its keys. The server reads the file; the client fetches
 * its hashed copy, so that Kit does not write it into every page.
 */
async function loadStrings(locale: string, file: string) {
	// Before, and not in the loader: sveltekit-i18n logs what a loader throws, and pages of bare keys would follow.
	const strings = await dictionary(locale, file);
	const i18n = new I18n({
		sanitizeLocales: false,
		loaders: [{ locale, key: 'ui', loader: async () => strings }]
	});
	await i18n.loadTranslations(locale);
	const keys = new Set(
		Object.entries(strings).flatMap(([group, texts]) => Object.keys(texts).map((name) => `${group}.${name}`))
	);
	return {
		has: (key: string) => keys.has(key),
		get: (key: string, values?: Record<string, string | number>) => i18n.t(`ui.${key}`, values)
	};
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
