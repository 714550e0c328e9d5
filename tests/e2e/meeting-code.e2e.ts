import type { BrowserContext, Page } from '@playwright/test';
import { breakDatabase, mendDatabase } from '../support/broken-database';
import { button, meeting, prepare, staff } from '../support/meeting';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 1280, height: 800 } });

const CODE = '4711';
const fieldOf = (window: Page) => window.getByLabel(staff.facilitator.pin);
const isOpen = (window: Page) => expect(button(window, staff.prepare.new)).toBeVisible();

async function give(window: Page, code: string) {
	await fieldOf(window).fill(code);
	await button(window, staff.facilitator.open).click();
}

/** Sets the code in the window in which a meeting was prepared. */
async function setCode(page: Page, faults?: () => Promise<void>) {
	await prepare(page, ['ar']);
	await page.getByRole('link', { name: meeting.start.title }).click();
	await page.getByText(staff.facilitator.pin).click();
	await page.getByLabel(staff.facilitator.set).fill(CODE);
	await page.getByLabel(staff.facilitator.again).fill(CODE);
	await faults?.();
	await button(page, staff.facilitator.set).click();
	await expect(page.getByText(staff.facilitator.changed)).toBeVisible();
}

/** Opens another window, which cannot read what is kept until it has been asked again. */
async function openOther(context: BrowserContext): Promise<Page> {
	const other = await context.newPage();
	await other.addInitScript(breakDatabase, 'all' as const);
	await other.goto('/meeting/');
	await readAgain(other);
	return other;
}

/** As long as it cannot be read whether there is a code, nothing is opened. */
async function readAgain(other: Page) {
	await expect(other.getByText(staff.trouble.unread)).toBeVisible();
	await expect(button(other, staff.prepare.new)).toHaveCount(0);
	await mendDatabase(other);
	await button(other, staff.trouble.again).click();
}

test('a code keeps others out, asks once a window, and lets whoever forgot it erase the meetings', async ({
	page,
	context
}) => {
	await setCode(page, async () => {
		// What could not be written is not called saved.
		await page.evaluate(breakDatabase, 'writes' as const);
		await button(page, staff.facilitator.set).click();
		await expect(page.getByText(staff.trouble.notSaved)).toBeVisible();
		await expect(page.getByText(staff.facilitator.changed)).toHaveCount(0);
		await mendDatabase(page);
	});
	const other = await openOther(context);
	await give(other, '1234');
	await expect(other.getByText(staff.facilitator.wrongPin)).toBeVisible();
	await expect(button(other, staff.prepare.new)).toHaveCount(0);
	await give(other, CODE);
	await isOpen(other);
	await expect(other.locator('main li.card')).toHaveCount(1);

	// It is locked by its button, when the browser brings the page back, and when the one screen is left.
	const again = async () => {
		await expect(fieldOf(other)).toBeVisible();
		await expect(other.locator('main li.card, .presenter')).toHaveCount(0);
		await give(other, CODE);
	};
	await button(other, staff.facilitator.lock).click();
	await again();
	await isOpen(other);
	await other.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
	await again();
	await other.locator('main li.card').getByRole('link', { name: staff.start.open }).click();
	await button(other, staff.show.one).click();
	await button(other, staff.show.notes).click();
	await again();
	await expect(other.locator('.presenter h1')).toHaveText(meeting.agenda.welcome);
	await other.getByRole('link', { name: meeting.start.title }).click();
	await button(other, staff.facilitator.lock).click();

	await button(other, staff.after.eraseAll).click();
	await button(other, staff.confirm.yes).click();
	await expect(other.getByText(staff.prepare.empty)).toBeVisible();
	await expect(other.locator('main')).toBeFocused();
});

test('wrong codes cost a wait that ends, and neither a full device nor a wrong clock shuts out who knows the code', async ({
	page,
	context
}) => {
	await setCode(page);
	const other = await openOther(context);
	// A device that is full takes no try down: a wrong code opens nothing all the same, and the right one does.
	await other.evaluate(breakDatabase, 'writes' as const);
	await give(other, '1234');
	await expect(other.getByText(staff.facilitator.wrongPin)).toBeVisible({ timeout: 20_000 });
	await give(other, CODE);
	await expect(button(other, staff.prepare.new)).toBeVisible({ timeout: 20_000 });

	// After three wrong codes the right one does not open either until the wait is over, in a new window neither.
	await other.clock.setFixedTime(new Date());
	await other.reload();
	await readAgain(other);
	for (const code of ['1111', '2222', '3333']) {
		await give(other, code);
		await expect(fieldOf(other)).toHaveValue('');
	}
	const [wait] = staff.facilitator.wait.split(' {{');
	await expect(other.getByRole('alert')).toContainText(wait!);
	await other.reload();
	await readAgain(other);
	await expect(other.getByRole('alert')).toContainText(wait!);
	await fieldOf(other).fill(CODE);
	await expect(button(other, staff.facilitator.open)).toBeDisabled();
	await expect(button(other, staff.prepare.new)).toHaveCount(0);
	// The clock had run a day ahead, and is put right: the wait is counted from now, and ends.
	let right = Date.now() - 86_400_000;
	await expect(async () => {
		await other.clock.setFixedTime((right += 20_000));
		await fieldOf(other).fill(CODE);
		await button(other, staff.facilitator.open).click({ timeout: 1000 });
	}).toPass();
	await isOpen(other);
});
