const addresses = import.meta.glob<string>('/locales/*/ui.json', {
	query: '?url',
	import: 'default',
	eager: true
});

/** Address of a language's dictionary, hashed. */
export function dictionaryAddress(locale: string): string {
	const address = addresses[`/locales/${locale}/ui.json`];
	if (!address) throw new Error(`No dictionary for ${locale}`);
	return address;
}

/** The dictionary itself; only the server has it. */
export async function serverDictionary(locale: string): Promise<object> {
	const files = import.meta.env.SSR
		? import.meta.glob<object>('/locales/*/ui.json', { import: 'default' })
		: {};
	const load = files[`/locales/${locale}/ui.json`];
	if (!load) throw new Error(`No dictionary for ${locale}`);
	return load();
}
