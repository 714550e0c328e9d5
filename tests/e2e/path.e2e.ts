import type { Page } from '@playwright/test';
import { alive, expect, test } from '../support/test';
import { kinds, locale, shown } from '../support/locales';

const texts = (code: string) => locale(code).investigation;
/** Its top and bottom as parts of the screen. */
const inSight = (page: Page, id: string) =>
	page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().top / innerHeight);

for (const code of ['sv', 'ar', 'ti'])
	test(`in ${code} the path is eight folded steps in two screens, the urgent branch one row of them`, async ({
		page
	}) => {
		await page.goto(`/${code}/${kinds.path}`);
		await alive(page);
		const path = page.locator('article ol.path').first();
		await expect(path.locator('> li > .step')).toHaveCount(8);
		await expect(page.locator('details[open]')).toHaveCount(0);
		await expect(page.locator('#urgent')).toBeVisible();
		await expect(page.locator('#tried-by-court')).toBeHidden();
		expect((await path.boundingBox())!.height).toBeLessThanOrEqual(2 * 844);

		await page.getByRole('button', { name: locale(code).ui.path!.openAll! }).click();
		await expect(page.locator('#tried-by-court-what')).toBeVisible();
		await expect(page.locator('#follow-up-rights')).toBeVisible();
	});

test('a link leads to the urgent branch, and to a step inside it, opened and in sight', async ({ page }) => {
	await page.goto('/sv/investigation/#urgent');
	await alive(page);
	await expect(page.locator('#to-the-court')).toBeVisible();
	await expect(page.locator('#to-the-court-what')).toBeHidden();
	await page.goto('/sv/');
	await alive(page);
	await page.evaluate(() => location.assign('/sv/investigation/#tried-by-court'));
	await expect(page.locator('#tried-by-court-what')).toBeVisible();
	await expect.poll(() => inSight(page, 'tried-by-court')).toBeLessThan(0.5);
	expect(await inSight(page, 'tried-by-court')).toBeGreaterThanOrEqual(0);
});

test('on paper every step is open, with its number or its letter in ink', async ({ page }) => {
	await page.goto(`/ti/${kinds.path}`);
	await page.emulateMedia({ media: 'print' });
	for (const id of ['report-arrives', 'to-the-court', 'reviewed'])
		await expect(page.locator(`#${id}-what`)).toContainText(shown(texts('ti')[id]!.what!).slice(0, 20));
	for (const item of await page.locator('ol.path > li').all()) {
		await expect(item.locator('p').first()).toBeVisible();
		const ink = await item.evaluate((li) => {
			const { color, backgroundColor } = getComputedStyle(li, '::before');
			return [color, backgroundColor];
		});
		expect(ink).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
	}
});
