import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { locale } from './locales';
import { waitUntilSaved } from './test';

export const INDEX = '/packs/index.json';
const index = JSON.parse(readFileSync(`build${INDEX}`, 'utf8')) as {
	packs: Record<string, { url: string; sha256: string }>;
};
export const packOf = (code: string) => index.packs[code]!.url;
export const strings = (code: string) => locale(code).ui.offline!;
export const row = (page: Page, code: string) => page.locator(`li[data-locale="${code}"]`);
export const save = (page: Page, code: string) =>
	row(page, code).getByRole('button', {
		name: strings('sv').saveNamed!.replace('{{language}}', locale(code).native)
	});
export const cancel = (page: Page, code: string) =>
	row(page, code).getByRole('button', { name: strings('sv').cancel! });

/** Opens the page for saving in Swedish, and saves Arabic besides. */
export async function saveArabic(page: Page) {
	await page.goto('/sv/offline/');
	await waitUntilSaved(page, ['sv']);
	await save(page, 'ar').click();
	await waitUntilSaved(page, ['sv', 'ar']);
}
