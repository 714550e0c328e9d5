import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { locale } from './locales';
import { alive, expect } from './test';

/** The kiosk's own texts in a language. */
export const kioskStrings = (code: string) =>
	JSON.parse(readFileSync(`locales/${code}/kiosk.json`, 'utf8')) as Record<string, Record<string, string>>;

/** Puts something into the kiosk's own database, from a page of its origin that does not use it. */
export const keepInKiosk = (page: Page, key: string, value: unknown) =>
	page.evaluate(
		([key, value]) =>
			new Promise<void>((resolve, reject) => {
				const request = indexedDB.open('klara-kiosk', 1);
				request.onupgradeneeded = () => request.result.createObjectStore('state');
				request.onerror = () => reject(request.error!);
				request.onsuccess = () => {
					const { result } = request;
					const put = result.transaction('state', 'readwrite').objectStore('state').put(value, key);
					put.onsuccess = () => resolve(result.close());
				};
			}),
		[key, value] as const
	);

/** What the kiosk's own database holds under a key. */
export const keptInKiosk = (page: Page, key: string) =>
	page.evaluate(
		(key) =>
			new Promise<Record<string, unknown>>((resolve, reject) => {
				const request = indexedDB.open('klara-kiosk', 1);
				request.onerror = () => reject(request.error!);
				request.onsuccess = () => {
					const { result } = request;
					const get = result.transaction('state').objectStore('state').get(key);
					get.onsuccess = () => {
						result.close();
						resolve(get.result as Record<string, unknown>);
					};
				};
			}),
		key
	);

/** Opens the kiosk's first screen. */
export async function openKiosk(page: Page) {
	await page.goto('/kiosk/');
	await alive(page);
	await expect(page.locator('.language').first()).toBeVisible();
}

/**
 * Touches the middle of an element, as a finger does. Playwright's own `tap` and `click` wait for frames, which never
 * come under a clock that stands still.
 */
export async function touch(page: Page, element: Locator) {
	await expect(element).toBeVisible();
	await element.evaluate((node) => {
		const { top, bottom } = node.getBoundingClientRect();
		if (top < 0 || bottom > innerHeight * 0.7) node.scrollIntoView({ block: 'center', behavior: 'instant' });
	});
	const { x, y, width, height } = (await element.boundingBox())!;
	await page.touchscreen.tap(x + width / 2, y + height / 2);
}

/** Begins a visit, as a visitor does: by a touch of the language's own name. */
export async function begin(page: Page, code: string) {
	await page.locator(`.language[lang="${code}"]`).click();
	await expect(page.locator('html')).toHaveAttribute('lang', code);
	await expect(page.locator('main nav a').first()).toBeVisible();
}

/** Presses the mark until the pad for the operator's code comes: all within one moment, however slow the machine is. */
export async function knock(page: Page) {
	await page.locator('button.mark').evaluate((mark: HTMLButtonElement) => {
		for (let i = 0; i < 5; i++) mark.click();
	});
	await expect(page.locator('.pad')).toBeVisible();
}

/** Enters a code on the pad. */
export async function enter(page: Page, pin: string) {
	for (const key of [...pin, 'OK'])
		await page.locator('.pad').getByRole('button', { name: key, exact: true }).click();
}

/** Opens the operator's page for the first time, from the first screen: the code is chosen, twice. */
export async function openOperator(page: Page) {
	await knock(page);
	await enter(page, '4711');
	await enter(page, '4711');
	await expect(page.locator('#status')).toBeVisible();
}

/** What the operator's page says of one thing. */
export const status = (page: Page, what: string) => page.locator(`[data-is="${what}"]`);

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
