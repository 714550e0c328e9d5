import type { Strings } from './look-up';

/**
 * Hashed addresses of a room’s dictionaries, by file: `/.svelte-kit/strings/<locale>.<room>.json`, written before the
 * build by `tools/strings.js`. Each room globs its own, or every page would carry the addresses of all.
 */
export type Addresses = Record<string, string>;

/** Address of the UI strings of a room in one language. */
export function dictionaryAddress(locale: string, room: string, addresses: Addresses): string {
	const address = addresses[`/.svelte-kit/strings/${locale}.${room}.json`];
	if (!address) throw new Error(`No dictionary of ${room} for ${locale}`);
	return address;
}

/**
 * The files it is made of, as `tools/strings.js` prepares them for the client; only the server has them.
 *
 * @param file `ui`, or a room's own: `ui.family`
 */
export async function serverDictionary(locale: string, file: string): Promise<Strings> {
	const files = import.meta.env.SSR
		? import.meta.glob<Strings>('/locales/*/ui*.json', { import: 'default' })
		: {};
	const load = files[`/locales/${locale}/${file}.json`];
	if (!load) throw new Error(`No dictionary ${file} for ${locale}`);
	const [{ keepStringsTogether }, { language }] = await Promise.all([
		import('../model/keep-together.js'),
		import('../model/language')
	]);
	return keepStringsTogether(await load(), language(locale));
}
