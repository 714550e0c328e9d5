import type { Page, Response } from '@playwright/test';
import { locale } from '../support/locales';
import { markStep } from '../support/path';
import { packOf, row, save } from '../support/saving';
import { alive, clearHttpCache, expect, test, waitUntilSaved } from '../support/test';

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
	const other = await page.context().newPage();
	await other.goto('/blank.html');
	await other.goto('/sv/words/');
	await alive(other);
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
	// What saves in another tab has heard of it.
	await expect(other.locator('html')).toHaveAttribute('data-erased', 'done');
});

/** What lies on the device of this site. */
const onDevice = (page: Page) =>
	page.evaluate(async () => ({
		caches: await caches.keys(),
		databases: (await indexedDB.databases()).map(({ name }) => name),
		kept: localStorage.length,
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));
const NOTHING = { caches: [], databases: [], kept: 0, workers: 0 };

test('where the page is never hydrated the settings erase everything all the same, without a network', async ({
	page,
	offlineReader,
	excuse
}) => {
	excuse(/dynamically imported module|failed to fetch/i);
	await offlineReader('/sv/settings/');
	await page.getByRole('radio', { name: '125' }).check();
	await page.evaluate(async () => {
		const cache = await caches.open('immutable');
		for (const request of await cache.keys()) if (request.url.endsWith('.js')) await cache.delete(request);
	});
	await page.goto('/sv/settings/');
	expect(await onDevice(page)).toMatchObject({ kept: 1, workers: 1 });
	const { erase, eraseText, erased } = locale('sv').ui.settings!;
	let asked = '';
	page.once('dialog', (dialog) => {
		asked = dialog.message();
		void dialog.dismiss();
	});
	await page.getByRole('button', { name: erase! }).click();
	expect(asked).toBe(eraseText);
	expect(await onDevice(page)).toMatchObject({ kept: 1, workers: 1 });
	page.once('dialog', (dialog) => void dialog.accept());
	await page.getByRole('button', { name: erase! }).click();
	await expect(page.getByText(erased!)).toBeVisible();
	expect(await onDevice(page)).toEqual(NOTHING);
});

test('a page that is hydrated after everything was erased says so and saves nothing', async ({
	page,
	context
}) => {
	await page.goto('/sv/settings/');
	await waitUntilSaved(page, ['sv']);
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	// Fetched by the page, not by the worker that is erased here.
	await page.evaluate(async () => {
		for (const registration of await navigator.serviceWorker.getRegistrations())
			await registration.unregister();
	});
	await context.route('**/_app/immutable/**/*.js', async (route) => {
		await arrived;
		await route.continue();
	});
	await clearHttpCache(context, page);
	await page.goto('/sv/settings/');
	page.once('dialog', (dialog) => void dialog.accept());
	const { erase, erased } = locale('sv').ui.settings!;
	await page.getByRole('button', { name: erase! }).click();
	await expect(page.getByText(erased!)).toBeVisible();
	arrive();
	await alive(page);
	await expect(page.getByText(erased!)).toBeVisible();
	await page.getByRole('link', { name: 'Klara besked' }).first().click();
	await expect(page).toHaveURL(/\/sv\/$/);
	expect(await onDevice(page)).toEqual(NOTHING);
});

/** A tab that does not let go of the database, for as long as the test wants it to. */
async function holdDatabase(page: Page) {
	await page.evaluate(
		() =>
			new Promise<void>((resolve) => {
				const request = indexedDB.open('klara');
				request.onsuccess = () => {
					addEventListener('let-go', () => request.result.close());
					resolve();
				};
			})
	);
	return () => page.evaluate(() => dispatchEvent(new Event('let-go')));
}

test('as long as not all is erased it is not said to be, nor that nothing is saved', async ({
	page,
	context
}) => {
	const { erase, eraseYes, erased, eraseFailed } = locale('sv').ui.settings!;
	const nothing = locale('sv').ui.shell!.nothingSaved!;
	await page.goto('/sv/settings/');
	await waitUntilSaved(page, ['sv']);
	await page.evaluate(() => navigator.serviceWorker.getRegistration().then((own) => own!.unregister()));
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await context.route('**/_app/immutable/**/*.js', (route) => arrived.then(() => route.continue()));
	await clearHttpCache(context, page);
	const other = await context.newPage();
	await other.goto('/blank.html');
	const letGo = await holdDatabase(other);
	await page.goto('/sv/settings/');
	page.once('dialog', (dialog) => void dialog.accept());
	await page.getByRole('button', { name: erase! }).click();
	arrive();
	await alive(page);
	await expect(page.getByRole('button', { name: eraseYes! })).toHaveAttribute('aria-disabled', 'true');
	await expect(page.getByText(erased!)).toHaveCount(0);
	await expect(page.getByText(nothing)).toHaveCount(0);
	await letGo();
	await expect(page.getByText(erased!)).toBeVisible();
	await expect(page.getByText(nothing)).toBeVisible();

	await page.goto('/sv/settings/');
	await waitUntilSaved(page, ['sv']);
	await holdDatabase(other);
	await page.getByRole('button', { name: erase!, exact: true }).click();
	await page.getByRole('button', { name: eraseYes! }).click();
	await expect(page.getByText(eraseFailed!)).toBeVisible({ timeout: 15_000 });
	await expect(page.getByText(nothing)).toHaveCount(0);
});

test('a worker that is started anew after everything was erased writes nothing', async ({
	page,
	context
}) => {
	await page.goto('/sv/settings/');
	await waitUntilSaved(page, ['sv']);
	const { erase, eraseYes, erased } = locale('sv').ui.settings!;
	await page.getByRole('button', { name: erase!, exact: true }).click();
	await page.getByRole('button', { name: eraseYes! }).click();
	await expect(page.getByText(erased!)).toBeVisible();
	const session = await context.newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	// Answered by the worker that was let go of, as long as this page is open.
	expect(await page.evaluate(async () => !!navigator.serviceWorker.controller)).toBe(true);
	expect(await page.evaluate(async () => (await fetch('/sv/words/__data.json')).ok)).toBe(true);
	expect(await onDevice(page)).toEqual(NOTHING);
});
