import AxeBuilder from '@axe-core/playwright';
import { expect, goOffline, test, waitUntilSaved } from '../support/test';
import { kinds, locale, locales } from '../support/locales';

const ELSEWHERE = 'elsewhere';
const COMMAS = /[,،፣]\s*/;
/** Numbers that are not certain enough to print. */
const UNPRINTED = ['020-50 50 50', '0522-69 74 44'];

const filled = (text: string, values: Record<string, string>) =>
	text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

test.describe('a device whose clock stands in Tokyo’s zone', () => {
	test.use({ timezoneId: 'Asia/Tokyo' });

	for (const code of ['sv', 'ar', 'ti']) {
		const { place, date } = locale(code).ui as Record<'place' | 'date', Record<string, string>>;
		const weekday = (index: number) => date.weekdays!.split(COMMAS)[index]!;

		test(`in ${code} open now is told in Swedish time, by the minute, with our own names of days`, async ({
			page
		}) => {
			// Friday 16.29 in Sweden.
			await page.clock.install({ time: new Date('2026-12-04T15:29:00Z') });
			await page.goto(`/${code}/contact/`);
			const now = page.locator('.now').first();
			await expect(now).toHaveText(filled(place.openNow!, { time: '16.30' }));
			await page.clock.fastForward('01:05');
			await expect(now).toHaveText(filled(place.opensDay!, { day: weekday(0), time: '8.00' }));
		});

		test(`in ${code} a holiday is closed, also on the home page`, async ({ page }) => {
			// Christmas Eve 2026 is a Thursday; the next working day is Monday.
			await page.clock.setFixedTime(new Date('2026-12-24T10:00:00Z'));
			await page.goto(`/${code}/`);
			await expect(page.locator('.now')).toHaveText(
				filled(place.opensDay!, { day: weekday(0), time: '8.00' })
			);
		});
	}

	test('a clock that cannot be right says nothing about it', async ({ page }) => {
		await page.clock.setFixedTime(new Date('2019-12-04T12:00:00Z'));
		await page.goto('/sv/contact/');
		await expect(page.getByRole('combobox')).toBeVisible();
		await expect(page.locator('.now').first()).toHaveText('');
		await expect(page.locator('main')).toContainText('8.00–16.30');
	});
});

for (const code of ['sv', 'ar', 'ti']) {
	const { place, contact } = locale(code).ui as Record<'place' | 'contact', Record<string, string>>;

	test(`in ${code} the reader’s municipality is kept on the device, without a network too`, async ({
		page,
		context,
		site
	}) => {
		await page.goto(`/${code}/contact/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.getByRole('combobox', { name: place.choose! }).selectOption(ELSEWHERE);
		await expect(page.locator('#municipality')).toHaveText(place.other!);
		await expect(page.getByText(place.elsewhere!)).toBeVisible();
		await expect(page.locator('#number-112')).toBeVisible();
		await page.reload();
		await expect(page.locator('#municipality')).toHaveText(place.other!);
		await page.goto(`/${code}/`);
		await expect(page.getByText(contact.elsewhere!)).toBeVisible();
		await page.goto(`/${code}/contact/`);
		await page.getByRole('combobox').selectOption('trollhattan');
		await expect(page.locator('#municipality')).toContainText('Trollhättan');
		await expect(page.getByText('Kontaktcenter', { exact: true })).toBeVisible();
	});

	test(`in ${code} another municipality shows its own contact points, and no hours it has not published`, async ({
		page
	}) => {
		// A Tuesday morning, when Trollhättan is open.
		await page.clock.setFixedTime(new Date('2026-12-08T09:00:00Z'));
		await page.goto(`/${code}/contact/`);
		const choice = page.getByRole('combobox', { name: place.choose! });
		const heading = page.locator('#municipality');
		const opening = page.locator('main .now');
		await expect(heading).toContainText('Trollhättan');
		await expect(opening).toHaveText(filled(place.openNow!, { time: '16.30' }));

		await choice.selectOption('vara');
		await expect(heading).toContainText('Vara');
		await expect(page.getByRole('heading', { name: 'Familjehuset Ängen' })).toBeVisible();
		await expect(page.getByText('Kontaktcenter', { exact: true })).toHaveCount(0);
		await expect(opening).toHaveCount(0);
		await page.goto(`/${code}/`);
		await expect(page.locator('main')).toContainText('Familjehuset Ängen');
		await expect(opening).toHaveCount(0);

		await page.goto(`/${code}/contact/`);
		await choice.selectOption('karlskoga');
		await expect(heading).toContainText('Karlskoga');
		await expect(page.getByRole('heading', { name: 'Rymden' })).toBeVisible();
		await expect(page.getByText('Familjehuset Ängen')).toHaveCount(0);
	});
}

test('by keyboard the choice is made where it stands, and axe finds no fault in either', async ({ page }) => {
	await page.goto('/ar/contact/');
	const choice = page.getByRole('combobox');
	await choice.focus();
	await page.keyboard.press('End');
	await expect(choice).toHaveValue(ELSEWHERE);
	await expect(choice).toBeFocused();
	for (const key of ['End', 'Home']) {
		await page.keyboard.press(key);
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
	}
	expect((await choice.boundingBox())!.height).toBeGreaterThanOrEqual(44);
});

test('a municipality that is no longer there counts as no choice', async ({ page }) => {
	await page.addInitScript(() => localStorage.setItem('klara-kept', '{"municipality":"atlantis"}'));
	await page.goto('/sv/contact/');
	await expect(page.getByRole('combobox')).not.toHaveValue(ELSEWHERE);
	await expect(page.locator('#municipality')).toContainText('Trollhättan');
});

test('no number that is not certain is printed anywhere', async ({ page, site }) => {
	for (const { code } of locales)
		for (const kind of Object.values(kinds)) {
			const text = await (await page.request.get(`${site.url}/${code}/${kind}`)).text();
			for (const number of UNPRINTED) expect(text).not.toContain(number);
		}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the hours are there, and no dead control', async ({ page }) => {
		await page.goto('/ti/contact/');
		await expect(page.locator('main')).toContainText('8.00–16.30');
		await expect(page.getByRole('combobox')).toHaveCount(0);
		await expect(page.locator('.now').first()).toBeHidden();
		await page.goto('/ti/');
		await expect(page.locator('main')).toContainText('Kontaktcenter');
	});
});
