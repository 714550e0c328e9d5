import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, networkReturns, test, waitUntilSaved } from '../support/test';
import { kinds, locale } from '../support/locales';
import { markStep } from '../support/path';

test.use({ saves: false });

const ui = (code: string, group: string, key: string) => locale(code).ui[group]![key]!;

for (const code of ['sv', 'ar', 'ti']) {
	test(`in ${code} text size and contrast are kept, on before the page is alive, and work without a network`, async ({
		page,
		context,
		site
	}) => {
		await page.goto(`/${code}/settings/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.reload();
		await alive(page);
		await page.getByRole('radio', { name: '125' }).check();
		await page.getByRole('checkbox', { name: ui(code, 'settings', 'contrast') }).check();
		await expect(page.locator('#choices')).toContainText('125');
		expect(await axeFaults(page)).toEqual([]);

		// Seen at the first moment the page can be painted, while no script of the app has run.
		await page.addInitScript(() =>
			document.addEventListener('readystatechange', () => {
				const root = document.documentElement;
				(window as unknown as { early?: unknown }).early ??= { ...root.dataset };
			})
		);
		await page.goto(`/${code}/${kinds.topic}`);
		expect(await page.evaluate(() => (window as unknown as { early: unknown }).early)).toEqual({
			textSize: '125',
			contrast: 'more'
		});
		await expect(page.locator('html')).toHaveCSS('font-size', '22.5px');
		await expect(page.locator('html')).toHaveCSS('color', 'rgb(0, 0, 0)');
	});

	test(`in ${code} the reader sees what is saved and erases all of it; nothing comes back by itself`, async ({
		page
	}) => {
		await page.goto(`/${code}/settings/`);
		await waitUntilSaved(page, [code]);
		await alive(page);
		await page.getByRole('radio', { name: '125' }).check();
		await expect(page.getByRole('main')).toContainText(locale(code).native);
		await expect(page.locator('#files')).toBeVisible();
		await page.getByRole('button', { name: ui(code, 'settings', 'erase'), exact: true }).click();
		await expect(page.getByRole('group', { name: ui(code, 'settings', 'erase') })).toBeFocused();
		expect(await axeFaults(page)).toEqual([]);
		// Escape means no.
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: ui(code, 'settings', 'erase'), exact: true }).press('Enter');
		await page.getByRole('button', { name: ui(code, 'settings', 'eraseYes') }).click();
		await expect(page.getByText(ui(code, 'settings', 'erased'))).toBeVisible();
		await expect(page.getByRole('status').filter({ hasText: ui(code, 'settings', 'erased') })).toBeFocused();
		expect(await left(page)).toEqual({ caches: [], databases: [], kept: null, workers: 0 });
		await expect(page.locator('html')).toHaveCSS('font-size', '18px');

		// Reading on in this tab saves nothing, not even when the network comes back.
		await page.locator('footer a[href$="/offline/"]').click();
		await expect(page.getByText(ui(code, 'settings', 'erased'))).toBeVisible();
		await networkReturns(page);
		await page.locator('footer a[href$="/words/"]').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui(code, 'words', 'title'));
		expect(await left(page)).toEqual({ caches: [], databases: [], kept: null, workers: 0 });

		// A new load is a new beginning, and a whole one.
		await page.reload();
		await waitUntilSaved(page, [code]);
		await expect
			.poll(() => page.evaluate(() => caches.match('/not-saved/', { ignoreSearch: true }).then(Boolean)))
			.toBe(true);
	});
}

/** Everything of ours that the browser still holds. */
const left = (page: Page) =>
	page.evaluate(async () => ({
		caches: await caches.keys(),
		databases: (await indexedDB.databases()).map(({ name }) => name),
		kept: localStorage.getItem('klara-kept'),
		workers: (await navigator.serviceWorker.getRegistrations()).length
	}));

test('a page that “Back” shows again as it was left bears no choice that was changed since', async ({
	page
}) => {
	await page.goto('/sv/words/');
	await alive(page);
	const shownAgain = () =>
		page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await page.evaluate(() => {
		Object.assign(window, { asLeft: true });
		dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }));
	});
	// Nothing has been changed: it stands as it was.
	await shownAgain();
	await page.waitForTimeout(500);
	expect(await page.evaluate(() => 'asLeft' in window)).toBe(true);
	await page.evaluate(() => localStorage.setItem('klara-kept', '{"textSize":150}'));
	await shownAgain();
	await expect(page.locator('html')).toHaveAttribute('data-text-size', '150');
	expect(await page.evaluate(() => 'asLeft' in window)).toBe(false);
});

test('kept choices that cannot be read are dropped with a word, and the page stands', async ({ page }) => {
	await page.goto('/ti/words/');
	await alive(page);
	await page.evaluate(() => localStorage.setItem('klara-kept', '{"textSize":9000,"place":['));
	await page.reload();
	await expect(page.getByText(ui('ti', 'settings', 'dropped'))).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui('ti', 'words', 'title'));
	await page.getByRole('button', { name: ui('ti', 'share', 'close') }).click();
	await expect(page.getByText(ui('ti', 'settings', 'dropped'))).toBeHidden();
	await expect(page.locator('main')).toBeFocused();
	expect(await page.evaluate(() => localStorage.getItem('klara-kept'))).toBeNull();
});

test('where the browser lets nothing be kept, the page says so and choices hold while it is open', async ({
	page
}) => {
	await page.addInitScript(() => {
		const refuse = () => {
			throw new DOMException('refused', 'SecurityError');
		};
		Object.defineProperty(window, 'localStorage', { get: refuse });
		Object.defineProperty(window, 'sessionStorage', { get: refuse });
	});
	await page.goto('/ar/settings/');
	await alive(page);
	await expect(page.getByText(ui('ar', 'settings', 'refused'))).toBeVisible();
	await page.getByRole('radio', { name: '150' }).check();
	await expect(page.locator('html')).toHaveCSS('font-size', '27px');
	// Nor is it said to be kept where other choices are made.
	const { settings, place, now } = locale('ar').ui as Record<string, Record<string, string>>;
	await page.goto('/ar/contact/');
	await page.getByRole('textbox', { name: place!.search! }).fill('Vara');
	await expect(page.getByText(place!.kept!)).toHaveCount(0);
	await page.getByRole('button', { name: 'Vara', exact: true }).click();
	await expect(page.locator('#municipality')).toContainText('Vara');
	await expect(page.locator('main').getByText(settings!.refused!)).toBeVisible();
	await page.goto('/ar/investigation/');
	await alive(page);
	await markStep(page, 'ar', 'investigation');
	await expect(page.locator('main').getByText(settings!.refused!)).toBeVisible();
	await expect(page.getByText(now!.private!)).toHaveCount(0);
});
