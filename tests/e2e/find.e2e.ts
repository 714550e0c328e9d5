import type { Page } from '@playwright/test';
import { MUNICIPALITY_LIST } from '../../src/lib/model/municipality';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { drawn, locale } from '../support/locales';

/** What a reader types, and the claim it must lead to. */
const rumours = {
	sv: { query: 'soc kidnappar muslimska barn', claim: 'no-religion' },
	ar: { query: 'السوسيال يخطف اطفال المسلمين', claim: 'no-religion' },
	ti: { query: 'ሓገዝ እንተሓቲተ ደቀይ ይወስዱኒ', claim: 'asking-for-help' }
};
const NONSENSE = 'zzxqj';

const field = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('main ol > li');

for (const [code, { query, claim }] of Object.entries(rumours)) {
	const { ui, claims } = locale(code);

	test(`in ${code} a rumour in the reader’s own words leads to its facts, and Back to the results`, async ({
		page
	}) => {
		const sent: string[] = [];
		page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
		await page.goto(`/${code}/`);
		await alive(page);
		await page.locator('header').getByRole('link', { name: ui.find!.title! }).click();
		await field(page).fill(query);
		const answer = results(page).filter({ hasText: claims[claim]!.title! });
		await expect(answer.locator('mark').first()).toBeVisible();
		await expect(page.locator('main')).not.toContainText(claims[claim]!.said!);
		await expect(page.locator('main [role=status]')).toHaveText(
			ui.find!.count!.replace('{{count}}', String(await results(page).count()))
		);
		await answer.getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(claims[claim]!.title!);
		await page.goBack();
		await expect(field(page)).toHaveValue(query);
		await expect(answer).toBeVisible();
		// The same address opened anew; and what was typed has not left the device.
		await page.reload();
		await expect(field(page)).toHaveValue(query);
		await expect(answer).toBeVisible();
		const typed = query.split(' ')[0]!;
		expect(sent.filter((url) => url.split('#')[0]!.includes(typed))).toEqual([]);
	});

	test(`in ${code} the search works without a network, and finds the Swedish word of a letter`, async ({
		page,
		context,
		site
	}) => {
		await page.goto(`/${code}/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.goto(`/${code}/find/`);
		await field(page).fill('orosanmälan');
		await expect(results(page).first()).toBeVisible();
		await field(page).fill(query);
		await results(page).filter({ hasText: claims[claim]!.title! }).getByRole('link').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(claims[claim]!.title!);
	});
}

test('nothing found: the nearest topics and the way to a person, never an empty screen', async ({ page }) => {
	for (const code of ['sv', 'ar', 'ti']) {
		const { ui } = locale(code);
		await page.goto(`/${code}/find/`);
		await field(page).fill(NONSENSE);
		await expect(page.getByText(ui.find!.none!).last()).toBeVisible();
		await expect(page.locator('main ul a[href*="/topics/"]')).toHaveCount(3);
		await expect(page.locator(`main a[href="/${code}/contact/"]`)).toBeVisible();
		await expect(page.locator('main')).toContainText('112');
		await expect(page.getByText(ui.find!.tryLetter!)).toBeVisible();
		const example = page.locator('main .examples a').first();
		const word = (await example.textContent())!;
		await example.click();
		await expect(field(page)).toHaveValue(word);
		await expect(results(page).first()).toBeVisible();
		await page.goBack();
		await expect(field(page)).toHaveValue(NONSENSE);
		await page.getByRole('button', { name: ui.find!.clear! }).click();
		await expect(field(page)).toBeFocused();
		await expect(page.locator('#examples')).toBeVisible();
	}
});

// A saved language would answer from the device, and the fault would be over before the button is pressed.
test.describe('without a worker', () => {
	test.use({ serviceWorkers: 'block' });

	test('texts that cannot be had: said so, with all lists there, and tried again', async ({ page, site }) => {
		const { ui } = locale('sv');
		let asked = 0;
		site.faults.set('/sv/find/texts.json', (_, response) => {
			asked++;
			response.writeHead(503).end();
		});
		await page.goto('/sv/find/');
		// The page asks by itself once it is idle, and once more when a reader turns to the field.
		await expect(page.locator('details[open] #all')).toBeVisible();
		await field(page).fill('tolk');
		await expect.poll(() => asked).toBe(2);
		await expect(page.getByText(ui.find!.failed!).last()).toBeVisible();
		await expect(page.locator('#words')).toBeVisible();
		site.faults.clear();
		await page.getByRole('button', { name: ui.shell!.tryAgain! }).click();
		await expect(results(page).first()).toBeVisible();
	});

	test('a list of municipalities that never comes holds nothing else up', async ({ page, site }) => {
		site.faults.set(MUNICIPALITY_LIST, () => {});
		await page.goto('/sv/find/');
		await field(page).fill('tolk');
		await expect(results(page).first()).toBeVisible({ timeout: 15_000 });
	});
});

test('who taps the field on home writes at once, and who opens the page reads', async ({ page }) => {
	await page.goto('/sv/find/');
	await alive(page);
	await expect(field(page)).toBeVisible();
	await expect(field(page)).not.toBeFocused();
	await expect(field(page)).toHaveAttribute('enterkeyhint', 'search');
	for (const place of ['main', 'header']) {
		await page.goto('/sv/');
		await alive(page);
		await page.locator(`${place} a[href="/sv/find/"]`).click();
		await expect(field(page)).toBeFocused();
	}
	await page.keyboard.type('tolk');
	await expect(results(page).first()).toContainText(locale('sv').topics.interpreter!.title!);
	// Back to results: they are what is read.
	await results(page).first().getByRole('link').click();
	await expect(page.locator('h1')).toHaveText(locale('sv').topics.interpreter!.title!);
	await page.goBack();
	await expect(results(page).first()).toBeVisible();
	await expect(field(page)).not.toBeFocused();
});

test('who goes back while still typing finds the page that was left under its own address', async ({
	page
}) => {
	await page.goto('/sv/');
	await alive(page);
	await page.locator('main a[href="/sv/find/"]').click();
	await expect(field(page)).toBeFocused();
	await page.keyboard.type('t');
	await page.evaluate(() => {
		const input = document.querySelector<HTMLInputElement>('#find')!;
		input.value = 'tolk';
		input.dispatchEvent(new Event('input', { bubbles: true }));
		history.back();
	});
	await expect(page.locator('h1')).toHaveText(locale('sv').ui.home!.title!);
	// As long as the field would have waited for more letters.
	await page.waitForTimeout(600);
	expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/sv/');
});

test('past midnight of a day on which the law changes the search goes on answering', async ({ page }) => {
	await page.clock.install({ time: new Date('2026-12-31T23:59:00+01:00') });
	await page.goto('/sv/find/');
	await alive(page);
	await field(page).fill('tolk');
	await expect(results(page).first()).toBeVisible();
	await page.clock.fastForward('02:00');
	await expect(results(page).first()).toContainText(locale('sv').topics.interpreter!.title!);

	await page.clock.setSystemTime(new Date('2026-12-31T23:59:00+01:00'));
	await page.goto('/sv/claims/');
	await alive(page);
	await field(page).fill('kidnappar');
	const found = page.locator('main li[id]');
	await expect(page.locator('main details.group')).toHaveCount(0);
	await page.clock.fastForward('02:00');
	await expect(found.first()).toBeVisible();
	await expect(page.getByText(locale('sv').ui.find!.loading!)).toHaveCount(0);
	await expect(page.locator('main details.group')).toHaveCount(0);
});

test('a municipality leads to its own numbers, by its name and in other letters, and is the one chosen', async ({
	page
}) => {
	const heading = page.locator('#municipality');
	for (const [code, typed, name] of [
		['sv', 'Vara', 'Vara'],
		['ar', 'ترولهتان', 'Trollhättan']
	] as const) {
		await page.goto(`/${code}/find/`);
		await field(page).fill(typed);
		await results(page).first().getByRole('link').click();
		await expect(heading).toContainText(name);
		await expect(heading).toBeFocused();
		await expect(heading).toBeInViewport();
	}
	// Chosen once: another choice is not undone when the page is opened again.
	const { place } = locale('ar').ui;
	await page.getByRole('button', { name: place!.change! }).click();
	await page.getByRole('textbox', { name: place!.search! }).fill('boras');
	await page.getByRole('button', { name: 'Borås' }).click();
	await expect(heading).toContainText('Borås');
	await page.reload();
	await expect(heading).toContainText('Borås');
	// A name that no municipality has chooses nothing.
	await page.goto('about:blank');
	await page.goto('/ar/contact/#municipality-nowhere');
	await expect(page).toHaveURL(/#municipality$/);
	await expect(heading).toContainText('Borås');
});

test('by keyboard alone: field, results, answer', async ({ page }) => {
	await page.goto('/sv/find/');
	await field(page).focus();
	await page.keyboard.type('orosanmalan');
	await expect(results(page).first()).toBeVisible();
	await page.keyboard.press('Tab');
	await expect(page.getByRole('button', { name: locale('sv').ui.find!.clear! })).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(results(page).first().getByRole('link')).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/sv\/(words|topics|investigation)\//);
});

test.describe('on a telephone that is touched', () => {
	test.use({ hasTouch: true });
	test('a result is a target as large as its card', async ({ page }) => {
		await page.goto('/ar/find/?q=familjehem');
		const card = results(page).first();
		await expect(card).toBeVisible();
		// Clear of the edges of the screen, where a way out of the page stands.
		await card.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
		const box = (await card.boundingBox())!;
		expect(box.height).toBeGreaterThan(44);
		await page.touchscreen.tap(box.x + 12, box.y + box.height - 12);
		await expect(page).toHaveURL(/\/ar\/words\/#foster-home$/);
	});
});

test('axe finds no fault in results, or where there are none', async ({ page }) => {
	test.slow();
	for (const [code, { query }] of Object.entries(rumours))
		for (const scheme of code === 'sv' ? (['light', 'dark'] as const) : (['light'] as const)) {
			await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
			await page.goto(`/${code}/find/`);
			for (const [words, there] of [
				[query, results(page).first()],
				[NONSENSE, page.locator(`main a[href="/${code}/contact/"]`)]
			] as const) {
				await field(page).fill(words);
				await expect(there).toBeVisible();
				expect(await axeFaults(page), `${code} ${scheme}`).toEqual([]);
			}
		}
});

/** Of the six doors by situation, those that lead to a topic. */
const DOORS_TO_TOPICS = 4;

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the page lists every topic, claim and word, and shows no dead field', async ({ page }) => {
		const { topics } = locale('sv');
		for (const { code, claims } of drawn) {
			await page.goto(`/${code}/find/`);
			await expect(page.locator('main a[href*="/topics/"]')).toHaveCount(
				Object.keys(topics).length + DOORS_TO_TOPICS
			);
			// The texts of the page “check for yourself” stand in the same file, and make no claim.
			const claimed = Object.values(claims).filter(({ said }) => said).length;
			await expect(page.locator('main details a[href*="/claims/"]')).toHaveCount(claimed);
			await page.locator('summary', { has: page.locator('#all') }).click();
			await expect(page.locator('#claims + ul a[href$="/check/"]')).toBeVisible();
			await expect(page.locator('main a[href*="/words/#"]').first()).toBeVisible();
			await expect(field(page)).toHaveCount(0);
		}
	});
});
