import { barButton, begin, openKiosk, readTopic } from '../support/kiosk';
import { locale, locales } from '../support/locales';
import { expect, goOffline, test, waitUntilSaved } from '../support/test';

test.use({ saves: false });

/** A busy machine takes seconds a language. */
const SAVING_ALL_MS = 240_000;

test('without a network the kiosk shows every language at its one address', async ({
	page,
	context,
	site
}) => {
	test.setTimeout(SAVING_ALL_MS + 60_000);
	await page.goto('/kiosk/');
	const all = ['kiosk', ...locales.map(({ code }) => code)];
	await waitUntilSaved(page, all, undefined, SAVING_ALL_MS);
	await goOffline(context, page, site);
	await page.reload();
	const addresses = () =>
		page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
	const fetched: string[] = [];
	for (const { code, dir, native, topics } of locales) {
		await page.getByRole('button', { name: native }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', code);
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		await page.locator(`main a[href="/${code}/topics/report-of-concern/"]`).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(topics['report-of-concern']!.title!);
		fetched.push(...(await addresses()));
		await page.locator('.bar .over').click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
		// The browser keeps the address of no page that was read.
		expect((await addresses()).filter((name) => name.endsWith('__data.json'))).toEqual([]);
	}
	expect(new URL(page.url()).pathname).toBe('/kiosk/');
	expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
	// The family’s strings and pages are none of the kiosk’s.
	expect(fetched.some((name) => name.endsWith('__data.json'))).toBe(true);
	expect(fetched.filter((name) => name.includes('.family.'))).toEqual([]);
});

test('no page in the kiosk has a field, and starting over leaves the choices of someone’s own phone alone', async ({
	page
}) => {
	const choices = JSON.stringify({ textSize: 125 });
	await page.addInitScript((kept) => localStorage.setItem('klara-kept', kept), choices);
	await openKiosk(page);
	await begin(page, 'sv');
	for (const list of ['claims', 'words']) {
		await page.locator(`main a[href="/sv/${list}/"]`).first().click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui[list]!.title!);
		await expect(page.locator('main details').first()).toBeVisible();
		await expect(page.locator('main').locator('input, textarea, [contenteditable]')).toHaveCount(0);
		await barButton(page, 'over').click();
		await begin(page, 'sv');
	}
	expect(await page.evaluate(() => localStorage.getItem('klara-kept'))).toBe(choices);
});

test('a card is held up over the whole screen, and goes by its button and with the visit', async ({
	page
}) => {
	await openKiosk(page);
	await begin(page, 'ar');
	await page.locator('main a[href="/ar/phrases/"]').first().click();
	const card = page.locator('main li a[href^="#"]').first();
	const held = page.getByRole('dialog');
	await card.click();
	await expect(held.locator('.swedish')).toBeVisible();
	expect((await held.boundingBox())!.height).toBe(page.viewportSize()!.height);
	await held.getByRole('button', { name: locale('ar').ui.phrases!.close! }).click();
	await expect(held).toHaveCount(0);
	await card.click();
	await expect(held).toBeVisible();
	// Nobody answers: the visit ends with the card held up.
	await page.evaluate(() => document.querySelector<HTMLButtonElement>('.bar .over')!.click());
	await expect(held).toHaveCount(0);
	await begin(page, 'ar');
	await page.locator('main a[href="/ar/phrases/"]').first().click();
	await expect(card).toBeVisible();
	await expect(held).toHaveCount(0);
});

test('while a word is explained one touch of “start over” ends the visit', async ({ page }) => {
	await openKiosk(page);
	await begin(page, 'ar');
	await readTopic(page, 'ar', 'report-of-concern');
	await page.locator('main a.term').first().click();
	await expect(page.locator('dialog[open]')).toBeVisible();
	const { x, y, width, height } = (await barButton(page, 'over').boundingBox())!;
	await page.mouse.click(x + width / 2, y + height / 2);
	await expect(page.locator('.language[lang="ar"]')).toBeVisible();
});

test('far down a page a second language opens at the same paragraph, and so do another and the text alone', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await openKiosk(page);
	await begin(page, 'sv');
	await readTopic(page, 'sv', 'taken-into-care');
	const paragraph = page.locator('#deadlines-2');
	await paragraph.evaluate((text) => text.scrollIntoView({ block: 'center' }));
	const before = await paragraph.boundingBox();
	const stands = async () => {
		await expect
			// Nowhere for a moment, while the pairs take the place of the text.
			.poll(async () => Math.abs(((await paragraph.boundingBox())?.y ?? Infinity) - before!.y))
			.toBeLessThan(60);
		await expect(paragraph).toBeInViewport();
	};
	for (const code of ['ar', 'ti']) {
		await barButton(page, 'beside').click();
		await page.locator(`.sheet button[lang="${code}"]`).click();
		await expect(page.locator(`[data-pair] [lang=${code}]`).first()).toBeAttached();
		await stands();
		await barButton(page, 'beside').click();
		await expect(page.locator('[data-pair]')).toHaveCount(0);
		await stands();
	}
});
