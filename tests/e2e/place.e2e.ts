import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, networkReturns, test, waitUntilSaved } from '../support/test';
import { kinds, locale, shown } from '../support/locales';
import { chooseDay, markStep } from '../support/path';

const steps = (code: string) => locale(code).investigation;
const now = (code: string) => locale(code).ui.now!;

/** A day as the page writes it. */
const written = (code: string, day: number, month: number, year: number) =>
	`${day} ${locale(code).ui.date!.months!.split(/[,،፣]\s*/)[month - 1]} ${year}`;

/** Printing shows a window no test can answer; what would go to paper is looked at instead. */
async function catchPrint(page: Page) {
	await page.addInitScript(() => {
		window.print = () => document.body.setAttribute('data-printed', '');
	});
}

async function printedPages(page: Page): Promise<number> {
	const pdf = await page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

for (const code of ['sv', 'ar', 'ti'])
	test(`in ${code} a family marks its step: what holds now, the latest day unshifted, what comes next; it stays, and one touch erases it`, async ({
		page
	}) => {
		// A Saturday, and still a Saturday afterwards.
		await page.clock.setFixedTime(new Date('2026-12-10T12:00:00+01:00'));
		await page.goto(`/${code}/${kinds.path}`);
		await alive(page);
		await markStep(page, code, 'pre-assessment');
		await expect(page.locator('#pre-assessment')).toHaveAttribute('open');
		await expect(page.locator('.step[open]')).toHaveCount(1);
		await expect(page.getByRole('heading', { name: now(code).title! })).toBeFocused();

		const panel = page.locator('section', { has: page.locator('#now') });
		const { title, time, rights } = steps(code)['pre-assessment']!;
		for (const text of [title!, time!, shown(rights!), now(code).dayReport!])
			await expect(panel).toContainText(text);
		await expect(panel.locator('.next')).toContainText(steps(code)['opened-or-not']!.title!);
		await chooseDay(page, code, 5, 12, 2026);
		await expect(panel.locator('.latest')).toContainText(written(code, 19, 12, 2026));
		await expect(panel).toContainText(now(code).moves!);
		await expect(panel).toContainText(now(code).private!);
		expect(await axeFaults(page)).toEqual([]);

		await page.reload();
		await expect(panel.locator('.latest')).toContainText(written(code, 19, 12, 2026));
		// Another event: the day given for the report says nothing of it.
		await markStep(page, code, 'investigation');
		await expect(panel).toContainText(now(code).dayOpened!);
		await expect(panel.locator('.latest')).toHaveCount(0);
		await panel.getByRole('button', { name: now(code).erase! }).click();
		await expect(panel).toContainText(now(code).hint!);
		await expect(page.getByRole('heading', { name: now(code).title! })).toBeFocused();
		expect(await page.evaluate(() => localStorage.getItem('klara-kept'))).toBeNull();
	});

test('in the emergency branch each step counts from its own day, and no day is guessed from another', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2026-12-30T12:00:00+01:00'));
	await page.goto('/sv/investigation/');
	await alive(page);
	const latest = page.locator('.latest');
	for (const [step, event, shownDay] of [
		['to-the-court', 'dayDecision', written('sv', 5, 1, 2027)],
		['tried-by-court', 'dayReceived', written('sv', 5, 1, 2027)],
		['application-for-care', 'dayTaken', written('sv', 26, 1, 2027)],
		['court-takes-up', 'dayApplication', written('sv', 12, 1, 2027)]
	] as const) {
		await markStep(page, 'sv', step);
		await expect(page.getByRole('group', { name: now('sv')[event]! })).toBeVisible();
		await expect(latest).toHaveCount(0);
		await chooseDay(page, 'sv', 29, 12, 2026);
		await expect(latest).toContainText(shownDay);
	}
	// A step without a deadline asks for no day.
	await markStep(page, 'sv', 'judgment');
	await expect(page.locator('.present h3')).toHaveText(steps('sv').judgment!.title!);
	await expect(page.locator('.present select')).toHaveCount(0);
});

test('only days that exist can be chosen; the day of the report serves every step before its deadline', async ({
	page
}) => {
	await page.clock.setFixedTime(new Date('2027-03-10T12:00:00+01:00'));
	await page.goto('/sv/investigation/');
	await alive(page);
	await markStep(page, 'sv', 'report-arrives');
	await chooseDay(page, 'sv', 31, 1, 2027);
	await expect(page.locator('.latest')).toContainText(written('sv', 14, 2, 2027));
	await expect(page.locator('.latest')).toContainText(steps('sv')['pre-assessment']!.title!);
	await markStep(page, 'sv', 'pre-assessment');
	await expect(page.locator('.latest')).toContainText(written('sv', 14, 2, 2027));
	await page.getByLabel(now('sv').month!, { exact: true }).selectOption({ index: 2 });
	await expect(page.getByLabel(now('sv').day!, { exact: true })).toHaveValue('');
	await expect(page.locator('.latest')).toHaveCount(0);
	await expect(page.getByLabel(now('sv').day!, { exact: true }).locator('option')).toHaveCount(1 + 28);
});

