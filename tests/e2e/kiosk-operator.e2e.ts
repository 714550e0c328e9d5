import {
	begin,
	keepInKiosk,
	keptInKiosk,
	openKiosk,
	openOperator,
	readTopic,
	status
} from '../support/kiosk';
import { locale, shown } from '../support/locales';
import { alive, expect, savedRelease, test, waitUntilSaved } from '../support/test';

test.use({ viewport: { width: 1080, height: 1920 } });

/** A day, and whether the operator is told that the clock is wrong: no one can know that of a later one. */
const CLOCKS = [
	{ when: 'years behind', day: '2019-03-01', told: true, law: /före 2027-01-01/, side: 'deadlines.3' },
	{
		when: 'years ahead',
		day: '2041-03-01',
		told: false,
		law: /från 2027-01-02/,
		side: 'deadlines.3@care-act'
	}
];
for (const { when, day, told, law, side } of CLOCKS)
	test(`by a clock that is ${when} no rule is shown that never held on that day, and the operator sees it`, async ({
		page
	}) => {
		test.slow();
		await page.clock.setFixedTime(new Date(`${day}T12:00:00+01:00`));
		await openKiosk(page);
		await begin(page, 'ar');
		await readTopic(page, 'ar', 'taken-into-care');
		const texts = locale('ar').topics['taken-into-care']!;
		await expect(page.locator('#deadlines-3')).toContainText(shown(texts[side]!));
		const overdue = page.getByRole('alert').filter({ hasText: locale('ar').ui.law!.overdueTitle! });
		await expect(overdue).toHaveCount(told ? 0 : 1);
		await page.locator('.bar .over').click();
		await openOperator(page);
		await expect(status(page, 'law')).toHaveText(law);
		await expect(status(page, 'clock')).toHaveText(
			told ? [`Klockan på den här enheten går fel. (${day})`] : []
		);
		await expect(page.locator('#status ~ dl dd').first()).toContainText(told ? /2026-\d\d-\d\d/ : day);
	});

test('while the screen is cleaned nothing is pressed, and then the first screen comes; a lock taken back is asked for again', async ({
	page
}) => {
	await page.addInitScript(() => {
		const locks: EventTarget[] = [];
		Object.assign(window, { locks });
		navigator.wakeLock.request = () => {
			const lock = Object.assign(new EventTarget(), { released: false, release: () => Promise.resolve() });
			locks.push(lock);
			return Promise.resolve(lock as unknown as WakeLockSentinel);
		};
	});
	await page.clock.install();
	await openKiosk(page);
	await begin(page, 'sv');
	const locks = () => page.evaluate(() => (window as unknown as { locks: unknown[] }).locks.length);
	await expect.poll(locks).toBe(1);
	await page.evaluate(() => {
		const [lock] = (window as unknown as { locks: (EventTarget & { released: boolean })[] }).locks;
		lock!.released = true;
		lock!.dispatchEvent(new Event('release'));
	});
	await page.clock.runFor(61_000);
	await expect.poll(locks).toBe(2);
	await page.locator('.bar .over').click();
	await openOperator(page);
	await expect(status(page, 'awake')).toHaveText('Skärmen hålls tänd');

	const clean = page.getByRole('button', { name: 'Rengör skärmen' });
	const leave = (await page.getByRole('button', { name: 'Lämna' }).boundingBox())!;
	await clean.click();
	await expect(page.getByText(/Rengöring: .* 30/)).toBeVisible();
	await page.mouse.click(leave.x + 20, leave.y + 20);
	await page.keyboard.press('Enter');
	await page.clock.runFor(28_000);
	await expect(page.getByText(/Rengöring/)).toBeVisible();
	await page.clock.runFor(3_000);
	await expect(page.locator('.language').first()).toBeVisible();
});

