import { isLanguage } from '$lib/model/language';

const NAME = 'beside';

/** The second language an address asks for: a known one, and not the page's own. */
export function secondIn(search: string, own: string | undefined): string | null {
	const asked = new URLSearchParams(search).get(NAME);
	return asked && asked !== own && isLanguage(asked) ? asked : null;
}

/** True when an address says anything about a second language. */
export function speaksOfSecond(search: string): boolean {
	return new URLSearchParams(search).has(NAME);
}

/** The same address with this second language in it. */
export function withSecond(address: string, second: string): URL {
	const url = new URL(address);
	url.searchParams.set(NAME, second);
	return url;
}
