import { readFileSync } from 'node:fs';
import {
	expect,
	goOffline,
	saveData,
	savedRelease,
	saverAtRest,
	test,
	waitUntilSaved
} from '../support/test';
import { locale } from '../support/locales';
import { SECOND_RELEASE, SECOND_TITLE } from '../support/second-release';

const releaseOf = (folder: string) =>
	(JSON.parse(readFileSync(`${folder}/packs/index.json`, 'utf8')) as { release: string }).release;

test('with an old tab open a new release takes over whole: the old tab stays whole, the next load is new', async ({
	page,
	context,
	site
}) => {
	const oldTitle = locale('sv').ui.words!.title!;
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	await page.reload();

	site.deploy(SECOND_RELEASE);
	const fresh = await context.newPage();
	await fresh.goto('/sv/');
	await waitUntilSaved(fresh, ['sv'], releaseOf(SECOND_RELEASE));
	await goOffline(context, fresh, site);

	// The old tab goes on in its own release, script and data alike.
	await page.getByRole('link', { name: oldTitle, exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(oldTitle);
	// The gentle word in the tab that brought it, and the new texts after it.
	const shown = fresh.waitForEvent('load');
	await fresh.getByRole('button', { name: locale('sv').ui.update!.show! }).click();
	await shown;
	await fresh.goto('/sv/words/');
	await expect(fresh.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	await page.reload();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	expect(site.asked).toContain('/packs/index.json');
});

test('an older release offered by the server is not taken, and is not called news', async ({
	page,
	site
}) => {
	site.deploy(SECOND_RELEASE);
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf(SECOND_RELEASE));
	site.deploy('build');
	const asked = site.asked.length;
	const rest = saverAtRest(page);
	await page.goto('/sv/words/');
	await rest;
	expect(site.asked.slice(asked)).toContain('/packs/index.json');
	expect((await savedRelease(page)).release).toBe(releaseOf(SECOND_RELEASE));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	await page.goto('/sv/offline/');
	const update = locale('sv').ui.offline!.update!;
	await expect(page.locator('li[data-locale="sv"]')).toHaveAttribute('data-saved', 'yes');
	await expect(page.getByRole('button', { name: update })).toHaveCount(0);

	// Where nothing of the later one is left to be read it is better than nothing.
	await page.evaluate(async () => {
		for (const name of await caches.keys()) if (name.startsWith('pack-')) await caches.delete(name);
	});
	await page.reload();
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	await expect(page.locator('li[data-locale="sv"]')).toHaveAttribute('data-saved', 'yes');
	site.forgiveMissing();
});

test('an update that nobody asked for can be cancelled, and waits where data is to be saved', async ({
	page,
	context,
	site
}) => {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	site.deploy(SECOND_RELEASE);
	const row = page.locator('li[data-locale="sv"]');
	const { url } = (
		JSON.parse(readFileSync(`${SECOND_RELEASE}/packs/index.json`, 'utf8')) as {
			packs: Record<string, { url: string }>;
		}
	).packs.sv!;
	site.drip(url);
	await page.reload();
	await row.getByRole('button', { name: locale('sv').ui.offline!.cancel! }).click();
	await expect(row.getByRole('progressbar')).toHaveCount(0);
	await expect(row).toHaveAttribute('data-saved', 'yes');
	site.faults.clear();

	const thrifty = await context.newPage();
	await saveData(thrifty);
	const asked = site.asked.length;
	const rest = saverAtRest(thrifty);
	await thrifty.goto('/sv/words/');
	await rest;
	expect(site.asked.slice(asked).filter((path) => path.startsWith('/packs/'))).toEqual([]);
	expect((await savedRelease(thrifty)).release).toBe(releaseOf('build'));
});

test('where room is short the release kept for old tabs gives way, and the language is saved', async ({
	page,
	site
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	site.deploy(SECOND_RELEASE);
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv'], releaseOf(SECOND_RELEASE));
	await page.reload();
	const row = (code: string) => page.locator(`li[data-locale="${code}"]`);
	await expect(row('sv')).toHaveAttribute('data-saved', 'yes');
	const kept = () =>
		page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('pack-')));
	const old = (await kept()).find((name) => name.includes(releaseOf('build')))!;
	// The next saver finds the device full for as long as the release before is there.
	await page.evaluate(async (name) => {
		const cache = await caches.open('immutable');
		for (const request of await cache.keys()) {
			if (!request.url.includes('/saver')) continue;
			const response = (await cache.match(request))!;
			const full = `const put = Cache.prototype.put;
				Cache.prototype.put = async function (...all) {
					if (await caches.has('${name}')) throw new DOMException('full', 'QuotaExceededError');
					return put.apply(this, all);
				};`;
			await cache.put(request, new Response(full + (await response.text()), { headers: response.headers }));
		}
	}, old);
	await row('ar').getByRole('button').click();
	await waitUntilSaved(page, ['sv', 'ar'], releaseOf(SECOND_RELEASE));
	expect(await kept()).not.toContain(old);
	await expect(row('ar').getByRole('alert')).toHaveCount(0);
});

test('erasing while an update is on its way leaves nothing', async ({ page, site }) => {
	await page.goto('/sv/settings/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	site.deploy(SECOND_RELEASE);
	const packs = JSON.parse(readFileSync(`${SECOND_RELEASE}/packs/index.json`, 'utf8')) as {
		packs: Record<string, { url: string }>;
	};
	site.drip(packs.packs.sv!.url);
	await page.reload();
	await expect.poll(() => site.asked.includes(packs.packs.sv!.url)).toBe(true);
	const { erase, eraseYes, erased } = locale('sv').ui.settings!;
	await page.getByRole('button', { name: erase!, exact: true }).click();
	await page.getByRole('button', { name: eraseYes! }).click();
	await expect(page.getByText(erased!)).toBeVisible();
	expect(
		await page.evaluate(async () => [await caches.keys(), (await indexedDB.databases()).length])
	).toEqual([[], 0]);
});

test('“show the new one” ends in the new page', async ({ page, site }) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	site.deploy(SECOND_RELEASE);
	await page.goto('/sv/words/');
	const show = page.getByRole('button', { name: locale('sv').ui.update!.show! });
	await show.click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	await expect(show).toHaveCount(0);
});

test('a device whose pack is of an earlier format takes the present release from the network', async ({
	page,
	site
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv'], releaseOf('build'));
	await page.goto('/recover.html');
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const open = indexedDB.open('klara');
				open.onsuccess = () => {
					const state = open.result.transaction('state', 'readwrite').objectStore('state');
					const get = state.get('pointer');
					get.onsuccess = () => {
						delete get.result.active.format;
						state.put(get.result, 'pointer').onsuccess = () => {
							open.result.close();
							resolve();
						};
					};
				};
			})
	);
	await page.evaluate(() => new BroadcastChannel('klara-pointer').postMessage(null));
	site.deploy(SECOND_RELEASE);
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(SECOND_TITLE);
	await waitUntilSaved(page, ['sv'], releaseOf(SECOND_RELEASE));
});

