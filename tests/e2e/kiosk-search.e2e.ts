import type { Page, Route } from '@playwright/test';
import { barButton, begin, openKiosk, touch } from '../support/kiosk';
import { locale, locales } from '../support/locales';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true, serviceWorkers: 'block' });

/** A word of each script, as it is asked for, and the topic that has to be found by it. */
const ASKED: Record<string, { letters: string[]; topic: string }> = {
	sv: { letters: [...'orosanmälan'], topic: 'report-of-concern' },
	ar: { letters: [...'بلاغ'], topic: 'report-of-concern' },
	// With every letter that Sorani alone has.
	ckb: { letters: [...'ڕۆڵی وەرگێڕ'], topic: 'interpreter' },
	ru: { letters: [...'сообщение'], topic: 'report-of-concern' },
	// A consonant, then its vowel.
	ti: { letters: [...'ስክፍታ'], topic: 'report-of-concern' }
};
const CODES = Object.keys(ASKED).filter((code) => locales.some((row) => row.code === code));

const field = (page: Page) => page.locator('input[type=search]');
const key = (page: Page, letter: string) =>
	letter === ' ' ? page.locator('.keys .space') : page.locator('.keys').getByText(letter, { exact: true });

/** Types by touches: an Ethiopic syllable by the first of its row, then itself. */
async function type(page: Page, code: string, letters: string[]) {
	for (const letter of letters) {
		if (locale(code).script === 'Ethi') {
			const place = letter.codePointAt(0)!;
			await touch(page, key(page, String.fromCodePoint(place - (place % 8))));
		}
		await touch(page, key(page, letter));
	}
}

for (const code of CODES) {
	const { letters, topic } = ASKED[code]!;
	test(`in ${code} topics stand before the search, and a word typed on the screen’s keys finds its page`, async ({
		page
	}) => {
		await openKiosk(page);
		await begin(page, code);
		await barButton(page, 'search').click();
		// The device's own keyboard stays away; ours is there, in the reader's letters.
		await expect(field(page)).toHaveAttribute('inputmode', 'none');
		await expect(page.locator('.keys > div').first()).toHaveAttribute('lang', code);
		const first = page.locator('.sheet a').first();
		await expect(first).toHaveAttribute('href', new RegExp(`^/${code}/`));
		const [door, input] = [(await first.boundingBox())!, (await field(page).boundingBox())!];
		expect(door.y).toBeLessThan(input.y);

		await type(page, code, letters);
		await expect(field(page)).toHaveValue(letters.join(''));
		const found = page.locator(`.sheet a[href^="/${code}/topics/${topic}/"]`).first();
		await expect(found).toBeVisible({ timeout: 30_000 });

		// What was typed ends with the sheet, and is in no store and no list of the browser's.
		await barButton(page, 'search').click();
		await expect(page.locator('.sheet')).toHaveCount(0);
		await barButton(page, 'search').click();
		await expect(field(page)).toHaveValue('');
		await expect(field(page)).toHaveAttribute('autocomplete', 'off');
		expect(await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]))).not.toContain(
			letters.join('')
		);
	});
}

test('what is fetched for a search is not waited for once the visit has ended', async ({ page }) => {
	await page.route('**/find/texts.json', () => undefined);
	await openKiosk(page);
	await begin(page, 'sv');
	const asked = page.waitForRequest('**/find/texts.json');
	await barButton(page, 'search').click();
	const request = await asked;
	const dropped = page.waitForEvent('requestfailed', (failed) => failed === request);
	await barButton(page, 'over').click();
	await dropped;
	await expect(page.locator('.language').first()).toBeVisible();
});

test('a search that cannot be had is asked for once, says so, and can be tried again', async ({ page }) => {
	let asked = 0;
	const refuse = (route: Route) => {
		asked++;
		return route.abort();
	};
	await page.route('**/find/texts.json', refuse);
	await openKiosk(page);
	await begin(page, 'sv');
	await barButton(page, 'search').click();
	await type(page, 'sv', ['o', 'r', 'o']);
	const again = page.locator('.sheet').getByRole('button', { name: locale('sv').ui.shell!.tryAgain! });
	await expect(again).toBeVisible();
	// Time for a search that asks without end.
	for (let letter = 0; letter < 3; letter++) await type(page, 'sv', ['o']);
	expect(asked).toBe(1);
	await page.unroute('**/find/texts.json', refuse);
	await again.click();
	await expect(again).toBeHidden();
});
