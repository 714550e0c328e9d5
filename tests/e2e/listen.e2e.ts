import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { expect, test } from '../support/test';
import { kinds, locale, shown } from '../support/locales';
import { endSentence, giveVoices, lit, said } from '../support/voices';

const strings = (code: string) => locale(code).ui.listen!;
const answer = (code: string) => shown(locale(code).topics['what-lvu-is']!.summary!);

for (const { code, voice } of [
	{ code: 'sv', voice: 'sv-SE' },
	{ code: 'ar', voice: 'ar_SA' }
])
	test(`a page in ${code} is read sentence by sentence by its own voice, each lit while it is read`, async ({
		page
	}) => {
		const { title } = locale(code).topics['what-lvu-is']!;
		await giveVoices(page, [{ lang: 'en-US' }, { lang: voice }]);
		await page.goto(`/${code}/${kinds.topic}`);
		const toggle = page.getByRole('button', { name: strings(code).start! });
		await expect(toggle).toBeEnabled();
		await toggle.focus();
		await page.keyboard.press('Enter');
		await expect.poll(() => lit(page)).toBe(title);
		await endSentence(page);
		// The page’s own language only: the Swedish title under the heading is left out.
		const first = answer(code).split(/(?<=[.؟?]) /)[0];
		await expect.poll(async () => (await said(page))[1]).toMatchObject({ words: first, lit: first });
		expect((await said(page)).every((sentence) => sentence.voice === voice)).toBe(true);

		await page.getByRole('button', { name: strings(code).pause! }).press('Enter');
		// One button for both: the focus stays on it.
		await expect(page.getByRole('button', { name: strings(code).continue! })).toBeFocused();
		const heard = (await said(page)).length;
		expect(await axeFaults(page)).toEqual([]);
		expect(await said(page)).toHaveLength(heard);
		// The same sentence again, from its beginning.
		await page.getByRole('button', { name: strings(code).continue! }).click();
		await expect
			.poll(async () => (await said(page))[heard]?.words)
			.toBe((await said(page))[heard - 1]?.words);
		await page.getByRole('button', { name: strings(code).stop!, exact: true }).press('Enter');
		await expect(toggle).toHaveAttribute('aria-pressed', 'false');
		await expect(toggle).toBeFocused();
		expect(await lit(page)).toBe('');
		await page.keyboard.press('Enter');
		await expect.poll(() => lit(page)).toBe(title);
		await page.keyboard.press('Escape');
		await expect(toggle).toHaveAttribute('aria-pressed', 'false');
		expect(await lit(page)).toBe('');
	});

/** Hears a page to its end, sentence by sentence. */
async function hearAll(page: Page, code: string) {
	const toggle = page.getByRole('button', { name: strings(code).start! });
	await toggle.click();
	await expect(toggle).toHaveAttribute('aria-pressed', 'true');
	while ((await toggle.getAttribute('aria-pressed')) === 'true') await endSentence(page);
	return (await said(page)).map(({ words }) => words).join(' ');
}

test('telephone numbers are read digit by digit', async ({ page }) => {
	await giveVoices(page, [{ lang: 'sv-SE' }]);
	await page.goto('/sv/topics/report-of-concern/');
	await page.locator('article').evaluate((article) => {
		const number = Object.assign(document.createElement('a'), { href: 'tel:116111', textContent: '116 111' });
		article.querySelector('#answer')?.replaceChildren('Ring ', number, ' nu.');
	});
	expect(await hearAll(page, 'sv')).toContain('Ring 1 1 6, 1 1 1 nu.');
});

test('what is to be said in Swedish is not read by the voice of another language', async ({ page }) => {
	await giveVoices(page, [{ lang: 'ar-SA' }, { lang: 'sv-SE' }]);
	await page.goto('/ar/topics/interpreter/');
	const heard = await hearAll(page, 'ar');
	expect(heard).toContain('أحتاج إلى مترجم');
	expect(heard).not.toMatch(/Jag|tolk/);
});

