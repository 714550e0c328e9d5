import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { locale, words } from '../support/locales';

const TOPIC = 'topics/what-lvu-is/';
const ID = 'consent';
/** In the text itself: what the law changes has the word too, folded away. */
const term = (page: Page) => page.locator(`.term[href$="#${ID}"]:visible`).first();

async function readsOf(page: Page, code: string) {
	const panel = page.getByRole('dialog', { name: words(code)[ID]!.term });
	await expect(panel).toContainText(words(code)[ID]!.meaning);
	await expect(panel).toContainText(words(code)[ID]!.not);
	return panel;
}

for (const code of ['sv', 'ar', 'ti']) {
	test(`in ${code} a word is explained where it stands, by keyboard alone and without a network`, async ({
		page,
		context,
		site
	}) => {
		await page.goto(`/${code}/${TOPIC}`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.reload();
		await alive(page);

		for (const key of ['Enter', 'Space']) {
			await term(page).focus();
			await expect(term(page)).toHaveAttribute('role', 'button');
			await expect(term(page)).toHaveAttribute('aria-expanded', 'false');
			await page.keyboard.press(key);
			const panel = await readsOf(page, code);
			if (code !== 'sv') await expect(panel).toContainText(words('sv')[ID]!.term);
			await expect(term(page)).toHaveAttribute('aria-expanded', 'true');
			await page.keyboard.press('Escape');
			await expect(page.getByRole('dialog')).toHaveCount(0);
			await expect(term(page)).toBeFocused();
		}
		await page.keyboard.press('Enter');
		await page
			.getByRole('dialog')
			.getByRole('link', { name: locale(code).ui.term!.all! })
			.click();
		await expect(page).toHaveURL(new RegExp(`/${code}/words/#${ID}$`));
		await expect(page.getByRole('dialog')).toHaveCount(0);
	});
}

test.describe('by touch alone', () => {
	test.use({ hasTouch: true });
	test('a tap opens the panel beside the word, never over it, and a tap outside closes it', async ({
		page
	}) => {
		for (const code of ['sv', 'ar', 'ti']) {
			for (const width of [320, 390, 1200]) {
				await page.setViewportSize({ width, height: 640 });
				await page.goto(`/${code}/${TOPIC}`);
				await alive(page);
				await term(page).tap();
				const panel = await readsOf(page, code);
				const [box, word] = [(await panel.boundingBox())!, (await term(page).boundingBox())!];
				expect(box.y >= word.y + word.height || box.y + box.height <= word.y, `${code} ${width}`).toBe(true);
				expect(box.x).toBeGreaterThanOrEqual(0);
				expect(box.x + box.width).toBeLessThanOrEqual(width);
				await page.touchscreen.tap(box.x + box.width / 2, word.y + word.height / 2);
				await expect(page.getByRole('dialog')).toHaveCount(0);
			}
		}
	});
});

test('an open panel is clean to axe, light and dark', async ({ page }) => {
	for (const code of ['sv', 'ar', 'ti'])
		for (const colorScheme of ['light', 'dark'] as const) {
			await page.emulateMedia({ colorScheme });
			await page.goto(`/${code}/${TOPIC}`);
			await alive(page);
			await term(page).click();
			await readsOf(page, code);
			expect(await axeFaults(page), code).toEqual([]);
		}
});

test('beside Swedish, a word in the Swedish column is explained in Swedish', async ({ page }) => {
	await page.goto(`/ar/${TOPIC}?beside=sv`);
	await alive(page);
	const cells = page
		.locator('[data-pair]')
		.filter({ has: term(page) })
		.first();
	await cells.locator(`[role=cell][lang=sv] .term`).click();
	await readsOf(page, 'sv');
	await page.keyboard.press('Escape');
	await cells.locator(`[role=cell][lang=ar] .term`).click();
	await readsOf(page, 'ar');
});

test.describe('without a worker', () => {
	test.use({ serviceWorkers: 'block' });
	test('when the explanation cannot be had the word leads where it always led', async ({ page, site }) => {
		site.faults.set('/sv/words/__data.json', (_, response) => response.writeHead(503).end());
		await page.goto(`/sv/${TOPIC}`);
		await alive(page);
		await term(page).click();
		await expect(page).toHaveURL(new RegExp(`/sv/words/#${ID}$`));
		await expect(page.locator(`#${ID}`)).toContainText(words('sv')[ID]!.meaning);
	});
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('a word is a link to the words list, and no tool stands there dead', async ({ page }) => {
		await page.goto(`/ti/${TOPIC}`);
		await expect(page.locator('.tools')).toBeHidden();
		await expect(term(page)).not.toHaveAttribute('role');
		await term(page).click();
		await expect(page).toHaveURL(new RegExp(`/ti/words/#${ID}$`));
	});
});
