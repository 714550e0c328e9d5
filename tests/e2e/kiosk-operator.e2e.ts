import { openKiosk } from '../support/kiosk';
import { alive, expect, test } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 } });

/** Presses the mark until the pad for the code comes. */
async function knock(page: import('@playwright/test').Page) {
	// All within one moment, however slow the machine is.
	await page.locator('button.mark').evaluate((mark: HTMLButtonElement) => {
		for (let i = 0; i < 5; i++) mark.click();
	});
	await expect(page.locator('.pad')).toBeVisible();
}

async function enter(page: import('@playwright/test').Page, pin: string) {
	for (const digit of pin)
		await page.locator('.pad').getByRole('button', { name: digit, exact: true }).click();
	await page.locator('.pad').getByRole('button', { name: 'OK' }).click();
}

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
