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

/** The side of the law that pages are shown on, and what of them runs out first. */
export interface Shown {
	/** Day from which the rules hold that are shown; `null`: those before the first change. */
	since: string | null;
	/** Day of the next change, shown by itself when it comes; `null` where none is known. */
	next: string | null;
	/** The page whose review is due first. */
	expiry: { title: string; date: string } | null;
}

/** Pages to read besides topics and claims. */
const OTHER_PAGES = ['investigation/', 'check/', 'claims/', 'words/', 'about/', 'phrases/', 'contact/'];

/** @param day that pages are shown for */
export async function shownOn(day: string): Promise<Shown> {
	const home = (await readPage(`/${MASTER}/`)) as unknown as {
		parts: [{ value: { links: { path: string }[] }[] }];
	};
	const topics = home.parts[0].value.flatMap(({ links }) => links.map(({ path }) => path));
	const claims = shownPage(`/${MASTER}/claims/`, await readPage(`/${MASTER}/claims/`), day);
	const groups = claims?.kind === 'claims' ? claims.groups : [];
	const paths = [
		...topics,
		...OTHER_PAGES,
		...groups.flatMap(({ cards }) => cards.map(({ id }) => `claims/${id}/`))
	].map((path) => `/${MASTER}/${path}`);
	const all = await Promise.all(
		paths.map(async (path) => ({ path, data: await readPage(path).catch(() => ({})) }))
	);
	const days = [...new Set(all.flatMap(({ data }) => changesIn(data)))].sort();
	const pages = all.map(({ path, data }) => shownPage(path, data, day)?.page);
	const [first] = pages
		.filter((page) => page !== undefined)
		.sort((a, b) => a.reviewBy.localeCompare(b.reviewBy));
	return {
		since: days.findLast((from) => from <= day) ?? null,
		next: days.find((from) => from > day) ?? null,
		expiry: first ? { title: plainText(first.title), date: first.reviewBy } : null
	};
}

/** Every day from which something in a page's data is otherwise (`Dated`). */
function changesIn(data: unknown): string[] {
	if (!data || typeof data !== 'object') return [];
	const isVersion = 'from' in data && 'value' in data && typeof data.from === 'string';
	return [...(isVersion ? [data.from as string] : []), ...Object.values(data).flatMap(changesIn)];
}

/** Used and offered bytes of what the browser keeps; `null` where it does not say. */
export async function storageUsed(): Promise<{ used: number; total: number } | null> {
	const estimate = await navigator.storage?.estimate?.().catch(() => null);
	return estimate?.usage && estimate.quota ? { used: estimate.usage, total: estimate.quota } : null;
}

export const release = version;
