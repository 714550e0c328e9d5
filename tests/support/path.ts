import { expect, type Page } from '@playwright/test';
import { locale } from './locales';

/** Marks the step where the family is, by the one control above the path. */
export async function markStep(page: Page, code: string, step: string) {
	const box = page.locator('section', { has: page.locator('#now') });
	await box.locator('summary').click();
	await box.getByRole('button', { name: locale(code).investigation[step]!.title! }).click();
	await expect(page.locator(`#${step}`)).toHaveAttribute('aria-current', 'step');
}

/** Gives the day a deadline counts from, in the three fields of the open step. */
export async function chooseDay(page: Page, code: string, day: number, month: number, year: number) {
	const strings = locale(code).ui.now!;
	await page.getByLabel(strings.day!, { exact: true }).selectOption({ label: String(day) });
	await page.getByLabel(strings.month!, { exact: true }).selectOption({ index: month });
	await page.getByLabel(strings.year!, { exact: true }).selectOption({ label: String(year) });
}
