import type { Browser, Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, savedRelease, test, waitUntilSaved } from '../support/test';
import { kinds, locale } from '../support/locales';
import type { Site } from '../support/site';

const WEATHER = 'https://www.smhi.se/';
const ui = (code: string, group: string, key: string) => locale(code).ui[group]![key]!;
const exit = (page: Page, code: string) => page.getByRole('link', { name: ui(code, 'exit', 'button') });

/** A reader who may leave for the weather, which is played here: no test asks a foreign host. */
async function reader(browser: Browser, site: Site) {
	const context = await browser.newContext({ baseURL: site.url });
	await context.route(`${WEATHER}**`, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' })
	);
	return context.newPage();
}

for (const code of ['sv', 'ar', 'ti']) {
	test(`in ${code} one touch leaves for the weather, and “Back” does not lead back`, async ({
		browser,
		site
	}) => {
		const page = await reader(browser, site);
		await page.goto(`/${code}/`);
		await alive(page);
		await page.locator('main a[href$="claims/"]').first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui(code, 'claims', 'title'));
		await exit(page, code).click();
		await expect(page).toHaveURL(WEATHER);
		await page.goBack();
		await expect(page).toHaveTitle('Ny flik');
		await expect(page.locator('body')).toHaveText('');
		// Whoever comes again on purpose is let in.
		await page.goto(`/${code}/`);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await page.context().close();
	});

	test(`in ${code} without a network it hides all the same`, async ({ page, context, site }) => {
		await page.goto(`/${code}/${kinds.topic}`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.reload();
		await alive(page);
		await exit(page, code).click();
		await expect(page).toHaveURL(/\/blank\.html$/);
		await expect(page).toHaveTitle('Ny flik');
		expect(await page.content()).not.toMatch(/klara/i);
	});

	test(`in ${code} text at 150 % on 320 px has to be scrolled one way only, and nothing lies under the button`, async ({
		page
	}) => {
		test.slow();
		await page.addInitScript(() =>
			localStorage.setItem('klara-kept', JSON.stringify({ textSize: 150, contrast: 'more' }))
		);
		await page.setViewportSize({ width: 320, height: 640 });
		for (const [kind, path] of Object.entries(kinds)) {
			await page.goto(`/${code}/${path}`);
			await alive(page);
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('27px');
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wide, kind).toBeLessThanOrEqual(0);
			const [last, button] = await page.evaluate(() => {
				scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
				return ['#about-leaving', 'header a[rel]'].map((selector) =>
					document.querySelector(selector)!.getBoundingClientRect().toJSON()
				) as DOMRect[];
			});
			expect(last!.bottom, kind).toBeLessThanOrEqual(button!.top);
		}
	});
}

test('Escape three times leaves, though the first closes a menu', async ({ browser, site }) => {
	const page = await reader(browser, site);
	await page.goto('/ar/');
	await alive(page);
	await page.locator('header summary').press('Enter');
	await page.keyboard.press('Escape');
	await expect(page.locator('header details')).not.toHaveAttribute('open');
	expect(await page.evaluate(() => document.documentElement.checkVisibility())).toBe(true);
	await page.keyboard.press('Escape');
	await page.keyboard.press('Escape');
	await expect(page).toHaveURL(WEATHER);
	await page.context().close();
});

test('with a card held up over the whole page one touch still leaves, and a key pressed at once does not', async ({
	browser,
	site
}) => {
	const page = await reader(browser, site);
	for (const width of [390, 320]) {
		await page.setViewportSize({ width, height: 568 });
		await page.goto(`/sv/${kinds.phrases}#need-help`);
		await alive(page);
		const card = page.getByRole('dialog');
		await expect(card.getByRole('button', { name: ui('sv', 'phrases', 'close') })).toBeFocused();
		await card.getByRole('link', { name: ui('sv', 'exit', 'button') }).click();
		await expect(page).toHaveURL(WEATHER);
	}
	await page.context().close();
});

test('the page is hidden at once, before anything answers', async ({ browser, site }) => {
	const page = await reader(browser, site);
	await page.goto('/sv/');
	await alive(page);
	site.faults.set('/packs/index.json', () => undefined);
	await exit(page, 'sv')
		.evaluate((link: HTMLElement) => {
			link.click();
			return document.documentElement.checkVisibility();
		})
		.then((isVisible) => expect(isVisible).toBe(false));
	await expect(page).toHaveTitle('Ny flik');
	await page.context().close();
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('leaving is a plain link, and no tool stands there dead', async ({ page }) => {
		await page.goto(`/sv/${kinds.claim}`);
		await expect(exit(page, 'sv')).toHaveAttribute('href', WEATHER);
		await expect(page.locator('.tools')).toBeHidden();
		await page.goto('/sv/settings/');
		await expect(page.getByRole('radio')).toHaveCount(0);
		// Chromium with its script switched off by a test does not show <noscript>: the page carries it.
		const html = await (await page.request.get(page.url())).text();
		expect(html).toContain(`<noscript><p>${ui('sv', 'offline', 'needsScript')}`);
	});
});

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
		await page.evaluate(() => dispatchEvent(new Event('online')));
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
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui('sv', 'words', 'title'));
	await expect.poll(() => savedRelease(page).catch(() => null)).toMatchObject({ locales: ['sv'] });
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
});
