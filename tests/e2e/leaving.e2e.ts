import type { Browser, Page } from '@playwright/test';
import { alive, expect, goOffline, saveData, test, waitUntilSaved } from '../support/test';
import { kinds, locale } from '../support/locales';
import { excessWidth } from '../support/misfits';
import type { Site } from '../support/site';

test.use({ saves: false });

const WEATHER = 'https://www.smhi.se/';
const ui = (code: string, group: string, key: string) => locale(code).ui[group]![key]!;
const exit = (page: Page, code: string) => page.getByRole('link', { name: ui(code, 'exit', 'button') });

/** A reader who may leave for the weather, which is played here: no test asks a foreign host. */
async function reader(browser: Browser, site: Site) {
	const context = await browser.newContext({ baseURL: site.url });
	await saveData(context);
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
			expect(await excessWidth(page), kind).toBeLessThanOrEqual(0);
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
