import { expect, test } from '../support/test';
import { locale, shown } from '../support/locales';
import { CHANGED_ANSWER, SECOND_RELEASE } from '../support/second-release';
import { endSentence, giveVoices, said } from '../support/voices';

const PAGE = 'topics/what-social-services-do/';
const own = (code: string) => locale(code).topics['what-social-services-do']!;
const strings = (code: string) => locale(code).ui.page!;

test.beforeEach(({ site }) => site.deploy(SECOND_RELEASE));

test('an outdated translation stands over today’s Swedish, and a missing one is shown in Swedish', async ({
	page
}) => {
	await page.goto(`/ar/${PAGE}`);
	const answer = page.locator('#answer');
	await expect(answer).toContainText(shown(own('ar').summary!));
	await expect(answer.locator('[lang=sv][dir=ltr]')).toHaveText(CHANGED_ANSWER);
	await expect(page.locator('#help-1')).toHaveText(shown(own('sv')['help.1']!));
	await expect(page.locator('#help-1 > [lang=sv][dir=ltr]')).toBeVisible();
	await expect(page.locator('#help-2 [lang=sv]')).toHaveCount(0);
	const note = page.getByRole('note').filter({ hasText: strings('ar').outdated! });
	await expect(note).toContainText(strings('ar').untranslated!);

	await page.goto(`/ar/${PAGE}?beside=ti`);
	const first = page.locator('[data-pair="answer 0"] [role=cell]').first();
	await expect(first.locator('[lang=sv]')).toHaveText(CHANGED_ANSWER);
});

test('a page says only what is so: outdated in English, nothing in Swedish', async ({ page }) => {
	await page.goto(`/en/${PAGE}`);
	await expect(page.getByText(strings('en').outdated!)).toBeVisible();
	await expect(page.getByText(strings('en').untranslated!)).toHaveCount(0);
	await page.goto(`/sv/${PAGE}`);
	await expect(page.locator('#answer')).toHaveText(CHANGED_ANSWER);
	await expect(page.locator('article [lang=sv]:not(footer *)')).toHaveCount(0);
});

test('the voice of a language does not read the Swedish among its texts', async ({ page }) => {
	await giveVoices(page, [{ lang: 'ar-SA' }]);
	await page.goto(`/ar/${PAGE}`);
	await page.getByRole('button', { name: locale('ar').ui.listen!.start! }).click();
	const next = shown(own('ar')['help.2']!).slice(0, 20);
	await expect(async () => {
		await endSentence(page);
		expect((await said(page)).some(({ words }) => words.startsWith(next))).toBe(true);
	}).toPass({ intervals: [20], timeout: 20_000 });
	const words = (await said(page)).map(({ words }) => words).join(' ');
	expect(words).not.toContain(CHANGED_ANSWER);
	expect(words).not.toContain(shown(own('sv')['help.1']!));
});

test('the search finds and shows the Swedish that applies, marked as Swedish', async ({ page }) => {
	await page.goto('/ar/find/?q=svarar');
	const found = page.locator(`a[href="/ar/${PAGE}"]`).locator('xpath=ancestor::li');
	await expect(found.locator('p[lang=sv][dir=ltr]')).toHaveText(CHANGED_ANSWER);
});
