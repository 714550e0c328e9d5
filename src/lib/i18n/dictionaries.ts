import type { Strings } from './look-up';

// Written before the build by `tools/strings.js`.
const addresses = import.meta.glob<string>('/.svelte-kit/strings/*.json', {
	query: '?url',
	import: 'default',
	eager: true,
	exhaustive: true
});

/** Address of the UI strings of a room in one language, hashed. */
export function dictionaryAddress(locale: string, room: string): string {
	const address = addresses[`/.svelte-kit/strings/${locale}.${room}.json`];
	if (!address) throw new Error(`No dictionary of ${room} for ${locale}`);
	return address;
}

/**
 * The files it is made of; only the server has them.
 *
 * @param file `ui`, or a room's own: `ui.family`
 */
export async function serverDictionary(locale: string, file: string): Promise<Strings> {
	const files = import.meta.env.SSR
		? import.meta.glob<Strings>('/locales/*/ui*.json', { import: 'default' })
		: {};
	const load = files[`/locales/${locale}/${file}.json`];
	if (!load) throw new Error(`No dictionary ${file} for ${locale}`);
	return load();
}
