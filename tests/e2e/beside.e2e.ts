import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { directionOf, kinds, locale, shown, words } from '../support/locales';
import { excessWidth } from '../support/misfits';

const TOPIC = 'topics/report-of-concern/';
const cell = (page: Page, id: string, code: string) => page.locator(`[id="${id}"] [role=cell][lang=${code}]`);
const button = (page: Page, code: string) =>
	page.locator('.tools').getByRole('button', { name: locale(code).ui.beside!.button!, exact: true });
const summary = (code: string) => shown(locale(code).topics['report-of-concern']!.summary!);

async function openPairs(page: Page, address: string) {
	await page.goto(address);
	await alive(page);
	await expect(page.locator('[data-pair]').first()).toBeVisible();
}

test.describe('in a browser that asks for Arabic', () => {
	test.use({ locale: 'ar' });
	for (const [own, second] of [
		['sv', 'ar'],
		['ar', 'sv'],
		['ti', 'sv']
	] as const) {
		test(`${own} stands beside ${second} pair by pair; the address keeps it over reload, and Back takes it away`, async ({
			page
		}) => {
			await page.goto(`/${own}/${TOPIC}`);
			await alive(page);
			await button(page, own).click();
			await expect(page).toHaveURL(new RegExp(`\\?beside=${second}$`));
			for (const code of [own, second]) {
				await expect(cell(page, 'answer', code)).toContainText(summary(code));
				await expect(cell(page, 'answer', code)).toHaveAttribute('dir', directionOf(code));
			}
			// The reader's own language comes first, and each is read in its own direction.
			await expect(page.locator('#answer [role=cell]').first()).toHaveAttribute('lang', own);

			await page.reload();
			await alive(page);
			await expect(cell(page, 'answer', second)).toContainText(summary(second));
			await page.goBack();
			await expect(page).toHaveURL(new RegExp(`/${TOPIC}$`));
			await expect(page.locator('[data-pair]')).toHaveCount(0);
			await expect(page.locator('#answer')).toContainText(summary(own));
			await page.goForward();
			await expect(cell(page, 'answer', second)).toContainText(summary(second));
			await button(page, own).click();
			await expect(page).toHaveURL(new RegExp(`/${TOPIC}$`));
			await expect(page.locator('[data-pair]')).toHaveCount(0);
		});
	}
});

test('the choice goes along to the next page and through a change of language; the two can change places', async ({
	page
}) => {
	await openPairs(page, `/ar/${TOPIC}?beside=sv`);
	await page.locator('footer nav a[href="/ar/words/"]').click();
	await expect(page).toHaveURL(/\/ar\/words\/\?beside=sv$/);
	await expect(cell(page, 'report', 'sv')).toContainText(words('sv').report!.term);
	await page.locator('header summary').click();
	await page.locator('header a[hreflang="ti"]').click();
	await expect(page).toHaveURL(/\/ti\/words\/\?beside=sv/);
	await expect(cell(page, 'report', 'ti')).toContainText(words('ti').report!.term);
	await expect(cell(page, 'report', 'sv')).toContainText(words('sv').report!.term);
	await page.locator('header summary').click();
	await page.locator('header a[hreflang="sv"]').click();
	await expect(page).toHaveURL(/\/sv\/words\/\?beside=ti/);
	await expect(cell(page, 'report', 'ti')).toContainText(words('ti').report!.term);
	await page.getByLabel(locale('sv').ui.beside!.second!).selectOption('ar');
	await expect(page).toHaveURL(/\/sv\/words\/\?beside=ar/);
	await expect(cell(page, 'report', 'ar')).toContainText(words('ar').report!.term);
	// Back goes through pages, not through every choice of language.
	await page.goBack();
	await expect(page).toHaveURL(/\/ti\/words\/\?beside=sv/);
});

test('a link to one paragraph in two languages opens at it, lit in both', async ({ page }) => {
	await openPairs(page, '/ti/topics/taken-into-care/?beside=sv#deadlines');
	const row = page.locator('#deadlines');
	await expect(row).toBeInViewport();
	await expect(row).toHaveAttribute('aria-current', 'true');
});

test('of no kind of page is anything left out, and nothing stands without its like', async ({ page }) => {
	test.slow();
	for (const path of Object.values(kinds)) {
		await page.goto(`/ar/${path}`);
		if (!(await page.locator('.tools').count())) continue;
		await alive(page);
		const texts = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('article :is(h2, h3, p, li)')]
				.filter(
					(element) =>
						!element.closest('footer, nav, .original, .no-print, [role=note], [role=alert], [data-unread]')
				)
				.filter((element) => !element.querySelector('h2, h3, p, li, button, .no-print'))
				.map((element) => {
					const copy = element.cloneNode(true) as HTMLElement;
					// The Swedish term is said in its own column, not beside its translation as well.
					if (copy.matches('h2, h3')) copy.querySelector('bdi[lang=sv]')?.remove();
					return copy.textContent.replace(/\s/g, '');
				})
		);
		await openPairs(page, `/ar/${path}?beside=sv`);
		const own = (await page.locator('[role=cell][lang=ar]').allTextContents()).join('').replace(/\s/g, '');
		for (const text of texts) expect(own, path).toContain(text);
		const second = await page.locator('[role=cell][lang=sv]').allTextContents();
		expect(
			second.filter((text) => !text.trim()),
			path
		).toEqual([]);
	}
});

