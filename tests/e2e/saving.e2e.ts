import { readdirSync, readFileSync } from 'node:fs';
import { Zstd } from '@hpcc-js/wasm-zstd';
import type { Page, Response } from '@playwright/test';
import { locale } from '../support/locales';
import { markStep } from '../support/path';
import {
	alive,
	clearHttpCache,
	expect,
	goOffline,
	savedRelease,
	saverAtRest,
	test,
	waitUntilSaved
} from '../support/test';

const INDEX = '/packs/index.json';
const index = JSON.parse(readFileSync(`build${INDEX}`, 'utf8')) as {
	packs: Record<string, { url: string; sha256: string }>;
};
const packOf = (code: string) => index.packs[code]!.url;
const strings = (code: string) => locale(code).ui.offline!;
const row = (page: Page, code: string) => page.locator(`li[data-locale="${code}"]`);
const save = (page: Page, code: string) =>
	row(page, code).getByRole('button', {
		name: strings('sv').saveNamed!.replace('{{language}}', locale(code).native)
	});
const cancel = (page: Page, code: string) =>
	row(page, code).getByRole('button', { name: strings('sv').cancel! });

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
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	await save(page, 'ar').click();
	await waitUntilSaved(page, ['sv', 'ar']);
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
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	await save(page, 'ar').click();
	await waitUntilSaved(page, ['sv', 'ar']);
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

test('where the browser is asked to save data, nothing is fetched until the reader asks', async ({
	page,
	site
}) => {
	await page.addInitScript(() =>
		Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
	);
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
	await expect(row(page, 'sv').getByRole('alert')).toHaveText(strings('sv').errorDamaged!);
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
		.poll(() =>
			page.evaluate(async () => {
				const name = (await caches.keys()).find((cache) => cache.startsWith('pack-'))!;
				const kept = await (await caches.open(name)).match('/sv/words/');
				return (await kept?.text())?.includes('damaged') ?? true;
			})
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
		await page.goto('/sv/offline/');
		await waitUntilSaved(page, ['sv']);
		await save(page, 'ar').click();
		await waitUntilSaved(page, ['sv', 'ar']);
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
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	await save(page, 'ar').click();
	await waitUntilSaved(page, ['sv', 'ar']);
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

test('two tabs: what one saves or removes the other shows, and erasing stops the other’s download', async ({
	page,
	context,
	site
}) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	const other = await context.newPage();
	await other.goto('/sv/offline/');
	await expect(row(other, 'sv')).toHaveAttribute('data-saved', 'yes');
	await save(page, 'ar').click();
	await expect(row(other, 'ar')).toHaveAttribute('data-saved', 'yes');

	site.drip(packOf('ti'));
	await save(other, 'ti').click();
	await expect(row(other, 'ti').getByRole('progressbar')).toBeVisible();
	await page.goto('/sv/settings/');
	await page.getByRole('button', { name: locale('sv').ui.settings!.erase!, exact: true }).click();
	await page.getByRole('button', { name: locale('sv').ui.settings!.eraseYes! }).click();
	await expect(page.getByText(locale('sv').ui.settings!.erased!)).toBeVisible();
	await expect(other.getByText(locale('sv').ui.settings!.erased!)).toBeVisible();
	expect(
		await page.evaluate(async () => [
			await caches.keys(),
			(await indexedDB.databases()).map(({ name }) => name)
		])
	).toEqual([[], []]);
});

test('a choice forgotten in one tab does not come back from another', async ({ page, context }) => {
	await page.goto('/sv/investigation/');
	await alive(page);
	await markStep(page, 'sv', 'pre-assessment');
	const other = await context.newPage();
	await other.goto('/sv/settings/');
	await alive(other);
	await page.getByRole('button', { name: locale('sv').ui.now!.erase! }).click();
	await expect(other.locator('#choices')).toContainText(locale('sv').ui.settings!.noChoices!);
	await other.getByRole('radio', { name: '125' }).check();
	expect(await page.evaluate(() => localStorage.getItem('klara-kept'))).toBe('{"textSize":125}');
});

test('erasing and forgetting need nothing that has to be fetched', async ({ page, site }) => {
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await page.goto('/sv/investigation/');
	await alive(page);
	// A later release has replaced every file of this page.
	await page.route('**/_app/immutable/**', (route) => route.fulfill({ status: 404 }));
	await markStep(page, 'sv', 'pre-assessment');
	await page.getByRole('button', { name: locale('sv').ui.now!.erase! }).click();
	expect(await page.evaluate(() => localStorage.getItem('klara-kept'))).toBeNull();
	await page.unroute('**/_app/immutable/**');
	await page.goto('/sv/settings/');
	await alive(page);
	await site.stop();
	await page.getByRole('button', { name: locale('sv').ui.settings!.erase!, exact: true }).click();
	await page.getByRole('button', { name: locale('sv').ui.settings!.eraseYes! }).click();
	await expect(page.getByText(locale('sv').ui.settings!.erased!)).toBeVisible();
});

test('“start over” on the repair page, which no worker answers, removes everything', async ({
	page,
	site
}) => {
	await page.goto('/sv/settings/');
	await waitUntilSaved(page, ['sv']);
	await page.getByRole('radio', { name: '125' }).check();
	const answers: Response[] = [];
	page.on('response', (response) => answers.push(response));
	await page.goto('/recover.html');
	const own = answers.filter((answer) => answer.url().includes('/recover.'));
	expect(own.map((answer) => answer.fromServiceWorker())).toEqual([false, false]);
	// The chooser of a page that is opened anew would save again: it is not let through.
	await page.route(`${site.url}/`, (route) => route.fulfill({ contentType: 'text/html', body: 'start' }));
	await page.locator('#reset').click();
	await expect(page.locator('body')).toHaveText('start');
	expect(
		await page.evaluate(async () => ({
			caches: await caches.keys(),
			databases: (await indexedDB.databases()).map(({ name }) => name),
			kept: localStorage.length,
			workers: (await navigator.serviceWorker.getRegistrations()).length
		}))
	).toEqual({ caches: [], databases: [], kept: 0, workers: 0 });
});
