import type { Page } from '@playwright/test';
import { barButton, begin, kioskStrings, openKiosk, openOperator, readTopic } from '../support/kiosk';
import { locale } from '../support/locales';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 }, serviceWorkers: 'block', saves: false });

const LISTS_MS = 90_000;
/** What the first screen says at a language's name. */
const said = (page: Page, code: string) => page.locator(`.language[lang="${code}"] .touch`);

test('what cannot be opened leads back to the first screen, which says so, and not to the next visitor', async ({
	page
}) => {
	await page.clock.install();
	await openKiosk(page);
	const touch = await said(page, 'ar').textContent();
	// A language whose pages do not come.
	await page.route('**/ar/__data.json', (route) => route.abort());
	await page.locator('.language[lang="ar"]').click();
	await expect(said(page, 'ar')).toHaveText(kioskStrings('ar').trouble!.language!);
	await page.clock.runFor(LISTS_MS + 1000);
	await expect(said(page, 'ar')).toHaveText(touch!);
	// The operator's page, whose script does not come.
	await page.route('**/*.js', (route) => route.abort());
	await page.locator('button.mark').evaluate((mark: HTMLButtonElement) => {
		for (let i = 0; i < 5; i++) mark.click();
	});
	const { returned } = kioskStrings('sv').trouble!;
	await expect(said(page, 'sv')).toHaveText(returned!);
	await page.clock.runFor(LISTS_MS + 1000);
	await expect(said(page, 'sv')).not.toHaveText(returned!);
});

test('a page that cannot be drawn ends the visit, and the next one begins as any other', async ({ page }) => {
	await page.route('**/ar/topics/report-of-concern/__data.json', async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, body: (await response.text()).replace('"title":', '"other":') });
	});
	await openKiosk(page);
	await begin(page, 'ar');
	await page.locator('main a[href="/ar/topics/report-of-concern/"]').first().click();
	await expect(said(page, 'ar')).toHaveText(kioskStrings('ar').trouble!.returned!);
	await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
	await begin(page, 'ar');
	await readTopic(page, 'ar', 'taken-into-care');
	await barButton(page, 'over').click();
	await expect(said(page, 'ar')).not.toHaveText(kioskStrings('ar').trouble!.returned!);
});

/** The device says that a later release is whole on it, and that its worker waits and never takes over. */
async function announceRelease(page: Page) {
	await page.addInitScript(() => {
		const waiting = { postMessage: () => undefined };
		Object.assign(navigator.serviceWorker, {
			getRegistration: () => Promise.resolve({ waiting })
		});
		const loaded = Number(sessionStorage.getItem('loaded'));
		sessionStorage.setItem('loaded', String(loaded + 1));
	});
	await page.goto('/recover.html');
	await page.evaluate(
		() =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('klara', 1);
				request.onupgradeneeded = () => request.result.createObjectStore('state');
				request.onerror = () => reject(request.error!);
				request.onsuccess = () => {
					const release = '999999-aaaaaaaaaaaa';
					const active = { format: 1, release, sequence: 999999, date: '2030-01-01', sets: {}, packs: {} };
					const put = request.result
						.transaction('state', 'readwrite')
						.objectStore('state')
						.put({ active, previous: null }, 'pointer');
					put.onsuccess = () => resolve(request.result.close());
				};
			})
	);
	await page.evaluate(() => sessionStorage.clear());
}

const loads = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('loaded')));

test('a later release is loaded once and not again and again, and never while someone has begun', async ({
	page
}) => {
	await page.clock.install();
	await announceRelease(page);
	await openKiosk(page);
	// Before the worker has had its time.
	await page.locator('.language[lang="ar"]').click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await page.clock.runFor(6000);
	expect(await loads(page)).toBe(1);
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	const loaded = page.waitForEvent('load');
	await barButton(page, 'over').click();
	await loaded;
	// It came back old: so it stays, for whoever comes.
	await page.clock.runFor(6000);
	expect(await loads(page)).toBe(1);
	await begin(page, 'ar');
});

/** A printer is there; notes how often something is printed, and with what beside it. */
async function connectPrinter(page: Page) {
	await page.addInitScript(() => {
		const printed: number[] = [];
		Object.assign(window, { printed });
		window.print = () => void printed.push(document.querySelectorAll('.pairs').length);
	});
	await openKiosk(page);
	await openOperator(page);
	await page.getByRole('button', { name: 'Utskrift av' }).click();
	const test = page.getByRole('button', { name: 'Skriv ut en provsida' });
	await test.click();
	await expect.poll(() => printed(page)).toEqual([0]);
	await page.getByRole('button', { name: 'Utskrift på' }).click();
	await expect(test).toBeDisabled();
	await page.getByRole('button', { name: 'Utskrift av' }).click();
	await expect(test).toBeEnabled();
	await page.getByRole('button', { name: 'Lämna' }).click();
}
const printed = (page: Page) => page.evaluate(() => (window as unknown as { printed: number[] }).printed);

test('paper comes with the Swedish beside it or not at all, and never after the visit', async ({ page }) => {
	test.setTimeout(120_000);
	const { print } = kioskStrings('ar');
	await page.clock.install();
	await connectPrinter(page);
	const ask = async () => {
		await barButton(page, 'take').click();
		await page.locator('.sheet .print .button').click();
		await page.locator('.sheet .print .button.main').click();
		await expect(page.locator('.sheet .print [role=status]')).toHaveText(print!.printing!);
	};
	await begin(page, 'ar');
	await readTopic(page, 'ar');
	await ask();
	// With the test sheet the second.
	await expect.poll(async () => (await printed(page)).length).toBe(2);
	expect((await printed(page)).at(-1)).toBeGreaterThan(0);
	await expect(page.locator('main .pairs')).toHaveCount(0);

	// The Swedish does not come: it is said.
	let letGo = () => {};
	const held = new Promise<void>((resolve) => (letGo = resolve));
	await barButton(page, 'over').click();
	await page.route('**/sv/topics/taken-into-care/*', async (route) => {
		await held;
		await route.continue();
	});
	await page.route('**/sv/topics/taken-into-care/', async (route) => {
		await held;
		await route.continue();
	});
	await begin(page, 'ar');
	await readTopic(page, 'ar', 'taken-into-care');
	await ask();
	await page.clock.runFor(11_000);
	await expect(page.locator('.sheet .print [role=status]')).toHaveText(print!.failed!);

	// It comes when another visitor is there: nothing is printed, and nothing stands beside what is read now.
	await page.locator('.sheet .print .button.main').click();
	await barButton(page, 'over').click();
	await begin(page, 'ar');
	await readTopic(page, 'ar', 'taken-into-care');
	letGo();
	await page.clock.runFor(11_000);
	expect(await printed(page)).toHaveLength(2);
	await expect(barButton(page, 'beside')).toHaveAttribute('aria-pressed', 'false');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		locale('ar').topics['taken-into-care']!.title!
	);
});
