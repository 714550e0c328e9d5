import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { RULES } from '../../src/lib/rooms/meeting/show/rules';
import { directionOf, locale, shown } from '../support/locales';
import {
	begin,
	button,
	EVENINGS,
	jump,
	LONGEST,
	meeting,
	meetingIn,
	next,
	open,
	openScreen,
	panel,
	prepare,
	SAID,
	slide,
	staff,
	view
} from '../support/meeting';
import { expect, goOffline, test, waitUntilSaved } from '../support/test';
import meetingAr from '../../locales/ar/meeting.json' with { type: 'json' };
import questions from '../../locales/sv/questions.json' with { type: 'json' };

test.use({ viewport: { width: 1280, height: 800 }, saves: false });

/** Goes through the slides of a point: no word is cut at its end, nor broken in two. */
async function expectWholeWords(page: Page, point: string, slides: number) {
	await begin(page, point);
	for (let seen = 0; seen < slides; seen++) {
		const fields = page.locator('.stage .slide [data-words]');
		await expect(fields).toHaveCount(1);
		await expect(fields).not.toHaveAttribute('data-words', 'broken');
		const cut = await fields
			.locator('[data-fits]')
			.evaluateAll((boxes) =>
				boxes
					.filter((box) => box.scrollWidth > box.clientWidth + 1)
					.map((box) => box.textContent.trim().slice(0, 60))
			);
		expect(cut).toEqual([]);
		await next(page);
	}
}

for (const codes of EVENINGS)
	test(`a meeting in Swedish and ${codes.join(' and ')} is held without a network from its preparation to its file, and is the same on another device`, async ({
		page,
		context,
		site,
		browser
	}) => {
		const [first, last] = [codes[0]!, codes.at(-1)!];
		test.setTimeout(6 * 60_000);
		await prepare(page, codes);
		await waitUntilSaved(page, ['meeting', 'sv', ...codes]);
		await expect(page.getByText(staff.prepare.allSaved)).toBeVisible({ timeout: 60_000 });
		await goOffline(context, page, site);
		await page.reload();
		await open(page);
		const screen = await openScreen(page, context);
		await expect(slide(screen, first).first()).toContainText(meetingIn(first).agenda.welcome);

		// The board: two hands for one claim, seen on the wall.
		await begin(page, meeting.agenda.heard);
		const add = panel(page).getByRole('button', { name: `${staff.board.plus}: ${SAID}` });
		await add.click();
		await add.click();
		const onWall = screen.locator('.slide li').filter({ hasText: SAID });
		await expect(onWall.locator('strong')).toHaveText('2');
		await button(page, staff.board.order).click();
		for (const code of ['sv', ...codes])
			await expect(screen.locator('.slide header')).toContainText(locale(code).claims['no-selling']!.title!);

		// A question that opens its answer, and a promise.
		await begin(page, meeting.agenda.answers);
		const asked = questions.questions['own-interpreter'];
		await panel(page).locator('summary').filter({ hasText: questions.page.investigation }).click();
		await panel(page)
			.getByRole('button', { name: `${staff.board.plus}: ${asked}` })
			.click();
		await expect(screen.locator('.slide')).toContainText(asked);
		await panel(page)
			.getByRole('button', { name: `${meeting.catcher.answer}: ${asked}` })
			.first()
			.click();
		await expect(screen.locator('.slide header')).toContainText(locale('sv').topics.interpreter!.title!);
		await page.locator('aside .choice').getByRole('button', { name: meeting.promises.title }).click();
		await panel(page).getByLabel(staff.promises.question).selectOption('own-interpreter');
		await button(page, staff.promises.add).click();
		await expect(panel(page).getByRole('listitem')).toContainText(asked);

		// Paper: every sheet in both languages, with a code.
		await view(page, meeting.hand.title).click();
		await expect(button(page, staff.hand.all)).toBeEnabled();
		await expect(
			page.locator('.sheets article').filter({ hasText: locale(last).topics.complain!.title! })
		).toBeVisible();

		// The file, to a clean device.
		await view(page, staff.after.title).click();
		const before = await page.locator('main table').allInnerTexts();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			button(page, staff.after.file).click()
		]);
		const file = await download.path();
		await site.start();
		const other = await browser.newContext({ baseURL: site.url });
		const clean = await other.newPage();
		await clean.goto('/meeting/');
		await clean.locator('input[type=file]').setInputFiles({
			name: 'meeting.json',
			mimeType: 'application/json',
			buffer: readFileSync(file)
		});
		await expect(clean.getByText(staff.after.imported)).toBeVisible();
		await clean.locator('main li.card > a').click();
		await view(clean, staff.after.title).click();
		await expect(clean.locator('main table').first()).toContainText(SAID);
		expect(await clean.locator('main table').allInnerTexts()).toEqual(before);
		await expect(clean.locator('main')).toContainText(asked);
		await other.close();
	});

