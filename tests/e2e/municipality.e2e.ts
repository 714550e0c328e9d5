import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { expect, goOffline, networkReturns, test, waitUntilSaved } from '../support/test';
import { kinds, locale, locales } from '../support/locales';

const COMMAS = /[,،፣]\s*/;
/** Numbers that are not certain enough to print. */
const UNPRINTED = ['020-50 50 50', '0522-69 74 44'];

const filled = (text: string, values: Record<string, string>) =>
	text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');

/** The choice as a reader made it on an earlier visit. */
const choose = (page: Page, municipality: string) =>
	page.addInitScript(
		(id) => localStorage.setItem('klara-kept', JSON.stringify({ municipality: id })),
		municipality
	);

test.describe('a device whose clock stands in Tokyo’s zone', () => {
	test.use({ timezoneId: 'Asia/Tokyo' });
	test.beforeEach(({ page }) => choose(page, 'trollhattan'));

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
		await expect(page.getByRole('button', { name: locale('sv').ui.place!.change! })).toBeVisible();
		await expect(page.locator('.now').first()).toHaveText('');
		await expect(page.locator('main')).toContainText('8.00–16.30');
	});
});

for (const code of ['sv', 'ar', 'ti']) {
	const { place, contact } = locale(code).ui as Record<'place' | 'contact', Record<string, string>>;

	test(`in ${code} any of 290 municipalities is found without a network, kept on the device, and honest about its number`, async ({
		page,
		context,
		site
	}) => {
		await page.goto(`/${code}/contact/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.reload();
		const heading = page.locator('#municipality');
		// Nothing is preset: the reader is asked.
		await expect(heading).toHaveText(place.choose!);
		const field = page.getByRole('textbox', { name: place.search! });
		await field.fill('ockero');
		await page.getByRole('button', { name: 'Öckerö' }).click();
		await expect(heading).toHaveText(filled(contact.municipality!, { name: 'Öckerö' }));
		await expect(heading).toBeFocused();
		// A number from the municipality's own page, with its age.
		await expect(page.locator('a[href="tel:031976200"]')).toBeVisible();
		const aged = place.phoneAsOf!.split('{{date}}').map((part) => part.trim());
		for (const part of aged.filter(Boolean)) await expect(page.locator('main')).toContainText(part);
		await expect(page.locator('#number-112')).toBeVisible();

		await page.goto(`/${code}/`);
		await expect(page.locator('main')).toContainText('www.ockero.se');
		await expect(page.locator('main').getByRole('link', { name: place.change! })).toBeVisible();
		await page.goto(`/${code}/contact/`);
		await page.getByRole('button', { name: place.change! }).click();
		// No number that nobody on its own page gave: the way to ask for it, in Swedish.
		await field.fill('malmö');
		await field.press('Enter');
		await expect(heading).toHaveText(filled(contact.municipality!, { name: 'Malmö' }));
		await expect(page.locator('main a[href^="tel:040"]')).toHaveCount(0);
		await expect(page.getByText(place.noPhone!)).toBeVisible();
		await expect(page.getByRole('heading', { name: place.say! })).toBeVisible();
		await expect(
			page.locator('main [lang="sv"]', { hasText: 'Jag vill prata med socialtjänsten' })
		).toBeVisible();
	});
}

test('a municipality whose contact points are known shows its own, and no hours it has not published', async ({
	page
}) => {
	const { place, contact } = locale('sv').ui as Record<'place' | 'contact', Record<string, string>>;
	// A Tuesday morning, when Trollhättan is open.
	await page.clock.setFixedTime(new Date('2026-12-08T09:00:00Z'));
	await choose(page, 'trollhattan');
	await page.goto('/sv/contact/');
	const opening = page.locator('main .now');
	await expect(opening).toHaveText(filled(place.openNow!, { time: '16.30' }));
	// Changing it can be thought better of, without losing the place.
	const change = page.getByRole('button', { name: place.change! });
	for (const isOpen of [true, false, true]) {
		await change.press('Enter');
		await expect(change).toBeFocused();
		await expect(page.getByRole('textbox', { name: place.search! })).toBeVisible({ visible: isOpen });
	}
	await page.getByRole('textbox', { name: place.search! }).fill('Vara kommun');
	await page.getByRole('button', { name: 'Vara', exact: true }).click();
	await expect(page.locator('#municipality')).toHaveText(filled(contact.municipality!, { name: 'Vara' }));
	const nearby = page.getByRole('heading', { name: place.nearby! });
	await expect(nearby).toBeVisible();
	await expect(page.locator('#nearby ~ .services')).toContainText('Familjehuset Ängen');
	await expect(page.getByText('Kontaktcenter', { exact: true })).toHaveCount(0);
	await expect(opening).toHaveCount(0);

	// At a glance a family house is not named in place of the social services; a switchboard is, with its age.
	await choose(page, 'vara');
	await page.goto('/sv/');
	const glance = page.locator('#talk + .card');
	await expect(glance.getByRole('link', { name: 'www.vara.se' })).toBeVisible();
	await expect(glance).not.toContainText('Familjehuset');
	await choose(page, 'karlskoga');
	await page.reload();
	await expect(glance.locator('a[href="tel:058661000"]')).toBeVisible();
	await expect(glance).toContainText(place.phoneUndated!);
	await expect(glance).not.toContainText('Rymden');
});

test('home does not ask for a municipality that is chosen, while its list is on its way or cannot be had', async ({
	page,
	site
}) => {
	const place = locale('sv').ui.place!;
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await choose(page, 'vara');
	const arrive = site.hold('/municipalities.json');
	await page.goto('/sv/');
	const glance = page.locator('#talk + .card');
	await expect(glance.getByRole('status')).toBeAttached();
	await expect(glance).not.toContainText(place.prompt!);
	arrive();
	await expect(glance).toContainText('Vara');
	site.faults.set('/municipalities.json', (_, response) => response.writeHead(503).end());
	await page.reload();
	await expect(glance.getByRole('status')).toHaveText(place.failed!);
	await expect(glance).not.toContainText(place.prompt!);
	site.faults.clear();
	await networkReturns(page);
	await expect(glance).toContainText('Vara');
});

test('the whole list is there by letter, a name that is none is said to be none, and axe finds no fault', async ({
	page
}) => {
	const place = locale('ar').ui.place as Record<string, string>;
	await page.goto('/ar/contact/');
	const field = page.getByRole('textbox', { name: place.search! });
	await field.fill('Atlantis');
	await expect(page.getByText(place.none!)).toBeVisible();
	await page.getByText(place.all!).click();
	await expect(page.locator('details[open] button')).toHaveCount(290);
	expect(await axeFaults(page)).toEqual([]);
	await page.getByRole('button', { name: 'Överkalix' }).click();
	await expect(page.locator('#municipality')).toContainText('Överkalix');
});

test('a municipality that is no longer listed counts as no choice', async ({ page }) => {
	await choose(page, 'atlantis');
	await page.goto('/sv/contact/');
	await expect(page.getByRole('textbox', { name: locale('sv').ui.place!.search! })).toBeVisible();
});

test('while the list is on its way the choice says so to a screen reader', async ({ page, site }) => {
	const arrive = site.hold('/municipalities.json');
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	await page.goto('/sv/contact/');
	const choice = page.locator('.choice[aria-busy]');
	await expect(choice).toHaveAttribute('aria-busy', 'true');
	await expect(page.getByRole('textbox', { name: locale('sv').ui.place!.search! })).toHaveCount(0);
	arrive();
	await expect(page.getByRole('textbox', { name: locale('sv').ui.place!.search! })).toBeVisible();
	await expect(choice).toHaveAttribute('aria-busy', 'false');
});

test('a list that cannot be fetched is told, and can be asked for again', async ({ page, site }) => {
	const { place, shell } = locale('sv').ui as Record<'place' | 'shell', Record<string, string>>;
	site.faults.set('/municipalities.json', (_, response) => response.writeHead(503).end());
	await page.goto('/sv/contact/');
	await expect(page.getByRole('alert')).toHaveText(place.failed!);
	site.faults.clear();
	await page.getByRole('button', { name: shell.tryAgain! }).press('Enter');
	await expect(page.getByRole('textbox', { name: place.search! })).toBeVisible();
	// The button that was pressed is gone: the focus is not.
	await expect(page.locator('#municipality')).toBeFocused();
});

test('a municipality that the address names is chosen once its list can be had', async ({ page, site }) => {
	await page.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
	const { place, contact } = locale('sv').ui as Record<'place' | 'contact', Record<string, string>>;
	site.faults.set('/municipalities.json', (_, response) => response.writeHead(503).end());
	await page.goto('/sv/contact/#municipality-vara');
	await expect(page.getByRole('alert')).toHaveText(place.failed!);
	expect(new URL(page.url()).hash).toBe('#municipality-vara');
	site.faults.clear();
	await networkReturns(page);
	await expect(page.locator('#municipality')).toHaveText(filled(contact.municipality!, { name: 'Vara' }));
	await expect.poll(() => new URL(page.url()).hash).toBe('#municipality');
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
	test('the honest way is there, and no dead control', async ({ page }) => {
		const place = locale('ti').ui.place as Record<string, string>;
		await page.goto('/ti/contact/');
		await expect(page.locator('main')).toContainText(place.elsewhere!);
		await expect(page.locator('#number-112')).toBeVisible();
		await expect(page.locator('main').getByRole('textbox')).toHaveCount(0);
		await expect(page.getByRole('button', { name: place.change! })).toHaveCount(0);
		await page.goto('/ti/');
		await expect(page.locator('main')).toContainText(place.prompt!);
	});
});
