import { readdirSync, readFileSync } from 'node:fs';
import { Zstd } from '@hpcc-js/wasm-zstd';
import type { Page } from '@playwright/test';
import { locale } from '../support/locales';
import { packOf, row, save, saveArabic, strings } from '../support/saving';
import {
	clearHttpCache,
	expect,
	goOffline,
	savedRelease,
	saverAtRest,
	test,
	waitUntilSaved
} from '../support/test';

/** Saving a language is work: a busy machine takes its time. */
const SAVED = { timeout: 30_000 };

test('a pack that is whole and says other words is refused', async ({ page, site }) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	const zstd = await Zstd.load();
	const forged = Buffer.from(zstd.decompress(readFileSync(`build${packOf('ar')}`)))
		.toString()
		.replace(locale('ar').ui.words!.title!, 'X');
	site.faults.set(packOf('ar'), (_, response) => response.end(zstd.compress(Buffer.from(forged))));
	await save(page, 'ar').click();
	await expect(row(page, 'ar').getByRole('alert')).toHaveText(strings('sv').errorDamaged!);
	expect((await savedRelease(page)).locales).toEqual(['sv']);

	// A failure is remembered: the page that is opened next does not fetch it again.
	const rest = saverAtRest(page);
	await page.goto('/ar/words/');
	await rest;
	expect(site.asked.filter((path) => path === packOf('ar'))).toHaveLength(1);
});

test('a pack that a proxy has unpacked on the way is recognised by its bytes', async ({ page, site }) => {
	const unpacked = (await Zstd.load()).decompress(readFileSync(`build${packOf('sv')}`));
	site.faults.set(packOf('sv'), (_, response) => response.end(unpacked));
	await page.goto('/sv/words/');
	await waitUntilSaved(page, ['sv']);
});

test('a portal’s page answered in place of files never becomes part of the app', async ({
	page,
	context,
	site
}) => {
	const script = readdirSync('build/_app/immutable/nodes').find((name) => /^9\..*\.js$/.test(name))!;
	for (const path of [`/_app/immutable/nodes/${script}`, '/not-saved/'])
		site.faults.set(path, (_, response) => {
			response.setHeader('content-type', 'text/html');
			response.end('<!doctype html><title>Log in</title>');
		});
	const foreign = () =>
		page.evaluate(async () => {
			const found: string[] = [];
			for (const name of await caches.keys()) {
				const cache = await caches.open(name);
				for (const request of await cache.keys())
					if ((await (await cache.match(request))!.text()).includes('Log in')) found.push(request.url);
			}
			return found;
		});
	await page.goto('/sv/offline/');
	await expect(row(page, 'sv').getByRole('alert')).toHaveText(strings('sv').errorDamaged!, SAVED);
	await expect.poll(() => site.asked.includes('/not-saved/')).toBe(true);
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined))
		.toBe(true);
	expect(await foreign()).toEqual([]);

	site.faults.clear();
	await clearHttpCache(context, page);
	await page.reload();
	await save(page, 'sv').click();
	await waitUntilSaved(page, ['sv']);
	expect(await foreign()).toEqual([]);
});

/** Puts a body on the device that is not what was kept. */
const damage = (page: Page, path: string) =>
	page.evaluate(async (address) => {
		const name = (await caches.keys()).find((cache) => cache.startsWith('pack-'))!;
		const cache = await caches.open(name);
		const { headers } = (await cache.match(address))!;
		await cache.put(address, new Response('damaged on disk', { headers }));
	}, path);

