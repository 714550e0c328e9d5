import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
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

for (const code of ['sv', 'ar', 'ti'])
	test(`in ${code} the red door leads to this week: what to do, then four deadlines counted from the days the reader gives`, async ({
		page
	}) => {
		const { now, urgency } = locale(code).ui;
		await page.clock.setFixedTime(new Date('2026-12-10T12:00:00+01:00'));
		await page.goto(`/${code}/topics/taken-into-care/`);
		await alive(page);
		await expect(page.getByRole('link', { name: urgency!.feared! })).toHaveAttribute(
			'href',
			`/${code}/topics/when-lvu/`
		);
		const headings = page.locator('article h2');
		await expect(headings.nth(0)).toHaveAttribute('id', 'first');
		await expect(headings.nth(1)).toHaveAttribute('id', 'deadlines');
		for (const way of ['contact/', 'phrases/#where-is-child', 'investigation/#urgent'])
			await expect(page.locator(`article a[href="/${code}/${way}"]`).first()).toBeVisible();

		const deadlines = page.locator('.deadline');
		await expect(deadlines).toHaveCount(4);
		const sent = deadlines.first();
		await sent.locator('summary').click();
		await sent.getByRole('button', { name: now!.yesterday! }).click();
		await expect(sent.locator('.latest')).toContainText('2026');
		await expect(sent.locator('.latest')).toContainText('16');
		// Each counts from a day of its own: none is guessed from another.
		await expect(page.locator('.latest')).toHaveCount(1);
		expect(await axeFaults(page)).toEqual([]);
		await page.reload();
		await expect(sent.locator('.latest')).toContainText('16');
		await sent.locator('summary').click();
		await sent.getByRole('button', { name: now!.erase! }).click();
		await expect(page.locator('.latest')).toHaveCount(0);
	});

test('the questions on LVU are a list of themselves; a link to one opens it', async ({ page }) => {
	await page.goto('/sv/topics/lvu-questions/');
	await expect(page.locator('details.section')).toHaveCount(14);
	await expect(page.locator('details[open]')).toHaveCount(0);
	await page.goto('/sv/topics/lvu-questions/#siblings');
	await alive(page);
	await expect(page.locator('#siblings-1')).toBeVisible();
	await expect(page.locator('#visit-1')).toBeHidden();
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
