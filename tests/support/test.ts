import { test as base, expect, type BrowserContext, type Page } from '@playwright/test';
import { Site } from './site';

export interface Options {
	/**
	 * Whether pages are saved on the device unasked, as they are everywhere but where the browser is asked to save data.
	 * A test that looks at pages alone has them not saved until it asks for it (`waitUntilSaved`): a worker and a
	 * language take five seconds of a processor.
	 */
	saves: boolean;
}

interface Fixtures {
	site: Site;
	/** Complaints of the browser that the test expects. */
	excused: RegExp[];
	/** Lets the browser complain of what a test does on purpose. */
	excuse: (complaint: RegExp) => void;
	/** Reads a page, saves its language and these others, and loses the network. Ends on that page. */
	offlineReader: (path: string, codes?: string[]) => Promise<void>;
}

/**
 * Every test has its own server, and fails on a console error on any page of its context, on a request
 * to any other host, and on a file that our own server does not have.
 */
export const test = base.extend<Options & Fixtures>({
	// Playwright reads the names of fixtures off this pattern.
	// eslint-disable-next-line no-empty-pattern
	site: async ({}, use) => {
		const site = await new Site('build').start();
		await use(site);
		await site.stop();
	},
	// eslint-disable-next-line no-empty-pattern
	excused: async ({}, use) => use([]),
	excuse: async ({ excused }, use) => use((complaint) => void excused.push(complaint)),
	saves: [true, { option: true }],
	context: async ({ context, site, excused, saves }, use) => {
		if (!saves) {
			await saveData(context);
			unsaved.add(context);
		}
		const complaints = watch(context, site);
		await use(context);
		const unexcused = complaints().filter((text) => !excused.some((pattern) => pattern.test(text)));
		expect(unexcused, 'console errors, foreign requests and missing files').toEqual([]);
	},
	offlineReader: async ({ page, context, site }, use) =>
		use(async (path, codes = []) => {
			const own = path.split('/')[1]!;
			if (codes.some((code) => code !== own)) {
				await page.goto(`/${own}/offline/`);
				await waitUntilSaved(page, [own]);
				for (const code of codes.filter((other) => other !== own)) {
					await page.locator(`li[data-locale="${code}"] button`).first().click();
					await waitUntilSaved(page, [code]);
				}
			}
			await page.goto(path);
			await waitUntilSaved(page, [own, ...codes]);
			await goOffline(context, page, site);
		}),
	baseURL: async ({ site }, use) => use(site.url)
});

/** Where nothing is saved until a test asks for it. */
const unsaved = new WeakSet<BrowserContext>();

/** The reader asks the browser to save data, on every page that is opened from now on; or no longer does. */
export const saveData = (readers: BrowserContext | Page, saveData = true) =>
	readers.addInitScript(askToSaveData, saveData);

/** Runs in the page. */
function askToSaveData(saveData: boolean) {
	Object.defineProperty(navigator, 'connection', { value: { saveData }, configurable: true });
}

/** What the browser says of its own accord where the network was taken away. */
const NETWORK = /Failed to load resource|net::ERR_|ERR_CONNECTION/;

function watch(context: BrowserContext, site: Site): () => string[] {
	const complaints: string[] = [];
	context.on('weberror', (error) => complaints.push(error.error().message));
	context.on('console', (message) => {
		const excused = NETWORK.test(message.text());
		if (message.type() === 'error' && !excused) complaints.push(message.text());
	});
	context.on('request', (request) => {
		if (!request.url().startsWith(site.url) && !/^(data|blob|about):/.test(request.url()))
			complaints.push(`request to ${request.url()}`);
	});
	return () => [...complaints, ...site.missed.map((path) => `404 for ${path}`)];
}

/** The browser tells the page that the network is back. */
export const networkReturns = (page: Page) => page.evaluate(() => dispatchEvent(new Event('online')));

/**
 * Uses the page, and waits until it answers by itself: one that is only read is not hydrated before that. Kit puts
 * its announcer in once the script has taken over. A key that is pressed while a link is being followed is the old
 * page's: it is pressed again.
 */
export async function alive(page: Page) {
	await expect(async () => {
		await page.keyboard.press('Shift');
		await expect(page.locator('#svelte-announcer')).toBeAttached({ timeout: 2000 });
	}).toPass({ timeout: 30_000 });
}

/**
 * The next page that is opened has decided what to save: its saver has come, and is gone again.
 * Call it before opening the page, and wait for it after.
 */
export function saverAtRest(page: Page): Promise<void> {
	return new Promise((resolve) => page.once('worker', (worker) => worker.once('close', () => resolve())));
}

/**
 * Waits until these languages, or rooms, are whole on the device, by the pointer itself. Where nothing was saved
 * unasked (`saves`), the page from now on does what it does elsewhere, at once.
 */
export async function waitUntilSaved(page: Page, locales: string[], release?: string, timeout = 30_000) {
	if (unsaved.delete(page.context())) {
		await saveData(page.context(), false);
		await page.evaluate(askToSaveData, false);
		await networkReturns(page);
	}
	await expect
		.poll(() => savedRelease(page), { timeout: timeout + 5_000 * locales.length })
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
