import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeFaults } from '../support/axe';
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

test.use({ viewport: { width: 1280, height: 800 }, saves: false });

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

test('the interpreter’s words printed the moment they are opened are all printed', async ({ page }) => {
	const id = await prepare(page, ['ar']);
	const [first, printed] = await page.evaluate(async (to) => {
		const rows = () => document.querySelectorAll('main tbody tr').length;
		location.hash = to;
		do await new Promise(requestAnimationFrame);
		while (!rows());
		const first = rows();
		dispatchEvent(new Event('beforeprint'));
		return [first, rows()];
	}, `sheet/${id}`);
	expect(printed).toBeGreaterThan(first!);
	expect(printed).toBe(Object.keys(words).length);
});

test('nothing that anyone says can be typed anywhere, and axe finds no fault in any view', async ({
	page,
	context
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
			expect(await axeFaults(page), await panels.innerText()).toEqual([]);
		}
		expect(await axeFaults(page), hash).toEqual([]);
	}
	// The wall, and the one screen there is.
	await view(page, staff.start.open).click();
	const screen = await openScreen(page, context);
	await expect(screen.locator('.slide .body')).toBeVisible();
	expect(await axeFaults(screen), 'wall').toEqual([]);
	await screen.close();
	await button(page, staff.show.one).click();
	await expect(page.locator('.alone .slide .body')).toBeVisible();
	expect(await axeFaults(page), 'one screen').toEqual([]);
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
