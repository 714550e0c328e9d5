import type { Page } from '@playwright/test';
import { alive, expect, test } from '../support/test';
import { locale, words } from '../support/locales';
import { chooseDay, markStep } from '../support/path';

/** Does to a page what translators of browsers do: every text is replaced by one of theirs, for good. */
async function translate(page: Page) {
	await page.evaluate(() => {
		const take = (text: Text) => {
			if (!text.data.trim() || text.parentElement?.closest('font, script, style, svg, select')) return;
			const font = document.createElement('font');
			font.append(Object.assign(document.createElement('font'), { textContent: text.data }));
			text.replaceWith(font);
		};
		const takeAll = (root: Node) => {
			const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
			const texts: Text[] = [];
			while (walker.nextNode()) texts.push(walker.currentNode as Text);
			texts.forEach(take);
		};
		takeAll(document.body);
		new MutationObserver((changes) => {
			for (const node of changes.flatMap(({ addedNodes }) => [...addedNodes]))
				if (node instanceof Text) take(node);
				else if (node.nodeName !== 'FONT') takeAll(node);
		}).observe(document.body, { childList: true, subtree: true });
	});
}

test.describe('on a page that the browser has translated', () => {
	test('another day of the report gives another last day', async ({ page }) => {
		await page.clock.setFixedTime(new Date('2026-12-20T12:00:00+01:00'));
		await page.goto('/en/investigation/');
		await alive(page);
		await translate(page);
		await markStep(page, 'en', 'pre-assessment');
		await chooseDay(page, 'en', 5, 12, 2026);
		await expect(page.locator('.latest')).toContainText('19 December');
		await chooseDay(page, 'en', 9, 12, 2026);
		await expect(page.locator('.latest')).toContainText('23 December');
		await expect(page.locator('.latest')).not.toContainText('19 December');
	});

	test('another municipality, another word and another page are shown as what they are', async ({ page }) => {
		await page.goto('/en/contact/');
		await alive(page);
		await translate(page);
		const change = page.getByRole('button', { name: locale('en').ui.place!.change! });
		if (await change.count()) await change.click();
		await page.getByRole('textbox', { name: locale('en').ui.place!.search! }).fill('Vara');
		await page.getByRole('button', { name: 'Vara', exact: true }).first().click();
		await expect(page.locator('#municipality')).toHaveText(
			locale('en').ui.contact!.municipality!.replace('{{name}}', 'Vara')
		);

		await page.goto('/en/topics/what-lvu-is/');
		await alive(page);
		await translate(page);
		for (const id of ['lvu', 'consent']) {
			await page.locator(`.term[href$="#${id}"]:visible`).first().click();
			const panel = page.getByRole('dialog');
			await expect(panel.getByRole('heading')).toHaveText(words('en')[id]!.term);
			await expect(panel).toContainText(words('en')[id]!.meaning);
			await page.keyboard.press('Escape');
		}
		const link = page.locator('article a[href*="/topics/"]').last();
		const path = (await link.getAttribute('href'))!.split('#')[0]!;
		await link.click();
		// The address is the next page's only once that page is shown.
		await expect(page).toHaveURL((url) => url.pathname === path);
		const id = path.split('/').at(-2)!;
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('en').topics[id]!.title!);
	});

	test('a second search leaves nothing of the first', async ({ page }) => {
		await page.goto('/en/find/#q=interpreter');
		// The index of the search is built when the machine has time for it.
		await expect(page.locator('main mark').first()).toBeVisible({ timeout: 30_000 });
		await translate(page);
		await page.getByRole('searchbox').fill('appeal');
		await expect(page.locator('main mark').first()).toHaveText(/appeal/i);
		await expect(page.locator('main mark', { hasText: /interpreter/i })).toHaveCount(0);
	});
});
