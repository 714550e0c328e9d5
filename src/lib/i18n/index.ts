import { getContext, setContext } from 'svelte';
import { I18n } from 'sveltekit-i18n';
import { dictionaryAddress, serverDictionary } from './dictionaries';

type Dictionary = typeof import('../../../locales/sv/ui.json');

/** The keys of UI strings, as the Swedish file has them: `nav.home`. The build holds the other languages to it. */
export type Key = {
	[Group in keyof Dictionary & string]: `${Group}.${keyof Dictionary[Group] & string}`;
}[keyof Dictionary & string];

/** Looks a UI string up by its key and fills its placeholders. */
export type Translate = (key: Key, values?: Record<string, string | number>) => string;

/**
 * One instance for one load: the strings of one language. The server reads the file; the client
 * fetches its hashed copy, so that Kit does not write it into every page.
 *
 * @throws when the dictionary can neither be fetched nor found among what is saved
 */
export async function loadTranslate(locale: string): Promise<Translate> {
	// Before, and not in the loader: sveltekit-i18n logs what a loader throws, and pages of bare keys would follow.
	const strings = await dictionary(locale);
	const i18n = new I18n({
		sanitizeLocales: false,
		loaders: [{ locale, key: 'ui', loader: async () => strings }]
	});
	await i18n.loadTranslations(locale);
	return (key, values) => i18n.t(`ui.${key}`, values);
}

async function dictionary(locale: string): Promise<object> {
	if (import.meta.env.SSR) return serverDictionary(locale);
	const response = await fetch(dictionaryAddress(locale));
	if (!response.ok) throw new Error(`The dictionary of ${locale} answered ${response.status}`);
	return response.json();
}

const KEY = Symbol('translate');

/** Gives the strings to every component below; a function, so that a change of language reaches them. */
export function provideTranslate(current: () => Translate) {
	setContext(KEY, current);
}

/** The strings of the page's language, inside components. */
export function useTranslate(): Translate {
	const current = getContext<() => Translate>(KEY);
	return (key, values) => current()(key, values);
}
