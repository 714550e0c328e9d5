import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { locale } from '../support/locales';
import { INDEX, cancel, packOf, row, save, saveArabic, strings } from '../support/saving';
import {
	alive,
	clearHttpCache,
	expect,
	saveData,
	savedRelease,
	saverAtRest,
	test,
	waitUntilSaved
} from '../support/test';

test('while a language is on its way other tabs open at once', async ({ page, context, site }) => {
	site.drip(packOf('sv'));
	await page.goto('/sv/');
	await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
	const second = await context.newPage();
	await second.goto('/sv/words/');
	await expect(second.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
	await page.reload();
	await alive(page);
});

test('a worker that is being installed names its files before it fetches them: no sweep takes them', async ({
	page,
	site
}) => {
	const script = readdirSync('build/_app/immutable/nodes').find((name) => /^9\..*\.js$/.test(name))!;
	site.drip(`/_app/immutable/nodes/${script}`);
	await page.goto('/sv/words/');
	await waitForNames(page);
	expect(
		await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active)
	).toBeNull();
	expect(site.asked).toContain(`/_app/immutable/nodes/${script}`);
});

/** Resolves when a shell is named in the database. */
const waitForNames = (page: Page) =>
	expect
		.poll(() =>
			page.evaluate(async () => {
				if (!(await indexedDB.databases()).some(({ name }) => name === 'klara')) return 0;
				return new Promise<number>((resolve) => {
					const open = indexedDB.open('klara');
					open.onsuccess = () => {
						const names = open.result.transaction('shells').objectStore('shells').getAll();
						names.onsuccess = () => {
							open.result.close();
							resolve((names.result as string[][]).flat().length);
						};
					};
				});
			})
		)
		.toBeGreaterThan(20);

test('languages are proved whole by one look at each cache, without reading a body', async ({
	page,
	context
}) => {
	await saveArabic(page);
	await page.goto('/blank.html');
	const [worker] = context.serviceWorkers();
	await worker!.evaluate(() => {
		const calls = { keys: 0, match: 0 };
		Object.assign(self, { calls });
		for (const name of ['keys', 'match'] as const) {
			const own = Cache.prototype[name] as (...all: unknown[]) => unknown;
			Object.assign(Cache.prototype, {
				[name](this: Cache, ...all: unknown[]) {
					calls[name]++;
					return own.apply(this, all);
				}
			});
		}
	});
	const readable = await page.evaluate(
		() =>
			new Promise((resolve) => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = ({ data }) => resolve(data);
				navigator.serviceWorker.controller!.postMessage({ type: 'readable' }, [port2]);
			})
	);
	expect(readable).toEqual(['sv', 'ar']);
	// The two packs and the one cache of files; the page of the shell that would have to answer.
	expect(await worker!.evaluate(() => (self as unknown as { calls: object }).calls)).toEqual({
		keys: 3,
		match: 1
	});
});

test('“cancel” stops a save from the first second on, and it can be begun again', async ({ page, site }) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	for (const held of [INDEX, packOf('ti')]) {
		site.drip(held);
		await save(page, 'ti').click();
		await cancel(page, 'ti').click();
		await expect(cancel(page, 'ti')).toHaveCount(0);
		await expect(row(page, 'ti').getByRole('alert')).toHaveCount(0);
		expect((await savedRelease(page)).locales).toEqual(['sv']);
		site.faults.clear();
	}
	await save(page, 'ti').click();
	await waitUntilSaved(page, ['sv', 'ti']);
	await expect(row(page, 'ti')).toHaveAttribute('data-saved', 'yes');
});

test('a language is removed at once while another is on its way, and does not come back with it', async ({
	page,
	site
}) => {
	await saveArabic(page);
	const arrive = site.hold(packOf('ti'));
	await save(page, 'ti').click();
	await expect.poll(() => site.asked.includes(packOf('ti'))).toBe(true);
	await row(page, 'ar').getByRole('button').click();
	await expect(row(page, 'ar')).toHaveAttribute('data-saved', 'no');
	expect((await savedRelease(page)).locales).toEqual(['sv']);
	arrive();
	await waitUntilSaved(page, ['sv', 'ti']);
	expect((await savedRelease(page)).locales.sort()).toEqual(['sv', 'ti']);
	await expect
		.poll(() => page.evaluate(async () => (await caches.keys()).filter((name) => name.endsWith('-ar'))))
		.toEqual([]);
});

