import { HostileVisitor } from '../support/hostile';
import { openKiosk } from '../support/kiosk';
import { expect, test } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 }, hasTouch: true });

/** `npm run hostile` does more of it. */
const ACTIONS = Number(process.env.HOSTILE_ACTIONS ?? 300);
const SEED = Number(process.env.HOSTILE_SEED ?? 2026);
const MS_PER_ACTION = 1500;

test('a visitor who tries everything opens no window, leaves no page, and always has a way on', async ({
	page,
	context
}) => {
	test.setTimeout(120_000 + ACTIONS * MS_PER_ACTION);
	const visited: string[] = [];
	page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname));
	const escapes: string[] = [];
	context.on('page', (opened) => escapes.push(`window ${opened.url()}`));
	page.on('popup', () => escapes.push('popup'));
	page.on('download', () => escapes.push('download'));
	page.on('filechooser', () => escapes.push('file chooser'));
	page.on('dialog', (dialog) => {
		escapes.push(`dialog ${dialog.message()}`);
		void dialog.dismiss();
	});
	await openKiosk(page);
	const visitor = new HostileVisitor(page, await context.newCDPSession(page), SEED);
	const way = page.locator('.language, .bar .over, .operator .button');
	for (let i = 0; i < ACTIONS; i++) {
		const did = await visitor.act();
		await expect(way.first(), `after ${i}: ${did}`).toBeAttached();
		expect(escapes, `after ${i}: ${did}`).toEqual([]);
		expect(
			visited.filter((path) => path !== '/kiosk/'),
			`after ${i}: ${did}`
		).toEqual([]);
	}
	const zoom = await page.evaluate(() => visualViewport!.scale);
	expect(zoom).toBe(1);
	// And the screen still answers.
	const over = page.locator('.bar .over');
	if (await over.count()) await over.click();
	await expect(page.locator('.language').first()).toBeVisible();
});
