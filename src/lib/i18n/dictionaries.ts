const addresses = import.meta.glob<string>('/locales/*/ui*.json', {
	query: '?url',
	import: 'default',
	eager: true
});

/**
 * Address of one file of a language's UI strings, hashed.
 *
 * @param file `ui`, or a room's own: `ui.family`
 */
export function dictionaryAddress(locale: string, file: string): string {
	const address = addresses[`/locales/${locale}/${file}.json`];
	if (!address) throw new Error(`No dictionary ${file} for ${locale}`);
	return address;
}

/** The dictionary itself; only the server has it. */
export async function serverDictionary(
	locale: string,
	file: string
): Promise<Record<string, Record<string, string>>> {
	const files = import.meta.env.SSR
		? import.meta.glob<Record<string, Record<string, string>>>('/locales/*/ui*.json', { import: 'default' })
		: {};
	const load = files[`/locales/${locale}/${file}.json`];
	if (!load) throw new Error(`No dictionary ${file} for ${locale}`);
	return load();
}