test('two languages keep the numbers, signs and colours of the page, and say nothing twice', async ({
	page
}) => {
	await openPairs(page, `/ar/${kinds.path}?beside=sv`);
	const numbers = await page.locator('[data-pair] .number').allTextContents();
	expect(numbers.slice(0, 3)).toEqual(['1', '2', 'A']);
	expect(numbers.filter((text) => text === '1')).toHaveLength(1);
	// The urgent branch is seen to begin and to end.
	await expect(page.locator('.row.urgent.begins')).toHaveCount(1);
	await expect(page.locator('.row.urgent.ends')).toHaveCount(1);
	await expect(page.locator('.row .bullet').first()).toBeVisible();
	await openPairs(page, `/ar/${kinds.claim}?beside=sv`);
	const ground = (selector: string) =>
		page
			.locator(selector)
			.first()
			.evaluate((row) => getComputedStyle(row).backgroundColor);
	const grounds = await Promise.all(['.row.fact', '.row.said', '.row.admit', '#why'].map(ground));
	expect(new Set(grounds).size).toBe(4);
	await expect(page.locator('#trick .sign svg')).toBeVisible();
	for (const path of [kinds.words, kinds.contact]) {
		await openPairs(page, `/ar/${path}?beside=sv`);
		const twice = await page
			.locator('[data-pair]')
			.evaluateAll((rows) =>
				rows
					.map((row) => [...row.querySelectorAll('[role=cell]')].map((cell) => cell.textContent.trim()))
					.filter(([own, second]) => second !== undefined && (own === second || own!.endsWith(` ${second}`)))
			);
		expect(twice, path).toEqual([]);
	}
});

test('without a network both languages stand side by side when both are saved; else it is said kindly and the page stays', async ({
	page,
	context,
	site
}) => {
	await page.goto('/ti/offline/');
	await waitUntilSaved(page, ['ti']);
	await page.locator('li[data-locale="sv"]').getByRole('button').click();
	await waitUntilSaved(page, ['sv', 'ti']);
	await goOffline(context, page, site);

	await openPairs(page, `/ti/${TOPIC}?beside=sv`);
	await expect(cell(page, 'answer', 'sv')).toContainText(summary('sv'));
	await expect(cell(page, 'answer', 'ti')).toContainText(summary('ti'));

	await page.goto(`/ti/${TOPIC}?beside=ar`);
	await alive(page);
	await expect(page.getByRole('status').filter({ hasText: locale('ti').ui.beside!.failed! })).toBeVisible();
	await expect(page.locator('#answer')).toContainText(summary('ti'));
	await page.getByLabel(locale('ti').ui.beside!.second!).selectOption('sv');
	await expect(cell(page, 'answer', 'sv')).toContainText(summary('sv'));
});

test('by keyboard alone: into two languages, from pair to pair, and out again', async ({ page }) => {
	await page.goto(`/sv/${TOPIC}`);
	await alive(page);
	await button(page, 'sv').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('[data-pair]').first()).toBeVisible();
	// Past the tools that stand after it in the row.
	const after = await page.locator('.tools > .tool').count();
	const place = await page
		.locator('.tools > .tool')
		.evaluateAll((tools) => tools.indexOf(document.activeElement as HTMLElement));
	for (let press = place; press < after; press++) await page.keyboard.press('Tab');
	await expect(page.getByLabel(locale('sv').ui.beside!.second!)).toBeFocused();
	await page.keyboard.press('Tab');
	// The answer stands in a table of its own, above the tools.
	const rows = page.locator('[data-pair]');
	const first = page.locator('.pairs').nth(1).locator('[data-pair]');
	await expect(first.nth(0)).toBeFocused();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await expect(first.nth(2)).toBeFocused();
	await expect(first.nth(2)).toHaveAttribute('aria-current', 'true');
	await expect(page.locator('[aria-current=true][data-pair]')).toHaveCount(1);
	await page.keyboard.press('End');
	await expect(rows.last()).toBeFocused();
	await button(page, 'sv').focus();
	await page.keyboard.press('Enter');
	await expect(rows).toHaveCount(0);
	await expect(button(page, 'sv')).toBeFocused();
});

test.describe('by touch alone', () => {
	test.use({ hasTouch: true });
	test('a tap on one language lights the same paragraph in the other', async ({ page }) => {
		await page.goto(`/ar/${TOPIC}`);
		await alive(page);
		await button(page, 'ar').tap();
		const row = page.locator('[data-pair]').nth(2);
		await row.locator('[role=cell][lang=sv]').tap();
		await expect(row).toHaveAttribute('aria-current', 'true');
		await expect(page.locator('[aria-current=true][data-pair]')).toHaveCount(1);
	});
});

test('two languages are clean to axe, light and dark, and fit 320 px, wide screens and paper', async ({
	page
}) => {
	test.slow();
	for (const address of [
		'/sv/investigation/?beside=ar',
		'/ar/topics/interpreter/?beside=sv',
		`/ti/${kinds.claim}?beside=sv`
	]) {
		for (const [width, colorScheme] of [
			[320, 'light'],
			[1100, 'dark']
		] as const) {
			await page.setViewportSize({ width, height: 800 });
			await page.emulateMedia({ colorScheme });
			await openPairs(page, address);
			await page
				.locator('[data-pair]')
				.nth(1)
				.click({ position: { x: 6, y: 6 } });
			expect(await axeFaults(page), address).toEqual([]);
			expect(await excessWidth(page), `${address} at ${width} px`).toBeLessThanOrEqual(0);
		}
	}
	await page.emulateMedia({ media: 'print' });
	const [own, second] = await page
		.locator('[data-pair]')
		.nth(1)
		.locator('[role=cell]')
		.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().y));
	expect(own).toBe(second);
});
