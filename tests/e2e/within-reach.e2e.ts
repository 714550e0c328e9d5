import { locale } from '../support/locales';
import { alive, expect, test } from '../support/test';
import { kinds } from '../support/locales';

/** Width and height of the screen: two phones, one lying down, a tablet. */
const SCREENS = [
	[390, 844],
	[320, 568],
	[844, 390],
	[1024, 768]
] as const;

for (const code of ['sv', 'ar', 'ti'])
	test(`in ${code} search, call, language and leave are within reach at every scroll position, whole and not over each other`, async ({
		page
	}) => {
		const lost: string[] = [];
		for (const [width, height] of SCREENS)
			for (const size of [100, 150]) {
				await page.setViewportSize({ width, height });
				await page.goto(`/${code}/${kinds.topic}`);
				await alive(page);
				if (size > 100) await page.evaluate(() => (document.documentElement.dataset.textSize = '150'));
				for (const part of [0, 0.3, 1]) {
					await page.evaluate(
						(to) => scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' }),
						part
					);
					const faults = await page.locator('header .item').evaluateAll((items) =>
						items.flatMap((item) => {
							const box = item.getBoundingClientRect();
							const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
							const words = item.querySelector('span')!.getBoundingClientRect();
							const inside =
								words.left >= box.left && words.right <= box.right && words.bottom <= innerHeight;
							const large = box.width >= 44 && box.height >= 44;
							return top && item.contains(top) && inside && large ? [] : [item.textContent.trim()];
						})
					);
					if (faults.length) lost.push(`${width}×${height} ${size} % at ${part}: ${faults.join()}`);
				}
			}
		expect(lost).toEqual([]);
	});

test('on a phone the bar takes at most an eighth of the screen, however large the letters', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 640 });
	await page.goto('/ti/');
	const session = await page.context().newCDPSession(page);
	await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 32 } });
	expect((await page.locator('.reach').boundingBox())!.height).toBeLessThanOrEqual(80);
});

test.describe('by touch alone', () => {
	test.use({ hasTouch: true });
	test('far down a page another language, a second beside it and another beside it open at the same paragraph', async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await page.goto('/ar/topics/taken-into-care/');
		await alive(page);
		await page.locator('#deadlines-2').evaluate((text) => text.scrollIntoView());
		await page.locator('header summary').tap();
		await page.locator('header a[hreflang=sv]').tap();
		await expect(page).toHaveURL(/\/sv\/topics\/taken-into-care\/#deadlines-2$/);
		await expect(page.locator('#deadlines-2')).toBeInViewport();
		await alive(page);
		const before = await page.locator('#deadlines-2').boundingBox();
		await page.locator('header summary').tap();
		await page.locator('header .card button').tap();
		const stands = async () => {
			await expect
				// Nowhere for a moment, while the pairs take the place of the text.
				.poll(async () =>
					Math.abs(((await page.locator('#deadlines-2').boundingBox())?.y ?? Infinity) - before!.y)
				)
				.toBeLessThan(60);
			await expect(page.locator('#deadlines-2')).toBeInViewport();
		};
		await expect(page.locator('[data-pair]').first()).toBeAttached();
		await stands();
		await page.getByLabel(locale('sv').ui.beside!.second!).selectOption('ti');
		await expect(page.locator('[data-pair] [lang=ti]').first()).toBeAttached();
		await stands();
	});
});