test('a clicker alone leads through the meeting, from either window, and F5 loads nothing anew', async ({
	page,
	context
}) => {
	await prepare(page, ['ar']);
	await open(page);
	const screen = await openScreen(page, context);
	await expect(slide(screen, 'ar').first()).toContainText(meetingAr.agenda.welcome);
	await screen.keyboard.press('PageDown');
	await expect(slide(page, 'sv').first()).toContainText(meeting.rules.one);
	await expect(slide(screen, 'ar').first()).toContainText(meetingAr.rules.one);
	const isTaken = await page.evaluate(
		() => !window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F5', cancelable: true }))
	);
	expect(isTaken).toBe(true);
	await page.keyboard.press('PageUp');
	await expect(slide(screen, 'sv').first()).toContainText(meeting.agenda.welcome);
	await screen.keyboard.press('b');
	await expect(screen.locator('.slide .body')).toHaveCount(0);
	await screen.keyboard.press('PageDown');
	await expect(slide(screen, 'sv').first()).toContainText(meeting.agenda.welcome);
	// To the end, by one key; what has gone wrong is passed on the way.
	const seen = new Set<string>();
	for (let press = 0; press < 200 && !seen.has(meeting.agenda.coffee); press++) {
		await screen.keyboard.press('PageDown');
		seen.add(await page.locator('.presenter h1').innerText());
	}
	expect([...seen]).toEqual([
		meeting.agenda.welcome,
		meeting.agenda.heard,
		meeting.agenda.help,
		meeting.agenda.path,
		meeting.agenda.groups,
		meeting.agenda.answers,
		meeting.agenda.wrong,
		meeting.agenda.coffee
	]);
	await screen.close();
	await expect(page.getByText(staff.show.closed)).toBeVisible();
});

test('the rule stands under every slide, and neither rules nor what has gone wrong can be taken away', async ({
	page
}) => {
	await prepare(page, ['ar']);
	for (const point of [meeting.agenda.welcome, meeting.agenda.wrong]) {
		await expect(button(page, `${staff.prepare.remove}: ${point}`)).toBeDisabled();
		await expect(button(page, `${staff.prepare.remove}: ${meeting.agenda.groups}`)).toBeEnabled();
	}
	await open(page);
	for (const point of [meeting.agenda.heard, meeting.agenda.path, meeting.agenda.wrong]) {
		await begin(page, point);
		await expect(page.locator('.slide footer [lang=sv]')).toContainText('112');
		await expect(page.locator('.slide footer [lang=ar]')).toContainText('112');
	}
});

test('in the middle of a point the law stays what it was; the next point shows the new text', async ({
	page
}) => {
	const { summary, 'summary@no-consent-act': later } = locale('sv').topics['voluntary-support']!;
	await page.clock.install({ time: new Date('2027-01-01T23:58:30+01:00') });
	await prepare(page, ['ar']);
	await open(page);
	await begin(page, meeting.agenda.help);
	await expect(slide(page, 'sv').first()).toContainText(summary!);
	await expect(page.getByText(staff.show.lawChanged)).toHaveCount(0);
	await page.clock.fastForward('03:00');
	await expect(page.getByText(staff.show.lawChanged)).toBeVisible();
	await expect(slide(page, 'sv').first()).toContainText(summary!);
	await jump(page, meeting.agenda.groups);
	await expect(page.getByText(staff.show.lawChanged)).toHaveCount(0);
	await begin(page, meeting.agenda.help);
	await expect(slide(page, 'sv').first()).toContainText(later!);
});

for (const codes of [...EVENINGS, ...LONGEST])
	test(`the words on the wall are at least 54 px high and stand from right to left where they are read so: ${codes.join(' and ')}`, async ({
		page,
		context
	}) => {
		test.slow();
		await prepare(page, codes);
		await open(page);
		const screen = await openScreen(page, context);
		await expectWholeWords(page, meeting.agenda.welcome, RULES.length);
		// The claims, slide by slide.
		await begin(page, meeting.agenda.heard);
		const heard = Object.values(locale('sv').claims).filter(({ said }) => said).length;
		for (let seen = 0; seen < heard;) {
			await expect(screen.locator('.slide .words').first()).toBeVisible();
			const sizes = await screen
				.locator('.slide .words')
				.evaluateAll((boxes) => boxes.map((box) => parseFloat(getComputedStyle(box).fontSize)));
			expect(Math.min(...sizes)).toBeGreaterThanOrEqual(54);
			seen += sizes.length;
			const [said] = await screen.locator('.slide .words').allInnerTexts();
			await next(page);
			await expect(screen.locator('.slide')).not.toContainText(said!.split('\n')[0]!);
		}
		await begin(page, meeting.agenda.help);
		const all = ['sv', ...codes];
		let edge = 0;
		for (const code of all) {
			const section = screen.locator(`.slide section[lang=${code}]`);
			await expect(section).toContainText(
				shown(locale(code).topics['voluntary-support']!.summary!).slice(0, 20)
			);
			await expect(section).toHaveCSS('direction', directionOf(code));
			const size = await section
				.locator('.text')
				.evaluate((box) => parseFloat(getComputedStyle(box).fontSize));
			expect(size).toBeGreaterThanOrEqual(54);
			// Side by side in the order of the evening, whichever way each is read.
			const { x, width } = (await section.boundingBox())!;
			expect(x).toBeGreaterThanOrEqual(edge);
			edge = x + width;
		}
	});