test('a language removed while the server is asked for what is new does not come back with the answer', async ({
	page,
	site
}) => {
	await saveArabic(page);
	const answer = site.hold('/packs/index.json');
	const asked = site.asked.length;
	await page.reload();
	await expect
		.poll(() => site.asked.slice(asked).includes('/packs/index.json'), { timeout: 30_000 })
		.toBe(true);
	await expect(row(page, 'ar')).toHaveAttribute('data-saved', 'yes');
	await row(page, 'ar').getByRole('button').click();
	await expect(row(page, 'ar')).toHaveAttribute('data-saved', 'no');
	const before = site.asked.length;
	answer();
	// Another language is saved after what the answer led to.
	await save(page, 'ti').click();
	await waitUntilSaved(page, ['sv', 'ti']);
	expect(site.asked.slice(before)).not.toContain(packOf('ar'));
	expect((await savedRelease(page)).locales.sort()).toEqual(['sv', 'ti']);

	// Nor does the one that is being read, until it is asked for.
	await row(page, 'sv').getByRole('button').click();
	await expect(row(page, 'sv')).toHaveAttribute('data-saved', 'no');
	const rest = saverAtRest(page);
	await page.reload();
	await rest;
	await expect(row(page, 'ti')).toHaveAttribute('data-saved', 'yes');
	expect((await savedRelease(page)).locales).toEqual(['ti']);
	await save(page, 'sv').click();
	await waitUntilSaved(page, ['sv', 'ti']);
});

test('where the browser is asked to save data, nothing is fetched until the reader asks', async ({
	page,
	site
}) => {
	await saveData(page);
	const rest = saverAtRest(page);
	await page.goto('/sv/words/');
	await rest;
	expect(site.asked.filter((path) => path.startsWith('/packs/') || path === '/service-worker.js')).toEqual(
		[]
	);

	await page.goto('/sv/offline/');
	await save(page, 'sv').click();
	await waitUntilSaved(page, ['sv']);
	await expect(row(page, 'sv')).toHaveAttribute('data-saved', 'yes');
});

test('“saved, can be read without internet” is not said where no worker could be installed', async ({
	page,
	site
}) => {
	site.faults.set('/icons/icon.svg', (_, response) => response.writeHead(503).end());
	const rest = saverAtRest(page);
	await page.goto('/sv/offline/');
	await rest;
	await expect.poll(() => savedRelease(page)).toMatchObject({ locales: ['sv'] });
	await expect(row(page, 'sv')).toHaveAttribute('data-saved', 'no');
	// Pressing for it says what is wrong.
	await save(page, 'sv').click();
	await expect(row(page, 'sv').getByRole('alert')).toHaveText(strings('sv').errorNetwork!, {
		timeout: 20_000
	});
	await expect(row(page, 'sv')).toHaveAttribute('data-saved', 'no');

	site.faults.clear();
	await page.reload();
	await expect(row(page, 'sv')).toHaveAttribute('data-saved', 'yes');
});

test('a network that takes requests and never answers is no network within seconds', async ({
	page,
	context,
	site
}) => {
	test.slow();
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	await clearHttpCache(context, page);
	site.hang = true;
	await page.goto('/ti/words/', { timeout: 15_000 });
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').ui.shell!.notSavedTitle!);
	await page.goto('/sv/offline/', { timeout: 20_000 });
	await alive(page);
	await save(page, 'ar').click();
	await expect(row(page, 'ar').getByRole('progressbar')).toBeVisible();
	await expect(row(page, 'ar').getByRole('alert')).toHaveText(strings('sv').errorNetwork!, {
		timeout: 15_000
	});
	// So does a step to another language.
	await page.locator('header summary').click();
	await page.locator('header a[hreflang="ti"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').ui.shell!.notSavedTitle!, {
		timeout: 30_000
	});
	site.hang = false;
});

test('a gateway that answers for a dead server is no network', async ({ page, site }) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	site.faults.set('/ar/words/', (_, response) => response.writeHead(502).end('<h1>Bad Gateway</h1>'));
	await page.goto('/ar/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ar').ui.shell!.notSavedTitle!);
});
