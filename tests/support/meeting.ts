import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import meeting from '../../locales/sv/meeting.json' with { type: 'json' };
import staff from '../../locales/sv/meeting-staff.json' with { type: 'json' };
import { locale, locales } from './locales';
import { expect } from './test';

export { meeting, staff };

/** What everyone at a meeting sees, in a language. */
export const meetingIn = (code: string) =>
	JSON.parse(readFileSync(`locales/${code}/meeting.json`, 'utf8')) as typeof meeting;

const areBuilt = (codes: string[]) => codes.every((code) => locales.some((row) => row.code === code));
/** Languages beside the Swedish of evenings that are held, where all of them are built. */
export const EVENINGS = [['ar'], ['ti', 'so'], ['ckb', 'fi'], ['ar', 'ti']].filter(areBuilt);
/** The evening whose two claims need the most room on a slide. */
export const LONGEST = [['fi']].filter(areBuilt);

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const panel = (page: Page) => page.locator('aside .panel');
export const view = (page: Page, name: string) =>
	page.getByRole('navigation').getByRole('link', { name, exact: true });
export const slide = (page: Page, code: string) => page.locator(`.slide .body [lang="${code}"]`);
export const SAID = locale('sv').claims['no-selling']!.said!;

/** A meeting in Swedish and these languages, on its page of preparation. */
export async function prepare(page: Page, codes: string[]): Promise<string> {
	await page.goto('/meeting/');
	await button(page, staff.prepare.new).click();
	const places = [staff.start.second, staff.start.third, staff.start.fourth];
	for (const [i, code] of codes.entries()) await page.getByLabel(places[i]!).selectOption(code);
	await expect(page.getByLabel(places[codes.length - 1]!)).toHaveValue(codes.at(-1)!);
	return new URL(page.url()).hash.split('/')[1]!;
}

export async function open(page: Page) {
	await view(page, staff.start.open).click();
	await expect(slide(page, 'sv').first()).toContainText(meeting.agenda.welcome);
}

/** Jumps to a point of the agenda, which says its name first. */
export async function jump(page: Page, point: string) {
	await page.locator('aside .choice button').first().click();
	await panel(page).getByRole('button', { name: point, exact: true }).click();
	await expect(slide(page, 'sv').first()).toContainText(point);
}

/** Jumps to what a point of the agenda shows. */
export async function begin(page: Page, point: string) {
	await jump(page, point);
	// In the widest scripts the name and what it is for take two screenfuls.
	const name = slide(page, 'sv').locator('strong').filter({ hasText: point });
	await expect(async () => {
		await next(page);
		await expect(name).toHaveCount(0, { timeout: 500 });
	}).toPass();
}

export const next = (page: Page) => button(page, staff.show.next).click();

/** Opens the second window by its button. */
export async function openScreen(page: Page, context: BrowserContext): Promise<Page> {
	const [screen] = await Promise.all([context.waitForEvent('page'), button(page, staff.show.second).click()]);
	await screen.setViewportSize({ width: 1920, height: 1080 });
	return screen;
}
