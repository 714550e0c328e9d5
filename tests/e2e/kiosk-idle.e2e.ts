import { mkdtempSync } from 'node:fs';
import { readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { CHROMIUM_ARGS } from '../support/chromium.js';
import { barButton, kioskStrings, openKiosk, touch } from '../support/kiosk';
import { locale, locales } from '../support/locales';
import { expect, test } from '../support/test';
import { endSentence, giveVoices, said } from '../support/voices';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

const CODES = ['sv', 'ar', 'ti', 'ckb'].filter((code) => locales.some((row) => row.code === code));
const [LISTS, TEXTS, ANSWER, AGAIN] = [90, 180, 30, 10];
const question = (page: Page) => page.getByRole('alertdialog');
const start = (page: Page) => page.locator('.language').first();

/** Seconds go by, each of them. */
const pass = (page: Page, seconds: number) => page.clock.runFor(seconds * 1000);

/** Opens the list of topics of a language; notes each tone the screen sounds. */
async function beginVisit(page: Page, code: string) {
	await page.addInitScript(() => {
		const tones: number[] = [];
		Object.assign(window, { tones });
		const { start } = OscillatorNode.prototype;
		OscillatorNode.prototype.start = function (when) {
			tones.push(this.frequency.value);
			return start.call(this, when);
		};
	});
	await page.clock.install();
	await openKiosk(page);
	await page.clock.pauseAt(Date.now() + 60_000);
	await touch(page, page.locator(`.language[lang="${code}"]`));
	await expect(page.locator('html')).toHaveAttribute('lang', code);
}

async function readText(page: Page, code: string) {
	const link = page.locator(`main nav a[href="/${code}/topics/report-of-concern/"]`).first();
	await touch(page, link);
	const { title } = locale(code).topics['report-of-concern']!;
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(title!);
}

const tones = (page: Page) => page.evaluate(() => (window as unknown as { tones: number[] }).tones.length);

for (const code of CODES) {
	test(`in ${code} the screen asks after 90 s on a list and 180 s on a text, and starts over 30 s later`, async ({
		page
	}) => {
		const { warning } = kioskStrings(code);
		await beginVisit(page, code);
		await pass(page, LISTS - 2);
		await expect(question(page)).toHaveCount(0);
		await pass(page, 3);

		// Seen, in the language that is read, in the lower half.
		await expect(question(page)).toHaveAccessibleName(warning!.title!);
		await expect(question(page)).toHaveAccessibleDescription(warning!.text!);
		const { y } = (await question(page).boundingBox())!;
		expect(y).toBeGreaterThan(1920 / 2);
		expect(Number(await page.locator('dialog .left').textContent())).toBeCloseTo(ANSWER, -0.7);
		// Announced where the focus is, and heard: twice, not each second.
		const announced = question(page).locator('[aria-live=assertive]');
		await expect(announced).toHaveText(warning!.text!);
		await expect(question(page).getByRole('button', { name: warning!.stay! })).toBeFocused();
		expect(await tones(page)).toBe(2);
		await pass(page, ANSWER - AGAIN - 2);
		await expect(announced).toHaveText(warning!.text!);
		expect(await tones(page)).toBe(2);
		await pass(page, 2);
		await expect(announced).toContainText(warning!.left!.replace('{{seconds}}', String(AGAIN)));
		expect(await tones(page)).toBe(4);
		await pass(page, AGAIN);
		await expect(start(page)).toBeVisible();

		await touch(page, page.locator(`.language[lang="${code}"]`));
		await readText(page, code);
		await pass(page, TEXTS - 2);
		await expect(question(page)).toHaveCount(0);
		await pass(page, 3);
		await expect(question(page)).toBeVisible();
		await pass(page, ANSWER);
		await expect(start(page)).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
	});
}

test('any touch goes on without a limit, and does nothing else', async ({ page }) => {
	test.setTimeout(120_000);
	await beginVisit(page, 'sv');
	await readText(page, 'sv');
	const over = (await barButton(page, 'over').boundingBox())!;
	const link = (await page.locator('main a:visible').first().boundingBox())!;
	const places = [
		[5, 5],
		[over.x + over.width / 2, over.y + over.height / 2],
		[link.x + link.width / 2, link.y + link.height / 2]
	] as const;
	// More often than the ten times that WCAG 2.2.1 asks for.
	for (let i = 0; i < 12; i++) {
		await pass(page, TEXTS + (i % 2 ? 1 : ANSWER - 5));
		await expect(question(page), `time ${i}`).toBeVisible();
		const stay = (await question(page).getByRole('button').first().boundingBox())!;
		const [x, y] = places[i % 4] ?? [stay.x + stay.width / 2, stay.y + stay.height / 2];
		await page.touchscreen.tap(x, y);
		await expect(question(page), `time ${i}`).toHaveCount(0);
		await pass(page, 2);
		await expect(page.getByRole('heading', { level: 1 }), `time ${i}`).toHaveText(
			locale('sv').topics['report-of-concern']!.title!
		);
		await expect(page.locator('.sheet, dialog[open]'), `time ${i}`).toHaveCount(0);
	}
	// A key of a keypad is an answer, too.
	await pass(page, TEXTS + 1);
	await page.keyboard.press('ArrowDown');
	await expect(question(page)).toHaveCount(0);
	// It does nothing to what lies under the question.
	await touch(page, barButton(page, 'text'));
	await pass(page, LISTS + 1);
	await expect(question(page)).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(question(page)).toHaveCount(0);
	await expect(page.locator('.sheet')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('.sheet')).toHaveCount(0);
	// And who has finished says so.
	await pass(page, TEXTS + 1);
	await touch(page, question(page).getByRole('button').last());
	await expect(start(page)).toBeVisible();
});

test('who listens is there; when the voice has ended the time begins', async ({ page }) => {
	await giveVoices(page, [{ lang: 'sv-SE' }]);
	await beginVisit(page, 'sv');
	await readText(page, 'sv');
	await pass(page, 1);
	await touch(page, page.getByRole('button', { name: kioskStrings('sv').use!.listen! }));
	await expect.poll(async () => (await said(page)).length).toBe(1);
	const pieces = (await said(page)).length;
	await pass(page, 2 * TEXTS);
	await expect(question(page)).toHaveCount(0);
	await endSentence(page);
	await expect.poll(async () => (await said(page)).length).toBeGreaterThan(pieces);
	// Another language beside it draws the text anew: what was read is no longer there.
	await touch(page, barButton(page, 'beside'));
	await touch(page, page.locator('.sheet button[lang="ar"]'));
	const listen = page.getByRole('button', { name: kioskStrings('sv').use!.listen! });
	await expect(listen).toBeVisible();
	await expect(page.locator('.strip')).toHaveCount(0);
	await touch(page, listen);
	await touch(page, page.getByRole('button', { name: kioskStrings('sv').use!.stop! }));
	await pass(page, TEXTS + 1);
	await expect(question(page)).toBeVisible();
});

test('after the power has failed in the middle of a visit the first screen stands there', async ({
	site
}) => {
	const profile = mkdtempSync(join(tmpdir(), 'klara-kiosk-'));
	const powerOn = () =>
		chromium.launchPersistentContext(profile, {
			executablePath: process.env.KLARA_CHROMIUM || undefined,
			args: [...CHROMIUM_ARGS, '--hide-crash-restore-bubble'],
			viewport: { width: 1080, height: 1920 },
			hasTouch: true,
			baseURL: site.url
		});
	const context = await powerOn();
	try {
		const page = await context.newPage();
		await openKiosk(page);
		await touch(page, page.locator('.language[lang="ar"]'));
		await readText(page, 'ar');
		// Nothing is asked, nothing can be put away: all processes end at once.
		const browser = (await readlink(join(profile, 'SingletonLock'))).split('-').at(-1)!;
		const gone = context.waitForEvent('close');
		process.kill(Number(browser), 'SIGKILL');
		await gone;

		const again = await powerOn();
		const screen = await again.newPage();
		await openKiosk(screen);
		await expect(screen.locator('html')).toHaveAttribute('lang', 'sv');
		await expect(screen.locator('main')).not.toContainText(locale('ar').topics['report-of-concern']!.title!);
		await expect(screen.locator('.bar')).toHaveCount(0);
		await again.close();
	} finally {
		await rm(profile, { recursive: true, force: true, maxRetries: 5 });
	}
});
