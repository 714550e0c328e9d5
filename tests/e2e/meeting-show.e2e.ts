import type { BrowserContext, Page } from '@playwright/test';
import {
	begin,
	button,
	jump,
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
import { expect, test } from '../support/test';
import questions from '../../locales/sv/questions.json' with { type: 'json' };

test.use({ viewport: { width: 1280, height: 800 }, saves: false });

/** A show on the tablet that leads it, on the wall, and on a tablet that follows. */
async function openThree(page: Page, context: BrowserContext) {
	const id = await prepare(page, ['ar']);
	await open(page);
	const screen = await openScreen(page, context);
	await expect(slide(screen, 'ar').first()).toContainText(meetingIn('ar').agenda.welcome);
	const other = await context.newPage();
	await other.goto(`/meeting/#show/${id}`);
	await expect(other.getByText(staff.show.elsewhere)).toBeVisible();
	return { id, screen, other };
}

/** Which screenful of how many, in each language of the slide. */
const screenfuls = (page: Page) => page.locator('.stage .part').allInnerTexts();

test('a text of three screenfuls is led through to its last line and back, and its note on the translation is no screenful', async ({
	page
}) => {
	test.slow();
	await prepare(page, ['ar', 'ti', 'en']);
	await open(page);
	await begin(page, meeting.agenda.wrong);
	await expect(slide(page, 'ti').first()).not.toBeEmpty();
	const note = page.locator('.stage section[lang=ti] .state');
	await expect(note).toBeVisible();
	expect(await page.locator('.stage [data-fits] .state').count()).toBe(0);
	for (let press = 0; press < 60; press++) {
		if ((await screenfuls(page))[0] === '1/3') break;
		await next(page);
	}
	for (const expected of ['1/3', '2/3', '3/3']) {
		await expect.poll(() => screenfuls(page)).toEqual(Array(4).fill(expected));
		if (expected !== '3/3') await next(page);
	}
	const previous = () => button(page, staff.show.previous).click();
	await previous();
	await expect.poll(() => screenfuls(page)).toEqual(Array(4).fill('2/3'));
	await next(page);
	await expect.poll(() => screenfuls(page)).toEqual(Array(4).fill('3/3'));
	const text = await slide(page, 'sv').first().innerText();
	await next(page);
	await expect(slide(page, 'sv').first()).not.toHaveText(text);
});

test('of two tablets with the same meeting one leads, and a key on the wall or on the other goes one step on in all', async ({
	page,
	context
}) => {
	const { screen, other } = await openThree(page, context);
	await screen.keyboard.press('PageDown');
	await other.keyboard.press('PageDown');
	for (const window of [page, screen, other])
		await expect(slide(window, 'sv').first()).toContainText(meeting.rules.two);

	await button(other, staff.show.lead).click();
	await expect(page.getByText(staff.show.elsewhere)).toBeVisible();
	await next(other);
	await expect(slide(screen, 'sv').first()).toContainText(meeting.rules.three);
	await other.close();
	await expect(page.getByText(staff.show.elsewhere)).toHaveCount(0);
	await expect(slide(page, 'sv').first()).toContainText(meeting.rules.three);
	// Once it has been ended it begins anew, and not in the dark.
	await button(page, staff.start.end).click();
	await button(page, staff.confirm.yes).click();
	await expect(screen.locator('.slide .body')).toHaveCount(0);
	await view(page, staff.start.open).click();
	await expect(slide(page, 'sv').first()).toContainText(meeting.agenda.welcome);
});

test('what another release leads is said over the last slide, on the wall and on a tablet that follows, and the rule still stands', async ({
	page,
	context
}) => {
	const { id, screen, other } = await openThree(page, context);
	// A window of another release, as far as these can hear.
	await page.evaluate((show) => {
		const channel = new BroadcastChannel(`klara-meeting-show-${show}`);
		channel.postMessage({ type: 'place', place: { format: 99 } });
	}, id);
	for (const window of [screen, other]) {
		const notice = window.getByRole('alert').filter({ hasText: staff.trouble.newer });
		await expect(notice.getByRole('button', { name: staff.trouble.reload })).toBeVisible();
		await expect(window.locator('.slide footer [lang=ar]')).toBeVisible();
		const [above, rule] = [await notice.boundingBox(), await window.locator('.slide footer').boundingBox()];
		expect(above!.y + above!.height <= rule!.y || above!.y >= rule!.y + rule!.height).toBe(true);
	}
	await expect(page.getByText(staff.trouble.newer)).toHaveCount(0);
	await next(page);
	for (const window of [screen, other]) await expect(window.getByText(staff.trouble.newer)).toHaveCount(0);
});

test('a clicker turns the slide while a field has the focus, and a tap beside a count turns none', async ({
	page
}) => {
	await prepare(page, ['ar']);
	await open(page);
	await page.locator('aside .choice').getByRole('button', { name: meeting.promises.title }).click();
	const field = panel(page).getByLabel(staff.promises.question);
	await field.focus();
	await page.keyboard.press('PageDown');
	await expect(slide(page, 'sv').first()).toContainText(meeting.rules.one);
	await expect(field).toHaveValue('');
	// A double tap promises once.
	await field.selectOption('own-interpreter');
	await button(page, staff.promises.add).dblclick();
	await expect(panel(page).getByRole('listitem')).toHaveCount(1);

	await begin(page, meeting.agenda.heard);
	await button(page, staff.show.one).click();
	const counter = page.locator('.slide li').filter({ hasText: SAID }).locator('.counter');
	const { x, y, width, height } = (await counter.boundingBox())!;
	await page.mouse.click(x + width + 6, y + height / 2);
	await counter.getByRole('button', { name: staff.board.plus }).click();
	await expect(counter.locator('output')).toHaveText('1');
});

test('what stands before a point for a while, and the way back to it, lose neither its place nor the panel', async ({
	page
}) => {
	await prepare(page, ['ar']);
	await open(page);
	await begin(page, meeting.agenda.heard);
	await next(page);
	const claims = () => slide(page, 'sv').allInnerTexts();
	const here = await claims();
	const aside = page.locator('aside .choice');
	await aside.getByRole('button', { name: meeting.teach.title }).click();
	const choice = panel(page).getByLabel(meeting.teach.vote);
	await choice.selectOption('no-selling');
	await button(page, staff.teach.ask).click();
	// Hands are counted on the one screen, too.
	await button(page, staff.show.one).click();
	const yes = button(page, `${staff.board.plus}: ${meeting.teach.true}`);
	await yes.click();
	await expect(page.locator('.slide output').first()).toHaveText('1');
	await button(page, staff.show.notes).click();
	await button(page, meeting.teach.show).click();
	// The answer moves no panel: a late hand is counted for the same claim.
	await expect(choice).toHaveValue('no-selling');
	await button(page, staff.show.backToItem).click();
	await expect.poll(claims).toEqual(here);
	await aside.getByRole('button', { name: meeting.teach.title }).click();
	await expect(choice).toHaveValue('no-selling');

	// One step too many leads to the next point, and the step back to where one was.
	await jump(page, meeting.agenda.welcome);
	for (let step = 0; step < 3; step++) await next(page);
	const last = await claims();
	await expect(async () => {
		await next(page);
		await expect(page.locator('.presenter h1')).toHaveText(meeting.agenda.heard, { timeout: 500 });
	}).toPass();
	await button(page, staff.show.previous).click();
	await expect(page.locator('.presenter h1')).toHaveText(meeting.agenda.welcome);
	expect(last.join()).not.toBe('');
	await expect(slide(page, 'sv').first()).not.toContainText(meeting.agenda.welcome);

	// A form that is being filled in stays, wherever the slide goes.
	await aside.getByRole('button', { name: meeting.promises.title }).click();
	await panel(page).getByLabel(staff.promises.question).selectOption('own-interpreter');
	await panel(page).getByLabel(staff.promises.question).focus();
	for (let step = 0; step < 3; step++) await page.keyboard.press('PageDown');
	await expect(page.locator('.presenter h1')).toHaveText(meeting.agenda.heard);
	await expect(panel(page).getByLabel(staff.promises.question)).toHaveValue('own-interpreter');
});

test('rows of questions stay where they are while they are tapped, and one press takes an answer back', async ({
	page
}) => {
	const [one, other] = [questions.questions['what-help'], questions.questions['own-interpreter']];
	await prepare(page, ['ar']);
	await open(page);
	await begin(page, meeting.agenda.answers);
	const choice = (name: string) => page.locator('aside .choice').getByRole('button', { name }).click();
	const fold = (title: string) => panel(page).locator('summary').filter({ hasText: title }).click();
	const ask = (words: string) =>
		panel(page)
			.getByRole('button', { name: `${staff.board.plus}: ${words}` })
			.last()
			.click();
	const asked = async () => {
		const rows = panel(page).locator('details').filter({ hasText: meeting.catcher.title }).locator('.words');
		return (await rows.allInnerTexts()).map((words) => words.replaceAll('\u00ad', ''));
	};
	await fold(questions.page.help);
	await ask(one);
	const reopen = async () => {
		await choice(staff.show.notes);
		await choice(meeting.catcher.title);
	};
	await reopen();
	expect(await asked()).toEqual([one]);
	await fold(questions.page.investigation);
	await ask(other);
	await ask(other);
	await expect(page.locator('.stage .slide li').first()).toContainText(other);
	expect(await asked()).toEqual([one]);
	await reopen();
	expect(await asked()).toEqual([other, one]);
	const done = button(page, `${meeting.catcher.done}: ${one}`).first();
	for (const isDone of [true, false]) {
		await done.click();
		await expect(done).toHaveAttribute('aria-pressed', String(isDone));
	}
});

test.describe('with words that are not whole', () => {
	test.use({ serviceWorkers: 'block' });

	/** What the room fetches of a language, with its words changed on the way. */
	const damage = (page: Page, code: string, change: (body: string) => string) =>
		page.route(`**/meeting/${code}/*.json`, async (route) => {
			const response = await route.fetch();
			await route.fulfill({ response, body: change(await response.text()) });
		});

	test('a slide that cannot be drawn says so above the rule, and the next one is drawn', async ({ page }) => {
		await damage(page, 'ar', (body) => body.replaceAll('"said":', '"other":'));
		await prepare(page, ['ar']);
		await open(page);
		await begin(page, meeting.agenda.heard);
		await expect(page.locator('.stage .body [role=alert]')).toHaveText(staff.trouble.view);
		await expect(page.locator('.stage footer [lang=ar]')).toContainText('112');
		await begin(page, meeting.agenda.help);
		await expect(slide(page, 'ar').first()).not.toBeEmpty();
		await expect(page.locator('.stage [role=alert]')).toHaveCount(0);
	});

	test('where the Swedish of a step is not whole the rule stays, too', async ({ page }) => {
		const withoutTitle = (_: string, value: { who?: unknown; time?: unknown } | null) =>
			value?.who && value.time ? { ...value, title: undefined } : value;
		await damage(page, 'sv', (body) => JSON.stringify(JSON.parse(body, withoutTitle)));
		await prepare(page, ['ar']);
		await open(page);
		await begin(page, meeting.agenda.path);
		await expect(page.locator('.stage .body [role=alert]')).toHaveText(staff.trouble.view);
		await expect(page.locator('.stage footer [lang=ar]')).toContainText('112');
	});
});

test.describe('without a worker', () => {
	test.use({ serviceWorkers: 'block' });

	test('a page that is on its way can be left by the way it was come to', async ({ page }) => {
		let arrive = () => {};
		const arrived = new Promise<void>((resolve) => (arrive = resolve));
		await page.route('**/sv/**/__data.json', (route) => arrived.then(() => route.continue()));
		await prepare(page, ['ar']);
		await open(page);
		const title = slide(page, 'sv').filter({ hasText: meeting.agenda.wrong });
		await jump(page, meeting.agenda.wrong);
		await next(page);
		await expect(title).toHaveCount(0);
		await button(page, staff.show.previous).click();
		await expect(title.first()).toBeVisible();
		arrive();
		await begin(page, meeting.agenda.wrong);
		await expect(slide(page, 'sv').first()).not.toBeEmpty();
	});
});
