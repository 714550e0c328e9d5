import { alive, expect, test } from '../support/test';
import { kinds, locale, shown } from '../support/locales';

const SCREEN = 844;

for (const code of ['sv', 'ar', 'ti']) {
	test(`in ${code} home, the claims and the empty search are no longer than four screens, and the red door is on the first`, async ({
		page
	}) => {
		for (const path of ['', 'claims/', 'find/', 'phrases/']) {
			await page.goto(`/${code}/${path}`);
			await alive(page);
			const height = await page.evaluate(() => document.documentElement.scrollHeight);
			expect(height, path).toBeLessThanOrEqual(4 * SCREEN);
		}
		for (const [width, height] of [
			[390, 844],
			[320, 568]
		] as const) {
			await page.setViewportSize({ width, height });
			await page.goto(`/${code}/`);
			await expect(page.locator('main a.urgent').first()).toBeInViewport();
		}
	});

	test(`in ${code} a claim is found by what people say, and a word by the Swedish of a letter`, async ({
		page
	}) => {
		const { ui } = locale(code);
		const rumour = locale(code).claims['no-selling']!.said!;
		await page.goto(`/${code}/claims/`);
		await alive(page);
		expect(await page.locator('details.group[open]').count()).toBe(1);
		await page.getByRole('searchbox', { name: ui.claims!.heard! }).fill(shown(rumour));
		await expect(page.locator('main .rows a').first()).toHaveAttribute('href', /no-selling/);
		await page.goto(`/${code}/words/`);
		await alive(page);
		await page.getByRole('searchbox', { name: ui.words!.filter! }).fill('offentligt bi');
		await expect(page.locator('main .rows details')).toHaveCount(1);
		await page.locator('#public-counsel summary').click();
		await expect(page.locator('#public-counsel p').first()).toBeVisible();
	});
}

test('the letter of a group of words stays in sight while the group is read', async ({ page }) => {
	await page.goto('/sv/words/');
	await alive(page);
	const letter = page.locator('#letter-S');
	await page.locator('section', { has: letter }).locator('details').nth(3).scrollIntoViewIfNeeded();
	await expect(letter).toBeInViewport();
});

test('the empty search offers examples; one touch asks', async ({ page }) => {
	await page.goto(`/sv/${kinds.find}`);
	await alive(page);
	const examples = page.locator('.examples button');
	await expect(examples).toHaveCount(6);
	await examples.first().click();
	await expect(page.locator('#results')).toBeVisible();
});
