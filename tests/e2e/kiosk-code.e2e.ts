import { breakDatabase } from '../support/broken-database';
import { enter, keepInKiosk, keptInKiosk, knock, openKiosk, openOperator } from '../support/kiosk';
import { alive, expect, test } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 } });

test('the operator’s page opens with the code alone, and wrong ones cost more and more time', async ({
	page
}) => {
	test.slow();
	await openKiosk(page);
	await knock(page);
	await enter(page, '4711');
	// Chosen twice, so that nobody is shut out by a slip.
	await enter(page, '4712');
	await expect(page.locator('#settings')).toHaveCount(0);
	await enter(page, '4711');
	await enter(page, '4711');
	await expect(page.locator('#status')).toBeVisible();
	await page.getByRole('button', { name: 'Lämna' }).click();
	await expect(page.locator('.language').first()).toBeVisible();

	await knock(page);
	const said = page.locator('main p[role="status"]').last();
	for (let i = 0; i < 5; i++) {
		await enter(page, '0000');
		await expect(said).toHaveText(i < 4 ? /Fel kod/ : /Minuter kvar: 1/);
	}
	// Neither a reload nor the right code helps before its time.
	await page.reload();
	await alive(page);
	await knock(page);
	await enter(page, '4711');
	await expect(said).toHaveText(/Minuter kvar/);
	await expect(page.locator('#status')).toHaveCount(0);
});

test('a code that cannot be read is not taken for none, and the right one is not called wrong', async ({
	page
}) => {
	await openKiosk(page);
	await openOperator(page);
	await page.getByRole('button', { name: 'Lämna' }).click();
	await page.evaluate(() => {
		IDBObjectStore.prototype.get = () => {
			throw new DOMException('The disk does not answer', 'UnknownError');
		};
	});
	await knock(page);
	const said = page.locator('main p[role="status"]').last();
	await expect(said).toHaveText(/Det gick inte/);
	for (let i = 0; i < 2; i++) {
		await enter(page, '1234');
		await expect(said).toHaveText(/Det gick inte/);
	}
	await expect(page.locator('#status')).toHaveCount(0);
});

test('on a full disk a wrong code opens nothing, and the operator gets in and is told', async ({ page }) => {
	await openKiosk(page);
	await openOperator(page);
	await page.getByRole('button', { name: 'Lämna' }).click();
	await page.evaluate(breakDatabase, 'writes' as const);
	await knock(page);
	await enter(page, '0000');
	await expect(page.locator('main p[role="status"]').last()).toHaveText(/Fel kod/);
	await expect(page.locator('#status')).toHaveCount(0);
	await enter(page, '4711');
	await expect(page.locator('#status')).toBeVisible();
});

test('wrong codes of long ago cost nothing, months of counts go with the second press, and the screen can stay bright', async ({
	page
}) => {
	await openKiosk(page);
	await openOperator(page);
	await page.goto('/recover.html');
	const kept = await keptInKiosk(page, 'pin');
	await keepInKiosk(page, 'pin', { ...kept, failures: 8, triedAt: Date.now() - 2 * 86_400_000 });
	await keepInKiosk(page, 'counts', { '2026-11': { ar: { '/words/': 12 } } });
	await openKiosk(page);
	await knock(page);
	await enter(page, '0000');
	await expect(page.locator('main p[role="status"]').last()).toHaveText(/Fel kod/);
	await enter(page, '4711');

	await page.getByRole('button', { name: 'Radera räkningen' }).click();
	await expect(page.locator('td', { hasText: '/words/' })).toBeVisible();
	await page.getByRole('button', { name: 'Vill du radera räkningen?' }).click();
	await expect(page.locator('td', { hasText: '/words/' })).toHaveCount(0);

	const never = page.getByRole('button', { name: 'Aldrig mörkt' });
	await page.locator('input[type="time"]').first().fill('22:00');
	await expect(never).toHaveAttribute('aria-disabled', 'false');
	await never.click();
	await expect(page.locator('input[type="time"]').first()).toHaveValue('');
	await expect(page.locator('section[aria-labelledby="settings"] .said')).toHaveText('Sparat');
	expect(await keptInKiosk(page, 'settings')).toMatchObject({ dark: null });
});

test('a wait that a wrong clock has written ends when the clock is put right', async ({ page }) => {
	await openKiosk(page);
	await openOperator(page);
	await page.goto('/recover.html');
	const kept = await keptInKiosk(page, 'pin');
	await keepInKiosk(page, 'pin', { ...kept, failures: 5, until: Date.now() + 365 * 86_400_000 });
	await openKiosk(page);
	await knock(page);
	await enter(page, '4711');
	await expect(page.locator('#status')).toBeVisible();
});
