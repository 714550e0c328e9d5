import type { Browser, Page } from '@playwright/test';
import { alive, expect, test, waitUntilSaved } from '../support/test';
import { kinds, locale, words } from '../support/locales';
import type { Site } from '../support/site';

const WEATHER = 'https://www.smhi.se/';
/** In the text itself: what the law changes has the term too, folded away. */
const TERM = '.term[href$="#consent"]:visible';
const exit = (page: Page) => page.getByRole('link', { name: locale('sv').ui.exit!.button! });

/** A page whose app arrives when the test lets it; everything else is served at once. */
async function beforeTheScript(browser: Browser, site: Site) {
	const context = await browser.newContext({ baseURL: site.url, hasTouch: true, serviceWorkers: 'block' });
	let arrive = () => {};
	const arrived = new Promise<void>((resolve) => (arrive = resolve));
	await context.route('**/_app/immutable/**/*.js', async (route) => {
		await arrived;
		await route.continue().catch(() => undefined);
	});
	await context.route(`${WEATHER}**`, (route) =>
		route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Weather</title>' })
	);
	const page = await context.newPage();
	await page.goto(`/sv/${kinds.topic}`, { waitUntil: 'commit' });
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	return { page, arrive };
}

test('before the script has come one touch leaves for good', async ({ browser, site }) => {
	const { page } = await beforeTheScript(browser, site);
	await exit(page).tap();
	await expect(page).toHaveURL(WEATHER);
	// Its place in the history is taken: “Back” leads to what was before.
	await page.goBack();
	await expect(page.locator('h1')).toHaveCount(0);
	await page.context().close();
});

test('before the script has come Escape three times leaves', async ({ browser, site }) => {
	const { page } = await beforeTheScript(browser, site);
	for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
	await expect(page).toHaveURL(WEATHER);
	await page.context().close();
});

test('a word pressed before the script has come shows that it is pressed, and is explained once it has', async ({
	browser,
	site
}) => {
	const { page, arrive } = await beforeTheScript(browser, site);
	await page.locator(TERM).first().tap();
	await expect(page.locator(TERM).first()).toHaveAttribute('aria-busy', 'true');
	arrive();
	await expect(page.getByRole('dialog')).toContainText(words('sv').consent!.meaning);
	await expect(page.locator(TERM).first()).not.toHaveAttribute('aria-busy');
	await page.context().close();
});

for (const how of ['touch', 'Escape'] as const) {
	test(`with a word explained, ${how} leaves without closing it first`, async ({ browser, site }) => {
		const { page, arrive } = await beforeTheScript(browser, site);
		arrive();
		await alive(page);
		await page.locator(TERM).first().tap();
		await expect(page.getByRole('dialog')).toBeVisible();
		// Under the backdrop: Playwright's own press would wait until nothing lies over it.
		const box = (await page.locator('[data-leave]').boundingBox())!;
		if (how === 'touch') await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
		else for (let press = 0; press < 3; press++) await page.keyboard.press('Escape');
		await expect(page).toHaveURL(WEATHER);
		await page.context().close();
	});
}

test('a step that takes its time says so to a screen reader until it is done', async ({ browser, site }) => {
	const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto('/sv/');
	await alive(page);
	const arrive = site.hold('/sv/words/__data.json');
	const main = page.locator('main');
	await expect(main).not.toHaveAttribute('aria-busy');
	await page.locator('footer a[href$="/words/"]').click();
	await expect(main).toHaveAttribute('aria-busy', 'true');
	arrive();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
	await expect(main).not.toHaveAttribute('aria-busy');
	await context.close();
});

test('an address that names the file shows the page, hydrated', async ({ page }) => {
	for (const path of ['/sv/words/', '/ar/words/']) {
		await page.goto(`${path}index.html`);
		await alive(page);
		await expect(page).toHaveURL(new RegExp(`${path}$`));
		await expect(page.locator('main .letter > summary').first()).toBeVisible();
	}
});

test('a page that is only read is saved, printed with its code, and left for the same paragraph in another language, without being hydrated', async ({
	page
}) => {
	await page.goto(`/sv/${kinds.topic}`);
	await waitUntilSaved(page, ['sv']);
	const code = page.locator('[data-code] svg');
	await expect
		.poll(() => {
			void page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
			return code.count();
		})
		.toBe(1);
	// By script, since a touch would be use.
	const place = await page.evaluate(() => {
		const [, second] = document.querySelectorAll('article h2[id]');
		second!.scrollIntoView();
		return second!.id;
	});
	expect(await page.locator('#svelte-announcer').count()).toBe(0);
	await page.evaluate(() => document.querySelector<HTMLElement>('header a[hreflang="ar"]')!.click());
	await expect(page).toHaveURL(new RegExp(`/ar/${kinds.topic}#${place}`));
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await waitUntilSaved(page, ['ar']);
	expect(await page.locator('#svelte-announcer').count()).toBe(0);
});

for (const [path, whenUsed, sheetsWhenUsed] of [
	[kinds.topic, 16, 1],
	// Four deadlines are counted here, and none before the reader has given a day.
	['topics/taken-into-care/', 23, 2]
] as const)
	test(`${path}, only read, asks for ten files, none of them the app’s; when it is used for no more than ${whenUsed}`, async ({
		browser,
		site
	}) => {
		const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
		const page = await context.newPage();
		// The saver waits for its index; its files are not the page’s.
		site.drip('/packs/index.json');
		const asked = () => site.asked.filter((path) => !/^\/packs\/|\/workers\//.test(path));
		const sheets = () => asked().filter((path) => path.endsWith('.css'));
		await page.goto(`/sv/${path}`);
		await expect.poll(() => site.asked).toContain('/packs/index.json');
		expect(asked().length).toBeLessThanOrEqual(10);
		expect(asked().filter((path) => /\/(entry|nodes)\//.test(path))).toEqual([]);
		// An outside sheet would hold back the first paint: only bold faces, which come last, have one.
		expect(sheets()).toEqual([expect.stringContaining('/bold.')]);
		await alive(page);
		expect(asked().length).toBeLessThanOrEqual(whenUsed);
		expect(sheets()).toHaveLength(sheetsWhenUsed);
		for (const font of asked().filter((path) => path.endsWith('.woff2'))) expect(font).toContain('/latn-');
		await context.close();
	});
