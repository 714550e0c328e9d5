import { createPartialResponse } from 'workbox-range-requests';
import { meantAddress, withSlash } from '../lib/model/address';
import { BLANK_ADDRESS } from '../lib/model/exit';
import { FIND_TEXTS } from '../lib/model/find';
import { isHashed } from '../lib/model/pack';
import { isOfThisFormat, type InstalledRelease, type ReleasePointer } from '../lib/model/pack-schema';
import { readClientRelease, writeClientRelease } from '../lib/storage/packs';
import { wholeLanguages } from '../lib/storage/whole';
import { fromFiles, fromPack, hasEntry } from './caches';
import { Network } from './network';
import { KnownPointer } from './pointer';
import type { Shell } from './shell';

/** Never answered by the worker: the way out when the worker itself is the fault. */
const PASSED_BY = ['/recover.', '/kill-switch.js', '/service-worker.js', '/packs/'];

/** Pages of the shell that have an address. */
const SHELL_PAGES = ['/', BLANK_ADDRESS];

const localeOf = (pathname: string) => pathname.split('/')[1] ?? '';

/** Answers requests: from the device where it can, else from the network, within limits. */
export class Responder {
	readonly #shell: Shell;
	readonly #network = new Network();
	readonly #pointer = new KnownPointer();
	/** Release by tab. The worker may be stopped at any time, so it is written down too. */
	readonly #releases = new Map<string, string>();

	constructor(shell: Shell) {
		this.#shell = shell;
	}

	/** True when the worker answers this request. */
	handles(request: Request): boolean {
		const { origin, pathname } = new URL(request.url);
		if (request.method !== 'GET' || origin !== location.origin) return false;
		return !PASSED_BY.some((path) => pathname.startsWith(path));
	}

	async respond(event: FetchEvent): Promise<Response> {
		const url = new URL(event.request.url);
		if (event.request.mode === 'navigate') return this.#page(event, url);
		// Whatever goes wrong on the device, the network may still have it.
		const kept = await this.#part(event, url.pathname).catch(() => undefined);
		return kept ?? this.#network.fetch(event.request);
	}

	/** The languages that can be read without a network, now. */
	async readable(): Promise<string[]> {
		if (!(await this.#shell.page('/not-saved/'))) return [];
		const { active } = await this.#pointer.readAfresh();
		return active ? wholeLanguages(active) : [];
	}

	/** Notes which release a tab shows. */
	async remember(client: string, release: string): Promise<void> {
		if (!client || (await this.#releaseOf(client)) === release) return;
		this.#releases.set(client, release);
		await writeClientRelease(client, release).catch(() => undefined);
	}

	/** A page: from the installed pack, else the network, else the page that says what is saved. */
	async #page(event: FetchEvent, url: URL): Promise<Response> {
		const shell = SHELL_PAGES.includes(url.pathname) && (await this.#shell.page(url.pathname));
		if (shell) return shell;
		const { active } = await this.#pointer.read();
		// A pack of an earlier format knows nothing of what the server offers now: its pages would never
		// be replaced, so they only stand in for the network.
		const current = active && isOfThisFormat(active) ? active : null;
		const packed = current && (await this.#packed(event, current, url));
		if (packed) return packed;
		return this.#network.fetch(event.request).catch(() => this.#withoutNetwork(event, url));
	}

	/** What can be said without a network to an address that was not answered from what is known. */
	async #withoutNetwork(event: FetchEvent, url: URL): Promise<Response> {
		const { active } = await this.#pointer.readAfresh();
		const packed = active && (await this.#packed(event, active, url));
		if (packed) return packed;
		const locale = localeOf(url.pathname);
		const notFound = `/${locale}/not-found/`;
		// With the language saved and whole, an address that is not in it does not exist.
		if (
			active &&
			url.pathname !== notFound &&
			(await wholeLanguages(active)).includes(locale) &&
			!(await hasEntry(active, locale, url.pathname)) &&
			(await fromPack(active, locale, notFound))
		)
			return Response.redirect(notFound, 302);
		return (await this.#shell.page('/not-saved/')) ?? Response.error();
	}

	/** A page of a pack, or the way to it from an address that is nearly its own. */
	async #packed(event: FetchEvent, release: InstalledRelease, url: URL): Promise<Response | undefined> {
		const exact = await fromPack(release, localeOf(url.pathname), url.pathname).catch(() => undefined);
		if (exact) {
			event.waitUntil(this.remember(event.resultingClientId, release.release));
			return exact;
		}
		const codes = Object.keys(release.packs);
		const meant = meantAddress(url, (tag) => codes.find((code) => tag === code || tag === `${code}-se`));
		for (const near of [withSlash(url), meant, meant && withSlash(meant)])
			if (near && (await hasEntry(release, localeOf(near.pathname), near.pathname)))
				return Response.redirect(near.href, 302);
		return undefined;
	}

	/** Anything but a page itself: a hashed file, a page or data as script reads them, an icon. */
	async #part(event: FetchEvent, pathname: string): Promise<Response | undefined> {
		if (isHashed(pathname)) return this.#file(event.request, pathname);
		if (isReading(pathname)) return this.#read(event, pathname);
		const shell = await this.#shell.page(pathname);
		if (shell) return shell;
		// A small file of a language that travels in its pack, such as its web manifest.
		const { active } = await this.#pointer.read();
		return active ? fromPack(active, localeOf(pathname), pathname) : undefined;
	}

	/** A hashed file. Sound is asked for in parts, and Safari takes nothing but a part. */
	async #file(request: Request, pathname: string): Promise<Response | undefined> {
		const kept = await fromFiles(pathname);
		return kept && request.headers.has('range') ? createPartialResponse(request, kept) : kept;
	}

	/** A page or its data as script reads it: from the release its tab was served from and no other. */
	async #read(event: FetchEvent, pathname: string): Promise<Response | undefined> {
		const release = await this.#releaseOf(event.clientId);
		const find = async (pointer: Promise<ReleasePointer>) => {
			const { active, previous } = await pointer;
			const own = [active, previous].find((installed) => installed?.release === release);
			// The search is Kit's own (`x-sveltekit-invalidated`) and only matters to a live server.
			return own && fromPack(own, localeOf(pathname), pathname);
		};
		return (await find(this.#pointer.read())) ?? find(this.#pointer.readAfresh());
	}

	async #releaseOf(client: string): Promise<string | undefined> {
		return this.#releases.get(client) ?? (await readClientRelease(client).catch(() => undefined));
	}
}

/** What a page's own script asks for: another page, Kit's data, the texts to search. */
const isReading = (pathname: string) =>
	pathname.endsWith('/') || pathname.endsWith('/__data.json') || pathname.endsWith(`/${FIND_TEXTS}`);
