import type { Page } from '@playwright/test';
import { locale } from './locales';
import { alive, expect } from './test';

/** Opens the kiosk's first screen. */
export async function openKiosk(page: Page) {
	await page.goto('/kiosk/');
	await alive(page);
	await expect(page.locator('.language').first()).toBeVisible();
}

/** Begins a visit, as a visitor does: by a touch of the language's own name. */
export async function begin(page: Page, code: string) {
	await page.locator(`.language[lang="${code}"]`).click();
	await expect(page.locator('html')).toHaveAttribute('lang', code);
	await expect(page.locator('main nav a').first()).toBeVisible();
}

/** Goes on from the list of topics to a text. */
export async function readTopic(page: Page, code: string, topic = 'report-of-concern') {
	await page.locator(`main a[href="/${code}/topics/${topic}/"]`).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale(code).topics[topic]!.title!);
}

/** A button of the bar, by the pictogram's place in it: its words are the visitor's. */
export const barButton = (page: Page, name: 'search' | 'language' | 'text' | 'take' | 'beside' | 'over') => {
	const row = page.locator('.bar .row').first();
	const at = { search: 0, language: 1, text: 2, beside: 3 };
	if (name === 'over') return page.locator('.bar .over');
	return name === 'take' ? row.locator('button').last() : row.locator('button').nth(at[name]);
};
