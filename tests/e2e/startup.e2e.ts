import { readFileSync, readdirSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { alive, expect, test, waitUntilSaved } from '../support/test';
import { kinds, locale, shown, words } from '../support/locales';
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

/** The hashed file of a page's own code. */
function ownScript(path: string) {
	const html = readFileSync(`build${path}index.html`, 'utf8');
	const node = html.match(/node_ids: \[[^\]]*?(\d+)\]/)![1]!;
	const name = readdirSync('build/_app/immutable/nodes').find(
		(file) => file.startsWith(`${node}.`) && file.endsWith('.js')
	)!;
	return `/_app/immutable/nodes/${name}`;
}

/** The hashed dictionary of the family's room in a language. */
function dictionary(code: string) {
	const name = readdirSync('build/_app/immutable/assets').find((file) => file.startsWith(`${code}.family.`));
	expect(name, `the dictionary of ${code} is in the build`).toBeDefined();
	return `/_app/immutable/assets/${name}`;
}

for (const [what, missing] of [
	['the script of a page', () => ownScript('/sv/words/')],
	['the dictionary', () => dictionary('sv')]
] as const) {
	test(`where ${what} cannot be had the page stays as it is: read, not reloaded, and its links lead on`, async ({
		browser,
		site
	}) => {
		const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
		const page = await context.newPage();
		site.faults.set(missing(), (_, response) => response.writeHead(404).end());
		let loads = 0;
		page.on('domcontentloaded', () => loads++);
		// Said by the page itself, and not by the browser of the file.
		const failed = page.waitForEvent(
			'console',
			(message) => message.type() === 'error' && !message.text().startsWith('Failed to load resource')
		);
		await page.goto('/sv/words/');
		await failed;
		await expect(page.locator('main .letter > summary').first()).toBeVisible();
		await expect(page.locator('body')).not.toContainText('nav.');
		// Nor where a tool is pressed and no server is there to ask.
		const tool = page.locator('button:visible:not([data-erase])').first();
		site.faults.set('/packs/index.json', (request) => request.socket.destroy());
		const asked = page.waitForEvent('requestfailed');
		await tool.click();
		await asked;
		await page.waitForTimeout(500);
		expect(loads).toBe(1);
		site.faults.clear();
		// With the server back one press has the page read anew, with its tools.
		await tool.click();
		await expect.poll(() => loads).toBe(2);
		await alive(page);
		expect(loads).toBe(2);
		await page.locator('footer a[href$="/about/"]').click();
		await alive(page);
		await context.close();
	});
}

for (const when of ['before', 'after'] as const) {
	test(`a page whose tools fail ${when} the hour of a new law is read anew once for it, and not again and again`, async ({
		browser,
		site
	}) => {
		const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
		const page = await context.newPage();
		const texts = locale('sv').topics['taken-into-care']!;
		const deadline = page.locator('#deadlines-3');
		let loads = 0;
		let failures = 0;
		page.on('domcontentloaded', () => loads++);
		page.on('console', (message) => {
			if (message.type() === 'error' && message.text().includes('The dictionary of')) failures++;
		});
		let answer: (() => void) | null = null;
		site.faults.set(dictionary('sv'), (_, response) => {
			if (when === 'after' && !answer) answer = () => response.writeHead(404).end();
			else response.writeHead(404).end();
		});
		// The page looks an hour before: no clock of a reader may be later than the law.
		await page.clock.install({ time: new Date('2026-12-31T22:59:45+01:00') });
		await page.goto('/sv/topics/taken-into-care/');
		await page.keyboard.press('Shift');
		if (when === 'before') await expect.poll(() => failures).toBe(1);
		else await expect.poll(() => answer).not.toBeNull();
		await expect(deadline).toContainText(shown(texts['deadlines.3']!));
		expect(loads).toBe(1);
		await page.clock.fastForward('00:20');
		(answer as (() => void) | null)?.();
		await expect.poll(() => failures).toBe(2);
		await page.waitForTimeout(500);
		expect(loads).toBe(2);
		site.faults.clear();
		await page.reload();
		await alive(page);
		await page.clock.fastForward('01:00:00');
		await expect(deadline).toHaveText(shown(texts['deadlines.3@care-act']!));
		await context.close();
	});
}

test('a navigation whose page cannot be had becomes one load of the document', async ({ browser, site }) => {
	const context = await browser.newContext({ baseURL: site.url, serviceWorkers: 'block' });
	const page = await context.newPage();
	await page.goto('/sv/');
	await alive(page);
	site.faults.set(ownScript('/sv/words/'), (_, response) => response.writeHead(404).end());
	let loads = 0;
	page.on('domcontentloaded', () => loads++);
	await page.locator('footer a[href$="/words/"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.words!.title!);
	await expect.poll(() => loads).toBe(1);
	await context.close();
});

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