test('without a voice of exactly that language on the device there is no button', async ({ page }) => {
	await giveVoices(page, [
		{ lang: 'am-ET' },
		{ lang: 'en-US' },
		{ lang: 'sv-SE', localService: false },
		{ lang: 'ar_SA' }
	]);
	// Proof that the voices have come: Arabic has its button.
	await page.goto(`/ar/${kinds.topic}`);
	await expect(page.getByRole('button', { name: strings('ar').start! })).toBeVisible();
	for (const code of ['ti', 'sv']) {
		await page.locator('header summary').click();
		await page.locator(`header a[hreflang="${code}"]`).click();
		await expect(page.locator('html')).toHaveAttribute('lang', code);
		await expect(page.getByRole('button', { name: strings(code).start! })).toHaveCount(0);
	}
	expect(await said(page)).toEqual([]);
});

test('going to another page silences the voice; a voice not understood is not offered again', async ({
	page
}) => {
	await giveVoices(page, [{ lang: 'ar_SA' }]);
	await page.goto(`/ar/${kinds.topic}`);
	await page.getByRole('button', { name: strings('ar').start! }).click();
	await expect.poll(() => lit(page)).not.toBe('');
	await page.locator('header a[href="/ar/"]').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ar').ui.home!.title!);
	expect(await lit(page)).toBe('');
	const heard = (await said(page)).length;

	await page.goBack();
	await page.getByRole('button', { name: strings('ar').start! }).click();
	await expect.poll(async () => (await said(page)).length).toBeGreaterThan(heard);
	await page.getByRole('button', { name: strings('ar').wrong! }).click();
	await expect(page.getByRole('button', { name: strings('ar').start! })).toHaveCount(0);
	await page.reload();
	await expect(page.locator('.tools')).toBeAttached();
	await expect(page.getByRole('button', { name: strings('ar').start! })).toHaveCount(0);
});

test('the button keeps the focus when what it does has come', async ({ page }) => {
	await giveVoices(page, [{ lang: 'ar_SA' }]);
	await page.goto(`/ar/${kinds.topic}`);
	const button = page.getByRole('button', { name: strings('ar').start! });
	await expect(button).toHaveAttribute('data-listen', 'voice');
	await button.focus();
	// The focus is a sign of use: the page is hydrated, and another button stands in its place.
	await expect(button).not.toHaveAttribute('data-listen');
	await expect(button).toBeFocused();
	await page.keyboard.press('Enter');
	await expect.poll(() => lit(page)).not.toBe('');
});

test('“Leave” silences the voice at once, however slow the network is', async ({ page, site }) => {
	await giveVoices(page, [{ lang: 'ar_SA' }]);
	await page.goto(`/ar/${kinds.topic}`);
	await page.getByRole('button', { name: strings('ar').start! }).click();
	await expect.poll(() => lit(page)).not.toBe('');
	site.faults.set('/packs/index.json', () => undefined);
	await page.evaluate(() => document.querySelector<HTMLElement>('[data-leave]')!.click());
	expect(await lit(page)).toBe('');
});

test('a voice that never says it has ended does not keep the reader waiting', async ({ page }) => {
	await giveVoices(page, [{ lang: 'sv-SE' }], { fault: 'never ends' });
	await page.goto(`/sv/${kinds.topic}`);
	await page.getByRole('button', { name: strings('sv').start! }).click();
	await expect.poll(async () => (await said(page)).length).toBeGreaterThan(1);
	await expect(page.getByText(strings('sv').failed!)).toHaveCount(0);
});

test('a voice that is stuck is given up after a few seconds, and the reader is told', async ({ page }) => {
	await giveVoices(page, [{ lang: 'sv-SE' }], { fault: 'never begins' });
	await page.goto(`/sv/${kinds.topic}`);
	await page.getByRole('button', { name: strings('sv').start! }).click();
	await expect(page.getByText(strings('sv').failed!)).toBeVisible();
	await expect(page.getByRole('button', { name: strings('sv').start! })).toHaveAttribute(
		'aria-pressed',
		'false'
	);
	expect(await lit(page)).toBe('');
});
