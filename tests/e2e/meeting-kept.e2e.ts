import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeFaults } from '../support/axe';
import { breakDatabase, mendDatabase } from '../support/broken-database';
import { PUBLIC_ORIGIN } from '../support/address';
import { CHROMIUM_ARGS } from '../support/chromium.js';
import {
	begin,
	button,
	meeting,
	meetingIn,
	next,
	open,
	openScreen,
	panel,
	prepare,
	SAID,
	staff,
	view
} from '../support/meeting';
import { readPdf } from '../support/pdf';
import { processesOf } from '../support/processes';
import { locale, shown } from '../support/locales';
import { readQr } from '../support/qr';
import { expect, test } from '../support/test';
import questions from '../../locales/sv/questions.json' with { type: 'json' };
import words from '../../locales/ar/words.json' with { type: 'json' };

test.use({ viewport: { width: 1280, height: 800 } });

test('a browser that is killed in the middle of the count has lost no hand that was seen', async ({
	site
}) => {
	const profile = mkdtempSync(join(tmpdir(), 'klara-meeting-'));
	const launch = () =>
		chromium.launchPersistentContext(profile, {
			executablePath: process.env.KLARA_CHROMIUM || undefined,
			args: CHROMIUM_ARGS,
			baseURL: site.url,
			viewport: { width: 1280, height: 800 }
		});
	const first = await launch();
	const page = await first.newPage();
	const id = await prepare(page, ['ar']);
	await open(page);
	await begin(page, meeting.agenda.heard);
	const count = (of: Page) => panel(of).locator('output').nth(1);
	for (let hand = 1; hand <= 5; hand++) {
		await panel(page)
			.getByRole('button', { name: `${staff.board.plus}: ${SAID}` })
			.click();
		await expect(count(page)).toHaveText(String(hand));
	}
	for (const pid of processesOf(profile)) process.kill(pid, 'SIGKILL');
	await first.close().catch(() => undefined);

	const second = await launch();
	const again = await second.newPage();
	await again.goto(`/meeting/#show/${id}`);
	// The show stands where it stood.
	await expect(again.locator('.presenter h1')).toHaveText(meeting.agenda.heard);
	await expect(count(again)).toHaveText('5');
	await second.close();
	rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

test('a code keeps others out, asks once a window, and lets whoever forgot it erase the meetings', async ({
	page,
	context
}) => {
	await prepare(page, ['ar']);
	await page.getByRole('link', { name: meeting.start.title }).click();
	await page.getByText(staff.facilitator.pin).click();
	await page.getByLabel(staff.facilitator.set).fill('4711');
	await page.getByLabel(staff.facilitator.again).fill('4711');
	// What could not be written is not called saved.
	await page.evaluate(breakDatabase, 'writes' as const);
	await button(page, staff.facilitator.set).click();
	await expect(page.getByText(staff.trouble.notSaved)).toBeVisible();
	await expect(page.getByText(staff.facilitator.changed)).toHaveCount(0);
	await mendDatabase(page);
	await button(page, staff.facilitator.set).click();
	await expect(page.getByText(staff.facilitator.changed)).toBeVisible();

	const other = await context.newPage();
	// As long as it cannot be read whether there is a code, nothing is opened.
	await other.addInitScript(breakDatabase, 'all' as const);
	await other.goto('/meeting/');
	await expect(other.getByText(staff.trouble.unread)).toBeVisible();
	await expect(button(other, staff.prepare.new)).toHaveCount(0);
	const retry = async () => {
		await expect(other.getByText(staff.trouble.unread)).toBeVisible();
		await mendDatabase(other);
		await button(other, staff.trouble.again).click();
	};
	const reload = () => other.reload().then(retry);
	await retry();
	const field = other.getByLabel(staff.facilitator.pin);
	await field.fill('1234');
	await button(other, staff.facilitator.open).click();
	await expect(other.getByText(staff.facilitator.wrongPin)).toBeVisible();
	await expect(button(other, staff.prepare.new)).toHaveCount(0);
	await field.fill('4711');
	await button(other, staff.facilitator.open).click();
	await expect(button(other, staff.prepare.new)).toBeVisible();
	await expect(other.locator('main li.card')).toHaveCount(1);

	// It is locked by its button, when the browser brings the page back, and when the one screen is left.
	const again = async () => {
		await expect(field).toBeVisible();
		await expect(other.locator('main li.card, .presenter')).toHaveCount(0);
		await field.fill('4711');
		await button(other, staff.facilitator.open).click();
	};
	await button(other, staff.facilitator.lock).click();
	await again();
	await expect(button(other, staff.prepare.new)).toBeVisible();
	await other.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await again();
	await other.locator('main li.card').getByRole('link', { name: staff.start.open }).click();
	await button(other, staff.show.one).click();
	await button(other, staff.show.notes).click();
	await again();
	await expect(other.locator('.presenter h1')).toHaveText(meeting.agenda.welcome);
	await other.getByRole('link', { name: meeting.start.title }).click();

	// A device that is full takes no try down: a wrong code opens nothing all the same, and the right one does.
	await button(other, staff.facilitator.lock).click();
	await other.evaluate(breakDatabase, 'writes' as const);
	await field.fill('1234');
	await button(other, staff.facilitator.open).click();
	await expect(other.getByText(staff.facilitator.wrongPin)).toBeVisible();
	await field.fill('4711');
	await button(other, staff.facilitator.open).click();
	await expect(button(other, staff.prepare.new)).toBeVisible();
	await mendDatabase(other);

	// After three wrong codes the right one does not open either until the wait is over, in a new window neither.
	await other.clock.setFixedTime(new Date());
	await reload();
	for (const code of ['1111', '2222', '3333']) {
		await field.fill(code);
		await button(other, staff.facilitator.open).click();
		await expect(field).toHaveValue('');
	}
	const [wait] = staff.facilitator.wait.split(' {{');
	await expect(other.getByRole('alert')).toContainText(wait!);
	await reload();
	await expect(other.getByRole('alert')).toContainText(wait!);
	await field.fill('4711');
	await expect(button(other, staff.facilitator.open)).toBeDisabled();
	await expect(button(other, staff.prepare.new)).toHaveCount(0);
	// The clock had run a day ahead, and is put right: the wait is counted from now, and ends.
	let right = Date.now() - 86_400_000;
	await expect(async () => {
		await other.clock.setFixedTime((right += 20_000));
		await field.fill('4711');
		await button(other, staff.facilitator.open).click({ timeout: 1000 });
	}).toPass();
	await expect(button(other, staff.prepare.new)).toBeVisible();
	await button(other, staff.facilitator.lock).click();

	await button(other, staff.after.eraseAll).click();
	await button(other, staff.confirm.yes).click();
	await expect(other.getByText(staff.prepare.empty)).toBeVisible();
	await expect(other.locator('main')).toBeFocused();
});

test('before the law changes words and pages are printed as the evening will find them', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2026-12-28T12:00:00+01:00'));
	const id = await prepare(page, ['ar']);
	const { meaning, 'meaning@care-act': later } = words.lvu;
	const said = (text: string) => text.split('LVU')[0]!;
	const goTo = (name: string) => page.evaluate((to) => (location.hash = to), `${name}/${id}`);
	await goTo('sheet');
	await expect(page.locator('article')).toContainText(said(meaning));
	await goTo('prepare');
	await page.getByLabel(staff.prepare.day).fill('2027-01-05');
	await goTo('sheet');
	await expect(page.locator('article')).toContainText(said(later));
	await expect(page.locator('article')).not.toContainText(said(meaning));
	const { summary, 'summary@no-consent-act': new2027 } = locale('ar').topics['voluntary-support']!;
	await goTo('hand');
	await expect(page.locator('.sheets')).toContainText(new2027!.split('{')[0]!);
	expect(new2027).not.toBe(summary);
});

test('what was promised stands before the agenda of the next meeting, in its languages, until it is answered', async ({
	page
}) => {
	const asked = questions.questions['own-interpreter'];
	await prepare(page, ['ar']);
	await open(page);
	await page.locator('aside .choice').getByRole('button', { name: meeting.promises.title }).click();
	await panel(page).getByLabel(staff.promises.question).selectOption('own-interpreter');
	await button(page, staff.promises.add).click();
	await expect(panel(page).getByRole('listitem')).toContainText(asked);

	await prepare(page, ['ti']);
	await view(page, staff.start.open).click();
	await expect(page.locator('.presenter h1')).toHaveText(meeting.promises.fromLast);
	await expect(page.locator('.slide .body')).toContainText(asked);
	await expect(page.locator('.slide header [lang=ti]')).toHaveText(meetingIn('ti').promises.fromLast);
	await next(page);
	await expect(page.locator('.presenter h1')).toHaveText(meeting.agenda.welcome);
	await button(page, staff.show.previous).click();
	// Marked by mistake it is taken back where it stands.
	const kept = panel(page).getByRole('button', { name: meeting.promises.kept }).first();
	for (const isKept of [true, false, true]) {
		await kept.click();
		await expect(kept).toHaveAttribute('aria-pressed', String(isKept));
		await expect(page.locator('.slide .body')).toContainText(
			isKept ? meeting.promises.keptOn.split(' {{')[0]! : meeting.promises.open
		);
	}
	await expect(page.locator('.presenter h1')).toHaveText(meeting.promises.fromLast);

	await prepare(page, ['ti']);
	await open(page);
	await expect(page.locator('.presenter h1')).toHaveText(meeting.agenda.welcome);
});

test('nothing that anyone says can be typed anywhere, and axe finds no fault in any view', async ({
	page
}) => {
	test.setTimeout(6 * 60_000);
	await page.emulateMedia({ reducedMotion: 'reduce' });
	const id = await prepare(page, ['ar', 'ti']);
	const views = ['', `prepare/${id}`, `sheet/${id}`, `show/${id}`, `hand/${id}`, `after/${id}`];
	for (const hash of views) {
		await page.evaluate((to) => (location.hash = to), hash);
		await expect(page.locator('main h1, main article').first()).toBeVisible();
		const typed = page.locator(
			'textarea, [contenteditable], [role=textbox], input:not([type=date], [type=time], [type=file], [type=password])'
		);
		await expect(typed).toHaveCount(0);
		// Each panel beside the slide has fields of its own.
		for (const panels of await page.locator('aside .choice button').all()) {
			await panels.click();
			await expect(panels).toHaveAttribute('aria-pressed', 'true');
			await expect(typed).toHaveCount(0);
		}
		expect(await axeFaults(page), hash).toEqual([]);
	}
});

test('the hand-out is one print of tagged A4 sheets in our own fonts, and its code is read off the wall', async ({
	page,
	context
}) => {
	test.slow();
	await page.clock.setFixedTime(new Date('2026-12-05T12:00:00+01:00'));
	await prepare(page, ['ar', 'ti']);
	await view(page, meeting.hand.title).click();
	await expect(button(page, staff.hand.all)).toBeEnabled();
	// A sheet is kept longer than the evening: what the law changes stands on it, in both languages.
	for (const code of ['sv', 'ar']) {
		const { ui, investigation } = locale(code);
		const told = page.locator('.sheets article').filter({ hasText: '/ar/investigation/' });
		const heading = told.locator(`.heading th[lang=${code}]`);
		await expect(heading.filter({ hasText: ui.law!.newFrom!.split('{{')[0]!.trim() })).not.toHaveCount(0);
		await expect(told.locator(`.law td[lang=${code}]`).first()).toContainText(
			shown(investigation['judgment']!['rights@care-act']!).slice(0, 60)
		);
	}
	const paper = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
	expect(paper.pages.length).toBeGreaterThanOrEqual(8);
	expect(paper.isTagged).toBe(true);
	expect(paper.embedded).toBe(paper.described);
	expect(paper.fonts).toEqual(
		expect.arrayContaining(['NotoSans-Regular', 'NotoSansArabic-Regular', 'NotoSansEthiopic-Regular'])
	);

	await view(page, staff.start.open).click();
	const screen = await openScreen(page, context);
	await begin(page, meeting.agenda.coffee);
	const codes = screen.locator('.slide canvas');
	await expect(codes).toHaveCount(3);
	expect(await readQr(codes.nth(1))).toBe(`${PUBLIC_ORIGIN}/ar/`);
});
