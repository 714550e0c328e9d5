import type { Locator, Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { locale } from '../support/locales';
import { begin, button, meeting, open, prepare, slide, staff, view } from '../support/meeting';
import { contrastIn, pixelsOf } from '../support/pixels';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 1180, height: 820 } });

const CLAIM = locale('sv').claims['no-selling']!.title!;
const rows = (page: Page) => page.locator('main li[data-key]');
/** Titles of the agenda, in order. */
const order = async (page: Page) =>
	(await rows(page).locator('.title strong').allInnerTexts()).map((title) => title.replaceAll('\u00ad', ''));

/** Goes on by Tab until something has the focus. */
async function reach(page: Page, wanted: Locator) {
	await expect(wanted).toBeVisible();
	for (let press = 0; press < 150; press++) {
		if (await wanted.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error(`Tab never leads to ${wanted.toString()}`);
}

/**
 * Taps until something is there. On a busy machine the browser takes a tap for a finger that stays, and presses
 * nothing.
 */
async function tap(target: Locator, shown: Locator, at: { position?: { x: number; y: number } } = {}) {
	await expect(async () => {
		if (!(await shown.isVisible())) await target.tap(at);
		await expect(shown).toBeVisible({ timeout: 2000 });
	}).toPass({ timeout: 30_000 });
}

test('by keyboard alone a meeting is prepared, put in order, shown, darkened and left', async ({ page }) => {
	test.slow();
	await page.goto('/meeting/');
	await reach(page, button(page, staff.prepare.new));
	await page.keyboard.press('Enter');
	await expect(rows(page)).toHaveCount(8);

	// An item is added, and stands before the coffee.
	await reach(page, page.locator('summary').filter({ hasText: staff.prepare.addClaim }));
	await page.keyboard.press('Enter');
	await reach(page, button(page, CLAIM));
	await page.keyboard.press('Space');
	await expect(rows(page)).toHaveCount(9);
	expect((await order(page)).slice(-2)).toEqual([CLAIM, meeting.agenda.coffee]);
	// It moves up, and its button keeps the focus.
	const up = button(page, `${staff.prepare.up}: ${CLAIM}`);
	await page.keyboard.press('Home');
	await reach(page, up);
	await page.keyboard.press('Enter');
	await expect
		.poll(() => order(page).then((all) => all.slice(-2)))
		.toEqual([meeting.agenda.wrong, meeting.agenda.coffee]);
	await expect(up).toBeFocused();
	// Its minutes go down to none: the button is off, and does not drop the focus. It is taken out: the next row has it.
	const fewer = page.locator('main').getByLabel(`−5, ${CLAIM}`, { exact: true });
	await reach(page, fewer);
	while ((await fewer.getAttribute('aria-disabled')) !== 'true') await page.keyboard.press('Enter');
	await expect(fewer).toBeFocused();
	await reach(page, button(page, `${staff.prepare.remove}: ${CLAIM}`));
	await page.keyboard.press('Enter');
	await expect(rows(page)).toHaveCount(8);
	await expect(
		rows(page).filter({ hasText: meeting.agenda.wrong }).getByRole('button').first()
	).toBeFocused();

	await page.keyboard.press('Home');
	await reach(page, view(page, staff.start.open));
	await page.keyboard.press('Enter');
	await expect(slide(page, 'sv').first()).toContainText(meeting.agenda.welcome);
	await page.keyboard.press('ArrowRight');
	await expect(slide(page, 'sv').first()).toContainText(meeting.rules.one);
	await page.keyboard.press('b');
	await expect(page.locator('.slide .body')).toHaveCount(0);
	await page.keyboard.press('b');
	await expect(slide(page, 'sv').first()).toContainText(meeting.rules.one);
	await page.keyboard.press('ArrowLeft');
	await expect(slide(page, 'sv').first()).toContainText(meeting.agenda.welcome);
	await reach(page, page.getByRole('link', { name: meeting.start.title }));
	await page.keyboard.press('Enter');
	await expect(button(page, staff.prepare.new)).toBeVisible();
});

test.describe('by touch', () => {
	test.use({ hasTouch: true });

	test('alone a meeting is prepared, dragged into order, shown, darkened and left', async ({
		page,
		context
	}) => {
		await page.goto('/meeting/');
		await tap(button(page, staff.prepare.new), rows(page).nth(7));
		const claims = page.locator('summary').filter({ hasText: staff.prepare.addClaim });
		await tap(claims, button(page, CLAIM));
		await tap(button(page, CLAIM), rows(page).nth(8));

		// A finger takes the second point by its handle, below the third.
		const { heard, help } = meeting.agenda;
		expect((await order(page)).slice(1, 3)).toEqual([heard, help]);
		const handle = rows(page).nth(1).locator('[data-handle]');
		await handle.scrollIntoViewIfNeeded();
		const from = (await handle.boundingBox())!;
		const onto = (await rows(page).nth(2).boundingBox())!;
		const x = from.x + from.width / 2;
		const finger = await context.newCDPSession(page);
		const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
			finger.send('Input.dispatchTouchEvent', { type, touchPoints: y === undefined ? [] : [{ x, y }] });
		await touch('touchStart', from.y + from.height / 2);
		for (const part of [0.3, 0.6, 0.9]) await touch('touchMove', onto.y + onto.height * part);
		await touch('touchEnd');
		await expect.poll(() => order(page).then((all) => all.slice(1, 3))).toEqual([help, heard]);

		const shows = (words: string) => slide(page, 'sv').filter({ hasText: words }).first();
		const [welcome, rule] = [shows(meeting.agenda.welcome), shows(meeting.rules.one)];
		await tap(view(page, staff.start.open), welcome);
		const stage = page.locator('.stage > .slide');
		const { width, height } = (await stage.boundingBox())!;
		const at = (part: number) => ({ position: { x: width * part, y: height / 2 } });
		await tap(stage, rule, at(0.8));
		await tap(button(page, staff.show.blank), button(page, staff.show.light));
		await expect(page.locator('.slide .body')).toHaveCount(0);
		await tap(button(page, staff.show.light), rule);
		await tap(stage, welcome, at(0.1));
		await tap(button(page, staff.show.one), button(page, staff.show.notes));
		await tap(button(page, staff.show.next), rule);
		await tap(button(page, staff.show.notes), page.getByRole('link', { name: meeting.start.title }));
		await tap(page.getByRole('link', { name: meeting.start.title }), button(page, staff.prepare.new));
	});
});

const POINTS = [
	meeting.agenda.welcome,
	meeting.agenda.heard,
	meeting.agenda.help,
	meeting.agenda.path,
	meeting.agenda.answers,
	meeting.agenda.wrong,
	meeting.agenda.coffee
];

test('in the dark every slide is read as well as by day', async ({ page }) => {
	test.slow();
	await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
	await prepare(page, ['ar']);
	await open(page);
	expect(await page.locator('.stage .slide .slide').evaluate(lightness)).toBeLessThan(0.3);
	for (const point of POINTS) {
		await begin(page, point);
		await expect(slide(page, 'ar').first()).toBeVisible();
		expect(await axeFaults(page), point).toEqual([]);
	}
});

test('with forced colours every field of a slide has a frame, and its words and the rule are read', async ({
	page
}) => {
	test.slow();
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark', reducedMotion: 'reduce' });
	await prepare(page, ['ar']);
	await open(page);
	for (const point of POINTS) {
		await begin(page, point);
		await expect(slide(page, 'ar').first()).toBeVisible();
		const fields = page.locator('.slide .cells > section');
		for (const field of await fields.all()) {
			await expect(field).not.toHaveCSS('border-block-start-width', '0px');
			expect(contrastIn(await pixelsOf(field.locator('.text')))).toBeGreaterThan(4.5);
		}
		for (const rule of await page.locator('.slide footer p').all())
			expect(contrastIn(await pixelsOf(rule))).toBeGreaterThan(4.5);
	}
	const pressed = page.locator('aside .choice button[aria-pressed=true]');
	const other = page.locator('aside .choice button[aria-pressed=false]').first();
	const frame = (box: Locator) =>
		box.evaluate((element) => {
			const { backgroundColor, outlineStyle, borderBlockStartWidth } = getComputedStyle(element);
			return `${backgroundColor} ${outlineStyle} ${borderBlockStartWidth}`;
		});
	expect(await frame(pressed)).not.toBe(await frame(other));
});

/** Of the background of an element, from 0 to 1. */
function lightness(element: Element) {
	const [red = 0, green = 0, blue = 0] =
		getComputedStyle(element)
			.backgroundColor.match(/[\d.]+/g)
			?.map(Number) ?? [];
	return (red + green + blue) / 3 / 255;
}

test('whoever leads is told whether the screen stays lit, and when the browser lets go of it', async ({
	page
}) => {
	await page.addInitScript(() => {
		const sentinel = Object.assign(new EventTarget(), { release: () => Promise.resolve() });
		window.addEventListener('let-go', () => sentinel.dispatchEvent(new Event('release')));
		navigator.wakeLock.request = () =>
			sessionStorage.getItem('refuses')
				? Promise.reject(new DOMException('Battery is low', 'NotAllowedError'))
				: Promise.resolve(sentinel as unknown as WakeLockSentinel);
	});
	await prepare(page, ['ar']);
	await open(page);
	await expect(page.getByText(staff.show.awake)).toBeVisible();
	await page.evaluate(() => dispatchEvent(new Event('let-go')));
	await expect(page.getByText(staff.show.asleep)).toBeVisible();
	await page.evaluate(() => sessionStorage.setItem('refuses', 'yes'));
	await page.reload();
	await expect(page.getByText(staff.show.asleep)).toBeVisible();
	await expect(page.getByText(staff.show.awake)).toHaveCount(0);
});
