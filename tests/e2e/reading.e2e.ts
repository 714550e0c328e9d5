import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import {
	changedPages,
	directionOf,
	drawn,
	kinds,
	locale,
	locales,
	lastingTopic,
	reviewed,
	shown
} from '../support/locales';

for (const { code, ui, topics } of drawn) {
	test(`a family reads in ${code}: from the chooser through a door to an answer`, async ({ page }) => {
		await page.goto('/');
		await page.locator(`main a[hreflang="${code}"]`).click();
		await expect(page.locator('html')).toHaveAttribute('lang', code);
		await expect(page.locator('html')).toHaveAttribute('dir', directionOf(code));
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(ui.home!.title!);
		await page.getByRole('link', { name: ui.home!.doorReport! }).click();
		const topic = topics['report-of-concern']!;
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(topic.title!);
		// The Swedish stands under it where the translation is outdated.
		await expect(page.locator('.lead')).toContainText(shown(topic.summary!));
		await expect(page.locator('article')).toContainText('14');
		// The day of the text in the words of the language, whichever day that is.
		const [year, month, day] = reviewed('report-of-concern').split('-').map(Number);
		const written = ui
			.date!.pattern!.replace('{{day}}', String(day))
			.replace('{{month}}', ui.date!.months!.split(/[,،፣]\s*/)[month! - 1]!)
			.replace('{{year}}', String(year))
			// Kurmanji: 30ê is said *sîyê*.
			.replace(/^(?:2|3|22|23|30)(?=ê)/, '$&y');
		await expect(page.locator('article footer')).toContainText(written);
	});
}

test('on the smallest phone the chooser shows its name and says what it is, in each language', async ({
	page
}) => {
	await page.setViewportSize({ width: 320, height: 568 });
	await page.goto('/');
	await expect(page.getByText('Klara besked', { exact: true })).toBeInViewport();
	expect((await page.getByText('Klara besked', { exact: true }).boundingBox())!.width).toBeGreaterThan(90);
	for (const { code, ui } of locales)
		await expect(page.locator(`main a[hreflang=${code}]`)).toContainText(ui.shell!.about!);
});

test('a page says where the Swedish page is, what it rests on and how far its translation has come', async ({
	page
}) => {
	for (const { code, ui } of drawn.filter(({ code }) => code !== 'sv')) {
		await page.goto(`/${code}/${kinds.topic}`);
		await expect(page.locator('.original bdi')).toHaveText('Vad är LVU?');
		await expect(page.locator('article footer')).toContainText('LVU (1990:52)');
		await expect(page.locator('article footer')).toContainText(ui.page!.stateMachine!);
		await expect(page.getByRole('note').filter({ hasText: '2027' }).first()).toBeVisible();
	}
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('every kind of page is there, and the language can be changed', async ({ page }) => {
		for (const path of Object.values(kinds)) {
			await page.goto(`/ar/${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		}
		await page.goto('/sv/topics/appeal/');
		await page.locator('header summary').click();
		await page.locator('header a[hreflang="en"]').click();
		await expect(page).toHaveURL(/\/en\/topics\/appeal\/$/);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('en').topics.appeal!.title!);
	});
});

test('changing language keeps the page and the paragraph', async ({ page }) => {
	await page.goto('/sv/topics/taken-into-care/');
	// The script is there: until then the links are plain and lead to the top of the page.
	await alive(page);
	await page.locator('#deadlines').evaluate((heading) => heading.scrollIntoView({ behavior: 'instant' }));
	// The menu is opened by keyboard where it stands: the page does not move.
	await page
		.locator('header summary')
		.evaluate((summary: HTMLElement) =>
			(summary.parentElement as HTMLDetailsElement).setAttribute('open', '')
		);
	await page.locator('header a[hreflang="ar"]').evaluate((link: HTMLElement) => link.click());
	await expect(page).toHaveURL(/\/ar\/topics\/taken-into-care\/#deadlines/);
	await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
	await expect(page.locator('#deadlines')).toBeInViewport();
});

test.describe('a browser that asks for Tigrinya, then a language we do not have', () => {
	test.use({ locale: 'ti-ER' });
	test('sees Tigrinya first among the plain links, and is sent nowhere', async ({ page }) => {
		await page.goto('/');
		await expect(page.locator('main li a').first()).toHaveAttribute('hreflang', 'ti');
		await expect(page).toHaveURL(/\/$/);
	});
	test('gets a helpful page for an unknown address, in the language of the address', async ({
		page,
		site
	}) => {
		const answer = await page.goto('/ar/no-such-page/');
		expect(answer?.status()).toBe(404);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ar').ui.shell!.notFoundTitle!);
		await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
		await page.goto('/xx/words/');
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('ti').ui.shell!.notFoundTitle!);
		await page.locator('main li a[hreflang="sv"]').click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(locale('sv').ui.home!.title!);
		site.forgiveMissing();
	});
});

for (const { code, topics } of drawn) {
	test(`from 1 January 2027 by the device’s clock every page the care act changes says in ${code} that decisions go on, without a network too`, async ({
		page,
		context,
		site
	}) => {
		test.slow();
		await page.clock.setFixedTime(new Date('2027-01-01T00:30:00+01:00'));
		await page.goto(`/${code}/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		const goOn = shown(topics['lvu-questions']!['newlaw.2']!);
		// Every page in one language: which pages are touched is the same in all.
		for (const path of code === 'sv' ? changedPages : [kinds.topic]) {
			await page.goto(`/${code}/${path}`);
			await expect(page.locator('article'), path).toContainText(goOn);
			// The page tells the new law: it does not warn that it might be of the old.
			await expect(page.getByRole('alert'), path).toHaveCount(0);
		}
	});
}

test('a page whose review is overdue says so, with the day it was due', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2028-06-01T12:00:00+02:00'));
	await page.goto(`/sv/${lastingTopic}`);
	await expect(page.getByRole('alert')).toContainText(locale('sv').ui.law!.overdueTitle!);
	await expect(page.getByRole('alert')).toContainText('2027');
});

test('a clock that runs before the release is not believed', async ({ page }) => {
	await page.clock.setFixedTime(new Date('2021-03-01T12:00:00Z'));
	await page.goto(`/sv/${kinds.topic}`);
	await alive(page);
	await expect(page.getByRole('note').filter({ hasText: 'Nytt från den 1 januari 2027' })).toBeVisible();
	await expect(page.getByRole('alert')).toHaveCount(0);
});

test('in Arabic the page runs from right to left: text, doors and arrows, not clocks', async ({ page }) => {
	await page.goto('/ar/');
	const door = page.locator('nav li a').first();
	const [pictogram, arrow] = await door.locator('svg').evaluateAll((icons) =>
		icons.map((icon) => ({
			x: icon.getBoundingClientRect().x,
			transform: getComputedStyle(icon).transform
		}))
	);
	expect(pictogram!.x).toBeGreaterThan(arrow!.x);
	expect(arrow!.transform).toBe('matrix(-1, 0, 0, 1, 0, 0)');
	await page.goto('/ar/investigation/');
	const clock = page.locator('.chips svg').first();
	expect(await clock.evaluate((icon) => getComputedStyle(icon).transform)).toBe('none');
	await expect(page.locator('article footer ul')).toHaveAttribute('dir', 'ltr');
});