for (const code of ['ar', 'ti'])
	test(`without a network a card for the meeting is printed in ${code} and Swedish, on one page`, async ({
		page,
		context,
		site
	}) => {
		await catchPrint(page);
		await page.goto('/sv/offline/');
		await waitUntilSaved(page, ['sv']);
		await page.goto(`/${code}/${kinds.path}`);
		await waitUntilSaved(page, ['sv', code]);
		await goOffline(context, page, site);
		await page.goto(`/${code}/${kinds.path}`);
		await alive(page);
		// The step with the most words.
		await markStep(page, code, 'proposal-and-decision');
		await page.getByRole('button', { name: now(code).print! }).click();
		await expect(page.locator('body')).toHaveAttribute('data-printed', '');
		await page.emulateMedia({ media: 'print' });
		const card = page.locator('.sheet');
		await expect(card).toBeVisible();
		await expect(page.getByRole('main')).toBeHidden();
		for (const language of [code, 'sv']) {
			const { title, rights, 'ask.1': question } = steps(language)['proposal-and-decision']!;
			for (const text of [title!, shown(rights!), question!]) await expect(card).toContainText(text);
		}
		await expect(card.locator('tbody [lang="sv"]').first()).toHaveAttribute('dir', 'ltr');
		expect(await printedPages(page)).toBe(1);
		await page.evaluate(() => dispatchEvent(new Event('afterprint')));
		await expect(page.getByRole('main')).toBeVisible();
	});

test('where the Swedish texts are out of reach the card is printed without them, and the reader is told', async ({
	page,
	context,
	site
}) => {
	await catchPrint(page);
	await page.goto(`/ar/${kinds.path}`);
	await waitUntilSaved(page, ['ar']);
	await page.reload();
	await goOffline(context, page, site);
	await page.goto(`/ar/${kinds.path}`);
	await alive(page);
	await markStep(page, 'ar', 'investigation');
	await page.getByRole('button', { name: now('ar').print! }).click();
	await expect(page.getByText(now('ar').noSwedish!)).toBeVisible();
	await expect(page.locator('.sheet')).toContainText(steps('ar').investigation!.title!);
	// No second column; Swedish words within the reader’s own texts may stay.
	await expect(page.locator('.sheet thead th')).toHaveCount(1);
});

test('what tells of the marked step comes with the network that was gone when it was marked', async ({
	page
}) => {
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await page.goto(`/sv/${kinds.path}`);
	await alive(page);
	await page.route('**/_app/immutable/**', (route) => route.abort());
	await markStep(page, 'sv', 'investigation');
	await expect(page.getByRole('button', { name: now('sv').erase! })).toBeVisible();
	await expect(page.locator('.present')).toHaveCount(0);
	await page.unroute('**/_app/immutable/**');
	await networkReturns(page);
	await expect(page.locator('.present')).toBeVisible();
});

test('a step or a day that is no more is dropped, and the path is there as ever', async ({ page }) => {
	for (const place of [{ step: 'no-such-step' }, { step: 'investigation', date: '2026-02-31' }]) {
		await page.goto('/sv/words/');
		await page.evaluate((kept) => localStorage.setItem('klara-kept', JSON.stringify(kept)), { place });
		await page.goto(`/sv/${kinds.path}`);
		await alive(page);
		await expect(page.locator('#now')).toBeVisible();
		await expect(page.locator('.latest')).toHaveCount(0);
		await expect(page.locator('.present')).toHaveCount(place.step === 'investigation' ? 1 : 0);
	}
});

test('yesterday is one touch away, and counts as any other day', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-12-10T12:00:00+01:00'));
	await page.goto('/sv/investigation/');
	await alive(page);
	await markStep(page, 'sv', 'to-the-court');
	await page.getByRole('button', { name: now('sv').yesterday! }).click();
	await expect(page.locator('.latest')).toContainText(written('sv', 16, 12, 2026));
});

test('a day kept before today’s form of it is not lost', async ({ page }) => {
	await page.goto('/sv/words/');
	await page.evaluate(() => {
		const place = { step: 'to-the-court', date: '2026-12-01', event: 'decision' };
		localStorage.setItem('klara-kept', JSON.stringify({ place }));
	});
	await page.goto(`/sv/${kinds.path}`);
	await expect(page.locator('.latest')).toContainText(written('sv', 8, 12, 2026));
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the path is read as before, with no button that does nothing', async ({ page }) => {
		await page.goto(`/ti/${kinds.path}`);
		await expect(page.locator('.step')).toHaveCount(15);
		await expect(page.locator('article .all button, .slot button')).toHaveCount(0);
		const step = page.locator('#pre-assessment');
		await expect(step.locator('p').first()).toBeHidden();
		await step.locator('summary').click();
		await expect(step.locator('p').first()).toBeVisible();
		expect((await page.locator('.slot').boundingBox())?.height).toBe(0);
	});
});
