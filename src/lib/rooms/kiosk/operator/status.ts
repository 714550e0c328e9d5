import { version } from '$app/environment';
import { languages, MASTER } from '$lib/model/language';
import type { ReleasePointer } from '$lib/model/pack-schema';
import { readableLanguages } from '$lib/storage/readable';
import { shownPage } from '$lib/pages/shown';
import { plainText } from '$lib/model/inline';
import { readPage } from '$lib/reading/page-data';

/** How it stands with a pack on this screen. */
export type PackState = 'whole' | 'damaged' | 'missing';

/** Each language, and the room itself, by whether it can be read without a network. */
export async function packStates(pointer: ReleasePointer): Promise<{ name: string; state: PackState }[]> {
	const readable = await readableLanguages();
	return ['kiosk', ...languages.map(({ code }) => code)].map((name) => ({
		name,
		state: readable.includes(name) ? 'whole' : name in (pointer.active?.packs ?? {}) ? 'damaged' : 'missing'
	}));
}

/** The page whose review is due first, of those on the list of topics. */
export async function nextExpiry(day: string): Promise<{ title: string; date: string } | null> {
	const home = (await readPage(`/${MASTER}/`)) as unknown as {
		parts: [{ value: { links: { path: string }[] }[] }];
	};
	const paths = home.parts[0].value.flatMap(({ links }) => links.map(({ path }) => `/${MASTER}/${path}`));
	const pages = await Promise.all(
		paths.map(async (path) => shownPage(path, await readPage(path).catch(() => ({})), day)?.page)
	);
	const dated = pages.filter((page) => page !== undefined);
	const [first] = dated.sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));
	return first ? { title: plainText(first.title), date: first.reviewBy } : null;
}

/** Used and offered bytes of what the browser keeps; `null` where it does not say. */
export async function storageUsed(): Promise<{ used: number; total: number } | null> {
	const estimate = await navigator.storage?.estimate?.().catch(() => null);
	return estimate?.usage && estimate.quota ? { used: estimate.usage, total: estimate.quota } : null;
}

export const release = version;
