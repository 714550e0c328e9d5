import type { Page } from '@playwright/test';
import { alive, expect, test } from '../support/test';
import { kinds, locale } from '../support/locales';
import { contrastIn, pixelsOf } from '../support/pixels';
import { endSentence, giveVoices, lit } from '../support/voices';

const forced = { forcedColors: 'active', colorScheme: 'dark' } as const;

/** Marks every box that is told from what is around it by its background. */
function noteTints(page: Page) {
	return page.evaluate(() => {
		const seen = ({ backgroundColor: colour }: CSSStyleDeclaration) =>
			!/^(transparent|rgba\(.*, 0\))$/.test(colour);
		for (const element of document.querySelectorAll<HTMLElement>('.app *')) {
			const style = getComputedStyle(element);
			if (!seen(style) || !element.checkVisibility({ visibilityProperty: true })) continue;
			let around = element.parentElement;
			while (around && !seen(getComputedStyle(around))) around = around.parentElement;
			const ground = around && getComputedStyle(around).backgroundColor;
			if (ground !== style.backgroundColor) element.dataset.tinted = '';
		}
	});
}

/** Of the boxes that were marked those that nothing tells from what is around them now. */
function lostTints(page: Page) {
	return page.locator('[data-tinted]').evaluateAll((elements) =>
		elements
			.filter((element) => {
				const style = getComputedStyle(element);
				const framed = ['Top', 'Bottom', 'Left', 'Right'].some(
					(side) =>
						parseFloat(style.getPropertyValue(`border-${side.toLowerCase()}-width`)) > 0 &&
						style.getPropertyValue(`border-${side.toLowerCase()}-style`) !== 'none'
				);
				const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
				return !framed && !outlined && style.forcedColorAdjust !== 'none';
			})
			.map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
	);
}

test('with the reader’s own colours forced no box is told by its background alone', async ({ page }) => {
	test.slow();
	await page.clock.setFixedTime(new Date('2026-12-10T12:00:00+01:00'));
	const lost: string[] = [];
	for (const [kind, path] of Object.entries(kinds)) {
		await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
		await page.goto(`/sv/${path}`);
		await alive(page);
		await noteTints(page);
		await page.emulateMedia(forced);
		for (const box of await lostTints(page)) lost.push(`${kind} ${box}`);
	}
	expect([...new Set(lost)]).toEqual([]);
});

test('with forced colours the fact has the heaviest frame and its name, and the rumour only its line', async ({
	page
}) => {
	await page.emulateMedia(forced);
	await page.goto(`/sv/${kinds.claim}`);
	const width = (id: string) =>
		page.locator(id).evaluate((box) => parseFloat(getComputedStyle(box).borderBlockStartWidth));
	expect(await width('#fact')).toBeGreaterThan(await width('#again'));
	expect(await width('#said')).toBe(0);
	await expect(page.locator('#fact h2')).toBeInViewport();
	expect((await page.locator('#fact h2').boundingBox())!.width).toBeGreaterThan(20);
});

test('with forced colours found words, what is pressed and what is read are seen', async ({ page }) => {
	await page.emulateMedia(forced);
	await giveVoices(page, [{ lang: 'sv-SE' }]);
	await page.goto('/sv/find/#q=tolk');
	// The index of the search is built when the machine has time for it.
	await expect(page.locator('main mark').first()).toBeVisible({ timeout: 30_000 });
	expect(contrastIn(await pixelsOf(page.locator('main mark').first()))).toBeGreaterThan(4.5);

	await page.goto(`/sv/${kinds.topic}`);
	const listen = page.getByRole('button', { name: locale('sv').ui.listen!.start! });
	const share = page.getByRole('button', { name: locale('sv').ui.share!.button! });
	await listen.click();
	await expect.poll(() => lit(page)).not.toBe('');
	const ground = (button: typeof listen) =>
		button.evaluate((element) => getComputedStyle(element).backgroundColor);
	expect(await ground(listen)).not.toBe(await ground(share));
	expect(contrastIn(await pixelsOf(listen))).toBeGreaterThan(4.5);
	// The sentence that is read stands out from the one before it.
	await endSentence(page);
	await expect.poll(() => lit(page)).not.toBe(locale('sv').topics['what-lvu-is']!.title!);
	expect(contrastIn(await pixelsOf(page.locator('#answer')))).toBeGreaterThan(4.5);
});
