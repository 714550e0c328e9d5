import { createPartialResponse } from 'workbox-range-requests';
import { BLANK_ADDRESS } from '../lib/model/exit';
import { FIND_TEXTS } from '../lib/model/find';
import { isHashed } from '../lib/model/pack';
import { readClientRelease, readPointer, writeClientRelease } from '../lib/storage';
import { fromFiles, fromPack, shellPages } from './caches';

/** Never answered by the worker: the way out when the worker itself is the fault. */
const PASSED_BY = ['/recover.', '/kill-switch.js', '/service-worker.js', '/packs/'];

/** True when the worker answers this request. */
export function handles(request: Request): boolean {
	const { origin, pathname } = new URL(request.url);
	if (request.method !== 'GET' || origin !== location.origin) return false;
	return !PASSED_BY.some((path) => pathname.startsWith(path));
}

/** Answers a request; whatever goes wrong inside ends at the network. */
export async function respond(event: FetchEvent): Promise<Response> {
	const { pathname } = new URL(event.request.url);
	try {
		if (event.request.mode === 'navigate') return await page(event, pathname);
		if (isHashed(pathname)) return await file(event.request, pathname);
		if (isReading(pathname)) return await read(event, pathname);
		return (
			(await shellPages.matchPrecache(pathname)) ?? (await saved(pathname)) ?? (await fetch(event.request))
		);
	} catch {
		return fetch(event.request);
	}
}

/** A hashed file. Sound is asked for in parts, and Safari takes nothing but a part. */
async function file(request: Request, pathname: string): Promise<Response> {
	const kept = await fromFiles(pathname);
	if (!kept) return fetch(request);
	return request.headers.has('range') ? createPartialResponse(request, kept) : kept;
}

/** A page: from the installed pack, else the network, else the page that says what is saved. */
async function page(event: FetchEvent, pathname: string): Promise<Response> {
	if (!pathname.endsWith('/') && !pathname.includes('.')) return Response.redirect(`${pathname}/`, 301);
	const shell = ['/', BLANK_ADDRESS].includes(pathname)
		? await shellPages.matchPrecache(pathname)
		: undefined;
	if (shell) return shell;
	const { active } = await readPointer();
	const locale = localeOf(pathname);
	const packed = active && (await fromPack(active, locale, pathname));
	if (packed) {
		event.waitUntil(remember(event.resultingClientId, active.release));
		return packed;
	}
	try {
		return await fetch(event.request);
	} catch {
		// With the language saved, an address that is not in it does not exist.
		if (active && locale in active.packs) return Response.redirect(`/${locale}/not-found/`, 302);
		return (await shellPages.matchPrecache('/not-saved/')) ?? Response.error();
	}
}

/** What a page's own script asks for: another page, Kit's data, the texts to search. */
const isReading = (pathname: string) =>
	pathname.endsWith('/') || pathname.endsWith('/__data.json') || pathname.endsWith(`/${FIND_TEXTS}`);

/** A page or its data as script reads it: from the release its tab was served from and no other. */
async function read(event: FetchEvent, pathname: string): Promise<Response> {
	const { active, previous } = await readPointer();
	const locale = localeOf(pathname);
	const release = await releaseOf(event.clientId);
	const own = [active, previous].find((installed) => installed?.release === release);
	const packed = own && (await fromPack(own, locale, pathname));
	if (packed) return packed;
	// The search is Kit's own (`x-sveltekit-invalidated`) and only matters to a live server.
	return fetch(event.request);
}

/** A small file of a language that travels in its pack, such as its web manifest. */
async function saved(pathname: string): Promise<Response | undefined> {
	const { active } = await readPointer();
	return active ? fromPack(active, localeOf(pathname), pathname) : undefined;
}

const localeOf = (pathname: string) => pathname.split('/')[1] ?? '';

const releases = new Map<string, string>();

async function releaseOf(client: string): Promise<string | undefined> {
	return releases.get(client) ?? (await readClientRelease(client).catch(() => undefined));
}

/** Notes which release a tab shows; the worker may be stopped at any time, so it is written down. */
export async function remember(client: string, release: string): Promise<void> {
	if (!client || (await releaseOf(client)) === release) return;
	releases.set(client, release);
	await writeClientRelease(client, release).catch(() => undefined);
}
