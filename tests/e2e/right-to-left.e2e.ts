import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/test';
import { drawn } from '../support/locales';

const rightToLeft = drawn.filter(({ script }) => script === 'Arab');
/** Digits in groups: 331 000, 020-50 50 50, 2025:400. */
const GROUPED = /\d+(?:[ \u00a0:.-]\d+)+/;

/** Grouped figures on the page that are painted in another order than they are written. */
function scrambled(page: Page) {
	return page.evaluate((pattern) => {
		const found: string[] = [];
		const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			if (!node.parentElement!.checkVisibility()) continue;
			for (const { 0: written, index } of node.data.matchAll(new RegExp(pattern, 'g'))) {
				const digits = [...written].flatMap((letter, i) => {
					const range = document.createRange();
					range.setStart(node!, index + i);
					range.setEnd(node!, index + i + 1);
					const { left, top } = range.getBoundingClientRect();
					return /\d/.test(letter) ? [{ letter, left, top: Math.round(top / 8) }] : [];
				});
				const painted = digits
					.toSorted((a, b) => a.top - b.top || a.left - b.left)
					.map(({ letter }) => letter)
					.join('');
				if (painted !== written.replace(/\D/g, '')) found.push(`${written} as ${painted}`);
			}
		}
		return found;
	}, GROUPED.source);
}

/** Addresses of built pages whose text holds a grouped figure. */
function pagesWithFigures(code: string): string[] {
	return (readdirSync(`build/${code}`, { recursive: true }) as string[])
		.filter((path) => path.endsWith('index.html'))
		.filter((path) => {
			const html = readFileSync(`build/${code}/${path}`, 'utf8');
			const text = html.slice(html.indexOf('<body')).replace(/<(script|style)[^]*?<\/\1>|<[^>]*>/g, '|');
			return GROUPED.test(text);
		})
		.map((path) => `/${code}/${path.replace('index.html', '')}`);
}

for (const { code } of rightToLeft) {
	test.describe(`in ${code}`, () => {
		test.describe('on the pages themselves', () => {
			test.use({ javaScriptEnabled: false });
			test('every grouped figure is painted in the order it is written', async ({ page }) => {
				test.slow();
				const paths = pagesWithFigures(code);
				expect(paths.length).toBeGreaterThan(10);
				const wrong: string[] = [];
				for (const path of paths) {
					await page.goto(path, { waitUntil: 'domcontentloaded' });
					for (const figure of await scrambled(page)) wrong.push(`${path} ${figure}`);
				}
				expect(wrong).toEqual([]);
			});
		});

		test('so it is in the results of the search', async ({ page }) => {
			for (const query of ['116 111', '2018']) {
				await page.goto(`/${code}/find/#q=${encodeURIComponent(query)}`);
				await page.reload();
				// The index of the search is built when the machine has time for it.
				await expect(page.locator('#results')).toBeVisible({ timeout: 30_000 });
				expect(await scrambled(page), query).toEqual([]);
			}
		});
	});
}

for (const { code } of drawn.filter(({ code }) => code !== 'sv'))
	test(`in ${code} what is said or shown in Swedish is marked as Swedish, in results too`, async ({
		page
	}) => {
		await page.goto(`/${code}/topics/interpreter/`);
		await expect(page.locator('[lang="sv"]', { hasText: 'Jag behöver tolk.' }).first()).toHaveAttribute(
			'dir',
			'ltr'
		);
		await page.goto(`/${code}/claims/ask-for-interpreter/`);
		await expect(page.locator('#fact [lang="sv"]', { hasText: 'Jag behöver tolk.' })).toHaveAttribute(
			'dir',
			'ltr'
		);
		await page.goto(`/${code}/find/#q=tolk`);
		await expect(page.locator('main li bdi[lang="sv"]', { hasText: 'tolk' }).first()).toBeVisible({
			timeout: 30_000
		});
	});

test('in a field Swedish words keep clear of the sign, which stands on the side of the page', async ({
	page
}) => {
	for (const path of ['find/', 'claims/', 'words/']) {
		await page.goto(`/ar/${path}`);
		const field = page.getByRole('searchbox');
		await field.fill('socialtjänsten');
		const room = await field.evaluate((input) => {
			const { right } = input.getBoundingClientRect();
			const sign = input.parentElement!.querySelector('svg')!.getBoundingClientRect();
			return sign.left - (right - parseFloat(getComputedStyle(input).paddingRight));
		});
		expect(room, path).toBeGreaterThanOrEqual(0);
	}
});
