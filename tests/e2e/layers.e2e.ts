import { PUBLIC_ORIGIN } from '../support/address';
import { alive, expect, test } from '../support/test';
import { kinds, locale } from '../support/locales';
import { pixelsOf } from '../support/pixels';
import { readQr } from '../support/qr';
import { giveVoices } from '../support/voices';
import type { Page } from '@playwright/test';

const share = (page: Page) =>
	page.locator('.tools').getByRole('button', { name: locale('sv').ui.share!.button! });

/** Dark points of the page as it is printed, in one long picture. */
async function ink(page: Page) {
	await page.emulateMedia({ media: 'print' });
	const { data } = await pixelsOf(page.locator('body'));
	await page.emulateMedia({ media: null });
	let dark = 0;
	for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) dark++;
	return dark;
}

test('whatever is open over a page, the paper has the page’s own words and nothing to press', async ({
	page
}) => {
	test.slow();
	await page.goto('/sv/topics/interpreter/');
	await alive(page);
	const closed = await ink(page);
	expect(closed).toBeGreaterThan(10_000);
	await page.locator('.term').first().click();
	await expect(page.getByRole('dialog')).toBeVisible();
	expect(await ink(page)).toBe(closed);
	await page.keyboard.press('Escape');
	await page.locator('header summary').click();
	expect(await ink(page)).toBe(closed);
	await page.locator('header summary').click();
	await share(page).click();
	await expect(page.locator('.tools .qr')).toBeVisible();
	expect(await ink(page)).toBe(closed);

	await page.emulateMedia({ media: 'print' });
	for (const path of Object.values(kinds)) {
		await page.goto(`/sv/${path}`);
		await alive(page);
		const controls = page.locator(
			'button, select, input, textarea, summary:not(:has(> .fold)), progress, label, dialog'
		);
		expect(await controls.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), path).toBe(
			0
		);
	}
});

/** What has the focus, and whether the bars at the edge of the screen hide all of it. */
const focused = (page: Page) =>
	page.evaluate(() => {
		const at = document.activeElement!;
		const bars = [...document.querySelectorAll('.tools [role=group], header, header details[open] .card')];
		if (at === document.body || bars.some((bar) => bar.contains(at))) return { text: '', hidden: false };
		const points = [...at.getClientRects()].flatMap(({ left, right, top, bottom }) => [
			[left + 2, top + 2],
			[right - 2, top + 2],
			[left + 2, bottom - 2],
			[right - 2, bottom - 2]
		]);
		const covered = ([x, y]: number[]) => {
			const above = document.elementFromPoint(x!, y!);
			return !above || bars.some((bar) => bar.contains(above));
		};
		return { text: at.textContent.trim(), hidden: points.every(covered) };
	});

for (const width of [390, 1280])
	test(`at ${width} px the key Tab never leads under the listening bar`, async ({ page }) => {
		await page.setViewportSize({ width, height: 700 });
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await giveVoices(page, [{ lang: 'sv-SE' }]);
		await page.goto(`/sv/${kinds.topic}`);
		await page.getByRole('button', { name: locale('sv').ui.listen!.start! }).click();
		await expect(page.locator('.tools [role=group]')).toBeVisible();
		const last = page.locator('.app a:visible').last();
		const hidden: string[] = [];
		do {
			await page.keyboard.press('Tab');
			const { text, hidden: isHidden } = await focused(page);
			if (isHidden) hidden.push(text);
		} while (!(await last.evaluate((link) => link === document.activeElement)));
		expect(hidden).toEqual([]);
	});

test('the language menu closes when the focus leaves it, and covers nothing that has the focus', async ({
	page
}) => {
	await page.goto(`/sv/${kinds.topic}`);
	await alive(page);
	await page.locator('header summary').focus();
	await page.keyboard.press('Enter');
	await page.locator('header details .row').last().focus();
	await page.keyboard.press('Tab');
	await expect(page.locator('header details')).not.toHaveAttribute('open');
	expect(await focused(page)).toMatchObject({ hidden: false });
});

test.describe('with an extension that darkens every page', () => {
	test.use({ bypassCSP: true });
	test('the code is read off the screen all the same', async ({ page }) => {
		await page.goto(`/sv/${kinds.topic}`);
		await alive(page);
		// What such extensions do to a picture made of attributes and to a background.
		await page.addStyleTag({
			content:
				'* { background-color: #181a1b !important; fill: #0d0d0d !important; color: #e8e6e3 !important }'
		});
		await share(page).click();
		await expect(page.locator('.tools .qr')).toBeVisible();
		expect(await readQr(page.locator('.tools .qr'))).toBe(`${PUBLIC_ORIGIN}/sv/${kinds.topic}`);
	});
});