test('a release that is not believed is named to the operator, and a language shown later is saved', async ({
	page,
	excuse
}) => {
	test.setTimeout(120_000);
	await page.goto('/recover.html');
	const hidden = (await (await page.request.get('/packs/index.json')).json()) as { packs: object };
	const codes = Object.keys(hidden.packs).filter((name) => !['sv', 'kiosk', 'meeting'].includes(name));
	await keepInKiosk(page, 'settings', {
		...{ owner: '', municipality: null, idle: { lists: 90, texts: 180, answer: 30 }, printer: false },
		...{ inches: 24, dark: null, counting: false },
		languages: codes.map((code) => ({ code, shown: false }))
	});
	await openKiosk(page);
	await waitUntilSaved(page, ['kiosk', 'sv']);
	expect((await savedRelease(page)).locales.sort()).toEqual(['kiosk', 'sv']);
	await openOperator(page);
	await page.getByRole('button', { name: /Visa.*engelska/ }).click();
	await waitUntilSaved(page, ['en']);

	excuse(/signed by no key/);
	await page.context().route('**/packs/index.json', async (route) => {
		const response = await route.fetch();
		await route.fulfill({
			json: { ...((await response.json()) as object), date: '2020-01-01', sequence: 999_999 }
		});
	});
	await page.getByRole('button', { name: 'Kontrollera nu' }).click();
	await expect(page.locator('#status ~ p[role="status"]').first()).toHaveText(/fel signatur/);
	await expect(status(page, 'fault')).toHaveText(/fel signatur/);
});

test('who answers for this screen is named on the first screen and on paper', async ({ page }) => {
	const owner = 'Exempelstads bibliotek';
	await openKiosk(page);
	await openOperator(page);
	await page.locator('input[type="text"]').fill(owner);
	await page.keyboard.press('Tab');
	await page.getByRole('button', { name: 'Lämna' }).click();
	await expect(page.locator('.language').first()).toBeVisible();
	await expect(page.locator('footer')).toContainText(owner);
	await begin(page, 'ar');
	await readTopic(page, 'ar');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText(locale('ar').ui.about!.owner!.replace('{{name}}', owner))).toBeVisible();
});

test('what is typed with the screen’s own keys is kept, and the keys come back when the field is touched', async ({
	page
}) => {
	await openKiosk(page);
	await openOperator(page);
	const field = page.locator('input[type="text"]');
	const key = (name: string) => page.locator('.keys').getByRole('button', { name, exact: true });
	await field.click();
	await key('H').click();
	await key('e').click();
	// Another setting, touched before what was typed has been kept: neither is lost.
	await page.getByRole('button', { name: /Dölj.*engelska/ }).click();
	await expect(page.locator('section[aria-labelledby="settings"] .said')).toHaveText('Sparat');
	await field.click();
	await page.locator('.keys button').last().click();
	await expect(page.locator('.keys')).toHaveCount(0);
	await field.click();
	await expect(page.locator('.keys')).toBeVisible();
	await page.reload();
	await alive(page);
	await expect(page.locator('footer')).toContainText('He');
	expect(await keptInKiosk(page, 'settings')).toMatchObject({ owner: 'He' });
});

test('settings that cannot be read are not replaced by others, and can be changed once they can', async ({
	page
}) => {
	const kept = { owner: 'Exempelstads bibliotek', municipality: null, languages: [], printer: false };
	const others = { idle: { lists: 90, texts: 180, answer: 30 }, inches: 32, dark: null, counting: false };
	await page.goto('/recover.html');
	await keepInKiosk(page, 'settings', { ...kept, ...others });
	await page.addInitScript(() => {
		const { get } = IDBObjectStore.prototype;
		IDBObjectStore.prototype.get = function (key) {
			if (key === 'settings' && !sessionStorage.mended) throw new DOMException('No answer', 'UnknownError');
			return get.call(this, key);
		};
	});
	await openKiosk(page);
	await openOperator(page);
	await expect(page.getByRole('alert')).toHaveText(/Inställningarna kan inte läsas/);
	await expect(page.locator('#settings')).toHaveCount(0);
	await page.evaluate(() => (sessionStorage.mended = 'yes'));
	await page.getByRole('button', { name: 'Försök igen' }).click();
	await expect(page.locator('input[type="text"]')).toHaveValue(kept.owner);
	await page.getByRole('button', { name: 'Räkna hur ofta sidor läses' }).click();
	await expect(page.locator('section[aria-labelledby="settings"] .said')).toHaveText('Sparat');
	expect(await keptInKiosk(page, 'settings')).toMatchObject({ ...kept, ...others, counting: true });
});
