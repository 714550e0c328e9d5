import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { alive, expect, test } from '../support/test';
import { kinds, locale } from '../support/locales';

const ids = (file: string) =>
	(JSON.parse(readFileSync(`src/content/${file}.json`, 'utf8')) as { id: string }[]).map(({ id }) => id);
const pages = [
	...ids('topics').map((id) => `topics/${id}/`),
	...ids('claims').map((id) => `claims/${id}/`),
	kinds.path,
	kinds.claims,
	kinds.words,
	kinds.contact
];
/** Where the words of the answer begin at the latest on a phone of 390 × 844, in pixels. */
const LATEST: Record<string, number> = { sv: 260, ar: 300, ti: 320 };

const answerAt = (page: Page) =>
	page
		.locator('.answer p')
		.first()
		.evaluate((words) => words.getBoundingClientRect().top);

for (const code of ['sv', 'ar', 'ti'])
	test(`in ${code} every page begins with its answer: high on a phone, and on the first screen of the smallest`, async ({
		page,
		excuse
	}) => {
		test.slow();
		// As it is laid out before any script.
		excuse(/dynamically imported module/);
		await page.route('**/*.js', (route) => route.abort());
		const late: string[] = [];
		for (const path of pages) {
			await page.setViewportSize({ width: 390, height: 844 });
			await page.goto(`/${code}/${path}`);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			const high = await answerAt(page);
			await page.setViewportSize({ width: 320, height: 568 });
			const small = await answerAt(page);
			const bar = (await page.locator('.reach').boundingBox())!.y;
			// Two lines of it at least are seen above the bar.
			if (high > LATEST[code]! || small > bar - 80)
				late.push(`${path}: ${Math.round(high)} px, ${Math.round(small)} px`);
		}
		expect(late).toEqual([]);
	});

test('the tools stand in one row under the answer, whatever the language and the size of the letters', async ({
	page
}) => {
	for (const code of ['sv', 'ar', 'ti'])
		for (const [width, size] of [
			[320, '100'],
			[320, '150'],
			[390, '100'],
			[1440, '100']
		] as const) {
			await page.setViewportSize({ width, height: 800 });
			await page.goto(`/${code}/${kinds.claim}`);
			await alive(page);
			await page.evaluate((percent) => (document.documentElement.dataset.textSize = percent), size);
			const tops = await page
				.locator('.tools > button:visible')
				.evaluateAll((tools) => tools.map((tool) => tool.getBoundingClientRect().top));
			expect(tops.length).toBe(4);
			expect(new Set(tops).size, `${code} ${width} ${size} %`).toBe(1);
			expect(await answerAt(page)).toBeLessThan(tops[0]!);
		}
});

test('a page ends in someone to call, a card to show and the next page, with its sources folded up, and leads back to its siblings', async ({
	page
}) => {
	for (const code of ['sv', 'ar', 'ti']) {
		await page.goto(`/${code}/topics/interpreter/`);
		const ways = page.locator('nav.end a');
		await expect(ways.nth(0)).toHaveAttribute('href', `/${code}/contact/`);
		await expect(ways.nth(1)).toHaveAttribute('href', `/${code}/phrases/`);
		await expect(ways.nth(2)).toHaveAttribute('href', `/${code}/topics/meeting/`);
		await expect(page.locator('article footer li').first()).toBeHidden();
		await page.locator('article footer summary').click();
		await expect(page.locator('article footer li').first()).toBeVisible();
		await page.locator('nav.back summary').click();
		await expect(page.locator('nav.back [aria-current=page]')).toContainText(
			locale(code).topics.interpreter!.title!
		);
		await page.locator('nav.back a[href$="/topics/appeal/"]').click();
		await expect(page.locator('h1')).toHaveText(locale(code).topics.appeal!.title!);
		await page.goto(`/${code}/${kinds.claim}`);
		await page.locator('nav.back a').click();
		await expect(page).toHaveURL(new RegExp(`/${code}/claims/#`));
	}
	await page.goto(`/sv/${kinds.topic}`);
	await page.emulateMedia({ media: 'print' });
	await expect(page.locator('article footer li').first()).toBeVisible();
});
