import { axeFaults } from '../support/axe';
import { alive, expect, test } from '../support/test';
import { directionOf, drawn, kinds, locale, locales } from '../support/locales';
import { excessWidth } from '../support/misfits';

/** Every kind of page is gone through node by node, which takes minutes beside other work. */
const EVERY_KIND_MS = 6 * 60_000;

for (const { code } of drawn) {
	test(`no fault that axe can find in any kind of page in ${code}`, async ({ page }) => {
		test.setTimeout(EVERY_KIND_MS);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		for (const [kind, path] of Object.entries(kinds)) {
			await page.goto(`/${code}/${path}`);
			expect(await axeFaults(page), kind).toEqual([]);
		}
	});

	// At 320 px `whole-words.e2e.ts` holds the same.
	test(`with text twice as large nothing in ${code} has to be scrolled sideways`, async ({ page }) => {
		await page.setViewportSize({ width: 640, height: 800 });
		for (const [kind, path] of Object.entries(kinds)) {
			await page.goto(`/${code}/${path}`);
			await page.evaluate(() => document.documentElement.style.setProperty('font-size', '225%'));
			expect(await excessWidth(page), kind).toBeLessThanOrEqual(0);
		}
	});
}

test('in the dark theme every kind of page has contrast enough', async ({ page }) => {
	test.setTimeout(EVERY_KIND_MS);
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	for (const [kind, path] of Object.entries(kinds)) {
		await page.goto(`/sv/${path}`);
		expect(await axeFaults(page, 'color-contrast'), kind).toEqual([]);
	}
});

test('chooser and fallbacks are clean, too', async ({ page, site }) => {
	for (const path of ['/', '/not-saved/', '/no-such-page/', '/recover.html']) {
		await page.goto(path);
		expect(await axeFaults(page), path).toEqual([]);
	}
	site.forgiveMissing();
});

test('by keyboard alone: skip link, language menu, Escape', async ({ page }) => {
	await page.goto('/sv/');
	await alive(page);
	await page.keyboard.press('Tab');
	await expect(page.getByRole('link', { name: locale('sv').ui.nav!.skip! })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.locator('main')).toBeFocused();
	await page.locator('header summary').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('header a[hreflang="ar"]')).toBeVisible();
	// Text size and what is saved are not at the foot of the page alone.
	await expect(page.locator('header a[href="/sv/settings/"]')).toBeVisible();
	await page.keyboard.press('Escape');
	await expect(page.locator('header a[hreflang="ar"]')).toBeHidden();
	await expect(page.locator('header summary')).toBeFocused();
	await page.keyboard.press('Enter');
	await page.locator('header a[hreflang="ar"]').focus();
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
});

test('every page is told apart in each language: canonical, alternates, one web manifest a language', async ({
	page,
	site
}) => {
	for (const { code } of drawn) {
		await page.goto(`/${code}/words/`);
		await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`/${code}/words/$`));
		for (const other of locales)
			await expect(page.locator(`link[hreflang="${other.code}"][rel=alternate]`)).toHaveAttribute(
				'href',
				new RegExp(`/${other.code}/words/$`)
			);
		const address = await page.locator('link[rel=manifest]').getAttribute('href');
		const manifest = (await (await page.request.get(`${site.url}${address}`)).json()) as {
			lang: string;
			dir: string;
			start_url: string;
		};
		expect(manifest).toMatchObject({ lang: code, dir: directionOf(code), start_url: `/${code}/` });
	}
});
