import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { Site } from './site';

interface Fixtures {
	site: Site;
}

/** Every test has its own server, and fails on a console error or a request to any other host. */
export const test = base.extend<Fixtures>({
	// Playwright reads the names of fixtures off this pattern.
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await new Site('build').start();
		await use(site);
		await site.stop();
	},
	page: async ({ page, site }, use) => {
		const complaints = watch(page, site);
		await use(page);
		expect(complaints(), 'console errors and foreign requests').toEqual([]);
	},
	baseURL: async ({ site }, use) => use(site.url)
});

/** A step that expects the network to fail may expect the browser to say so. */
const NETWORK = /Failed to load resource|net::ERR_|ERR_CONNECTION/;

function watch(page: Page, site: Site): () => string[] {
	const complaints: string[] = [];
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error' && !NETWORK.test(message.text())) complaints.push(message.text());
	});
	page.context().on('request', (request) => {
		if (!request.url().startsWith(site.url) && !/^(data|blob|about):/.test(request.url()))
			complaints.push(`request to ${request.url()}`);
	});
	return () => complaints;
}

/** The page answers to keys and touches: Kit puts its announcer in once the script has taken over. */
export async function alive(page: Page) {
	await expect(page.locator('#svelte-announcer')).toBeAttached();
}

/** Waits until these languages are whole on the device, by the pointer itself. */
export async function waitUntilSaved(page: Page, locales: string[], release?: string) {
	await expect
		.poll(() => savedRelease(page), { timeout: 30_000 })
		.toMatchObject({
			locales: expect.arrayContaining(locales),
			...(release ? { release } : {})
		});
	await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
	await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

/** What the pointer of the device names. */
export async function savedRelease(page: Page): Promise<{ release: string | null; locales: string[] }> {
	return page.evaluate(async () => {
		const nothing = { release: null, locales: [] as string[] };
		// Looking must not create it: then the app would find it empty.
		if (!(await indexedDB.databases()).some(({ name, version }) => name === 'klara' && version))
			return nothing;
		return new Promise<{ release: string | null; locales: string[] }>((resolve) => {
			const request = indexedDB.open('klara');
			request.onerror = () => resolve(nothing);
			request.onsuccess = () => {
				const get = request.result.transaction('state').objectStore('state').get('pointer');
				get.onsuccess = () => {
					const active = get.result?.active;
					resolve(active ? { release: active.release, locales: Object.keys(active.packs) } : nothing);
					request.result.close();
				};
			};
		});
	});
}

/** The network is gone and nothing the browser kept by itself can hide it. */
export async function goOffline(context: BrowserContext, page: Page, site: Site) {
	await clearHttpCache(context, page);
	await site.stop();
}

export async function clearHttpCache(context: BrowserContext, page: Page) {
	const session = await context.newCDPSession(page);
	await session.send('Network.clearBrowserCache');
	await session.detach();
}

export { expect };