test('the kill switch removes the worker and leaves saved languages; repair brings the app back', async ({
	page,
	site,
	context
}) => {
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	site.faults.set('/service-worker.js', (_, response) => {
		response.setHeader('content-type', 'text/javascript');
		response.end(readFileSync('build/kill-switch.js'));
	});
	// The page would register the ordinary worker again; a page outside the app shows the state left behind.
	await page.goto('/recover.html');
	// As each visit asks: a question that comes while another is under way gets that one's answer, the worker of before.
	const registered = () =>
		page.evaluate(async () => {
			const [registration, ...others] = await navigator.serviceWorker.getRegistrations();
			await registration?.update().catch(() => undefined);
			return others.length + Number(registration !== undefined);
		});
	// The worker that removes itself loads the page anew under the question.
	await expect(async () => expect(await registered()).toBe(0)).toPass({ timeout: 30_000 });
	expect(
		await page.evaluate(async () => (await caches.keys()).some((name) => name.startsWith('pack-')))
	).toBe(true);

	site.faults.clear();
	await page.goto('/recover.html');
	await page.locator('#repair').click();
	await page.waitForURL('**/');
	await page.goto('/sv/');
	await waitUntilSaved(page, ['sv']);
	await goOffline(context, page, site);
	await page.goto('/sv/words/');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
});