test('a page damaged on disk comes from the network and is mended; without one it is not said to be missing', async ({
	page,
	context,
	site
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	await damage(page, '/sv/words/');
	await damage(page, '/sv/not-found/');
	await clearHttpCache(context, page);
	await site.stop();
	for (const path of ['/sv/words/', '/sv/no-such-page/']) {
		await page.goto(path);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.shell!.notSavedTitle!);
	}
	await site.start();
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
	await expect
		.poll(
			() =>
				page.evaluate(async () => {
					const name = (await caches.keys()).find((cache) => cache.startsWith('pack-'))!;
					const kept = await (await caches.open(name)).match('/sv/words/');
					return (await kept?.text())?.includes('damaged') ?? true;
				}),
			SAVED
		)
		.toBe(false);
	await goOffline(context, page, site);
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
});

// A read is tried once more on a fresh connection, so two are lost before one is given up.
for (const [what, failures] of [
	['a read of the database that fails for a moment', 2],
	['a database that cannot be read', Infinity]
] as const) {
	test(`${what} loses no language`, async ({ page }) => {
		await saveArabic(page);
		await page.evaluate(async (count) => {
			const cache = await caches.open('immutable');
			const request = (await cache.keys()).find(({ url }) => url.includes('/saver'))!;
			const kept = (await cache.match(request))!;
			const sick = `let left = ${count};
				const get = IDBObjectStore.prototype.get;
				IDBObjectStore.prototype.get = function (key) {
					if (key === 'pointer' && left-- > 0) throw new DOMException('sick', 'UnknownError');
					return get.call(this, key);
				};`;
			await cache.put(request, new Response(sick + (await kept.text()), { headers: kept.headers }));
		}, failures);
		await save(page, 'ti').click();
		await expect(row(page, 'ti').getByRole('alert')).toHaveText(strings('sv').errorStorage!);
		expect((await savedRelease(page)).locales.sort()).toEqual(['ar', 'sv']);
		expect(
			await page.evaluate(async () => (await caches.keys()).filter((name) => /-(sv|ar)$/.test(name)).length)
		).toBe(2);
	});
}

test('a database that was lost is made anew from what the caches remember', async ({
	page,
	context,
	site
}) => {
	await saveArabic(page);
	await page.goto('/recover.html');
	await page.evaluate(
		() => new Promise((resolve) => (indexedDB.deleteDatabase('klara').onsuccess = resolve))
	);
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv', 'ar']);
	await goOffline(context, page, site);
	await page.goto('/ar/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ar').ui.words!.title!);
	// The chooser has its letters: no sweep has taken the shell.
	await page.goto('/');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	expect(
		await page.evaluate(() => [...document.fonts].filter(({ status }) => status === 'error').length)
	).toBe(0);
});

test('what the browser has cleared under an open tab is not said to be saved', async ({
	page,
	context,
	site
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	const session = await context.newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', { origin: site.url, storageTypes: 'all' });
	site.drip(packOf('sv'));
	await page.locator('footer a[href$="/offline/"]').click();
	await expect(row(page, 'sv')).toHaveAttribute('data-saved', 'no');
});

test('a device that cannot be looked at is not said to have nothing saved', async ({ page }) => {
	await page.goto('/recover.html');
	// A database that only a later release could open.
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open('klara', 99);
				request.onsuccess = () => {
					request.result.close();
					resolve();
				};
			})
	);
	await page.goto('/sv/offline/');
	await expect(page.getByText(locale('sv').ui.offline!.errorStorage!)).toBeVisible();
	await expect(page.getByText(locale('sv').ui.offline!.notSaved!)).toHaveCount(0);
});

test('a pointer that cannot be read counts as nothing saved: pages are read, and the language is saved anew', async ({
	page
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open('klara');
				request.onsuccess = () => {
					const put = request.result.transaction('state', 'readwrite').objectStore('state');
					put.put({ active: { release: 7, packs: 'gone' } }, 'pointer').onsuccess = () => {
						request.result.close();
						resolve();
					};
				};
			})
	);
	await page.goto('/');
	await expect(page.locator('main a[hreflang="sv"]')).toBeVisible();
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
	await expect.poll(() => savedRelease(page).catch(() => null)).toMatchObject({ locales: ['sv'] });
});
