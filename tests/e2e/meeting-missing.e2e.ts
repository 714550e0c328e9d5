import { breakDatabase, mendDatabase } from '../support/broken-database';
import { button, meeting, next, prepare, slide, staff, view } from '../support/meeting';
import { expect, networkReturns, test } from '../support/test';

test.use({ viewport: { width: 1180, height: 820 } });

test('a choice that could not be written is not shown as chosen', async ({ page }) => {
	await prepare(page, ['ar']);
	const place = page.getByLabel(staff.start.placeKind);
	const second = page.getByLabel(staff.start.second);
	const day = page.getByLabel(staff.prepare.day);
	const planned = await day.inputValue();
	await page.evaluate(breakDatabase, 'writes' as const);
	await place.selectOption('library');
	await expect(page.getByText(staff.trouble.notSaved)).toBeVisible();
	await expect(place).toHaveValue('association');
	await second.selectOption('ti');
	await expect(second).toHaveValue('ar');
	await day.fill('2027-02-03');
	await expect(day).toHaveValue(planned);
	await mendDatabase(page);
	await place.selectOption('library');
	await expect(page.getByText(staff.trouble.notSaved)).toHaveCount(0);
	await page.reload();
	await expect(place).toHaveValue('library');
});

test('a language that cannot be had is said to be missing in every view, stops nothing, and comes with the network', async ({
	page,
	context,
	excuse
}) => {
	test.slow();
	excuse(/answered 404|TypeError/);
	// What the worker does not have yet it asks the server for: none of these is there.
	const missing = (code: string) => new RegExp(`/meeting/${code}/meeting\\.json$`);
	for (const code of ['sv', 'ar']) await context.route(missing(code), (route) => route.abort());
	await context.route('**/packs/*.pack', (route) => route.abort());
	const back = async (code: string) => {
		await context.unroute(missing(code));
		await networkReturns(page);
	};
	await prepare(page, ['ar', 'ti']);
	// The points of the evening have names, whatever is missing.
	await expect(page.getByRole('alert').filter({ hasText: staff.trouble.language })).toBeVisible();
	await expect(page.locator('main li[data-key]').first()).toContainText(meeting.agenda.welcome);

	await view(page, staff.start.open).click();
	await expect(slide(page, 'ti').first()).toBeVisible();
	await expect(page.locator('.slide .missing')).toContainText('Svenska');
	// A board without its claims is one stop.
	const item = page.locator('.presenter h1');
	for (let press = 0; press < 12 && (await item.innerText()) !== meeting.agenda.help; press++)
		await next(page);
	await expect(item).toHaveText(meeting.agenda.help);

	await view(page, meeting.hand.title).click();
	await expect(page.getByText(staff.hand.failed)).toBeVisible();
	await back('sv');
	await expect(page.locator('.sheets article').filter({ hasText: '/ti/' }).first()).toBeVisible();
	await expect(page.getByText(staff.hand.failed)).toBeVisible();
	await back('ar');
	await expect(page.getByText(staff.hand.failed)).toHaveCount(0);
	await expect(button(page, staff.hand.all)).toBeEnabled();
	await view(page, staff.start.open).click();

	await expect(slide(page, 'ar').first()).toBeVisible();
	await expect(page.locator('.slide .missing')).toHaveCount(0);
});
