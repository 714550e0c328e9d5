import type { Page } from '@playwright/test';
import { axeFaults } from '../support/axe';
import { barButton, begin, knock, openKiosk, openOperator, readTopic, status, touch } from '../support/kiosk';
import { drawn, locale, locales } from '../support/locales';
import { readQr } from '../support/qr';
import { expect, test } from '../support/test';

/** A panel of 24 inches, standing: what the operator has stated, or not yet. */
const PANEL = { width: 1080, height: 1920, inches: 24 };
const MM = Math.hypot(PANEL.width, PANEL.height) / (PANEL.inches * 25.4);
test.use({
	viewport: { width: PANEL.width, height: PANEL.height },
	screen: { width: PANEL.width, height: PANEL.height },
	hasTouch: true,
	serviceWorkers: 'block'
});
test.beforeEach(({ page }) => page.emulateMedia({ reducedMotion: 'reduce' }));

/** Every screen is gone through node by node, which takes minutes beside other work. */
const EVERY_SCREEN_MS = 6 * 60_000;

const CODES = drawn.map(({ code }) => code);

/** Visitors' targets, in mm: some stand far off, or in a wheelchair. */
const VISITORS = { target: 20, key: 15 };
/** Staff's are as large as any finger needs. */
const STAFF = { target: 0, key: 0 };

/** What is touched here and smaller than it has to be, but for words within a sentence. */
const smaller = (page: Page, sizes: typeof VISITORS) =>
	page.evaluate(
		({ mm, target, key }) => {
			const inSentence = (node: Element) =>
				node.matches('a.term') ||
				(node.matches('a') &&
					getComputedStyle(node).display === 'inline' &&
					node.parentElement!.textContent.trim() !== node.textContent.trim());
			return [...document.querySelectorAll<HTMLElement>('button, summary, a[href], input, select')]
				.filter((node) => node.checkVisibility({ visibilityProperty: true }) && !node.closest('[inert]'))
				.filter((node) => !inSentence(node))
				.flatMap((node) => {
					const { width, height } = node.getBoundingClientRect();
					const isKey = node.matches('.key, .keys button');
					// A pixel for rounding.
					const least = Math.max(48, (isKey ? key : target) * mm) - 1;
					const wide = isKey ? 48 : least;
					return height >= least && width >= wide
						? []
						: [`${Math.round(width)} × ${Math.round(height)} ${node.outerHTML.slice(0, 110)}`];
				});
		},
		{ mm: MM, ...sizes }
	);

async function clean(page: Page, screen: string, sizes = VISITORS) {
	expect.soft(await axeFaults(page), `${screen}: axe`).toEqual([]);
	expect
		.soft(await smaller(page, sizes), `${screen}: smaller than ${sizes.target} mm, or than 48 px`)
		.toEqual([]);
}

for (const code of CODES) {
	test(`no screen of the kiosk in ${code} has a fault that axe can find, nor a target under 20 mm`, async ({
		page
	}) => {
		test.setTimeout(EVERY_SCREEN_MS);
		await openKiosk(page);
		await clean(page, 'start');
		await begin(page, code);
		await clean(page, 'topics');
		await barButton(page, 'search').click();
		await expect(page.locator('.keys')).toBeVisible();
		await clean(page, 'keyboard');
		await page.keyboard.press('Escape');
		for (const list of ['claims', 'words', 'contact', 'investigation', 'phrases', 'check']) {
			await page.locator(`main a[href="/${code}/${list}/"]`).first().click();
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expect(page.locator('main [aria-busy=true]')).toHaveCount(0);
			await clean(page, list);
			await page.locator('.bar .row').nth(1).locator('button').nth(1).click();
			await expect(page.locator('.bar [aria-current]')).toHaveCount(1);
		}
		await readTopic(page, code);
		await clean(page, 'text');
		for (const name of ['language', 'text', 'take'] as const) {
			await barButton(page, name).click();
			await expect(page.locator('.sheet')).toBeVisible();
			await clean(page, name);
			await page.keyboard.press('Escape');
		}
		await barButton(page, 'beside').click();
		if (code === 'sv') await page.locator('.sheet li button').first().click();
		await expect(page.locator('main .original').last()).toBeVisible();
		await clean(page, 'side by side');
	});
}

for (const code of ['ar', 'ckb'].filter((code) => locales.some((row) => row.code === code)))
	test(`what asks in ${code} is clean, too`, async ({ page }) => {
		await page.clock.install();
		await openKiosk(page);
		await touch(page, page.locator(`.language[lang="${code}"]`));
		await expect(page.locator('.bar')).toBeVisible();
		await page.clock.runFor(91_000);
		await expect(page.getByRole('alertdialog')).toBeVisible();
		await page.clock.resume();
		await clean(page, 'still here');
	});

test('what only the operator sees is clean, in Swedish and English, by day and by night', async ({
	page
}) => {
	test.slow();
	await openKiosk(page);
	await knock(page);
	await clean(page, 'the pad for the code');
	await page.reload();
	await openKiosk(page);
	await openOperator(page);
	await expect(status(page, 'law')).toBeVisible();
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
		await clean(page, `the operator's page, ${colorScheme}`, STAFF);
		await page.getByRole('button', { name: 'English', exact: true }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await clean(page, `the operator's page in English, ${colorScheme}`, STAFF);
		await page.getByRole('button', { name: 'Svenska', exact: true }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
	}
});

test('what is touched stands in the lower half, and the page itself can be moved there', async ({ page }) => {
	const middle = PANEL.height / 2;
	const top = async (selector: string) => (await page.locator(selector).first().boundingBox())!.y;
	await openKiosk(page);
	expect(await top('.language'), 'languages').toBeGreaterThan(middle);
	await begin(page, 'ar');
	expect(await top('.bar'), 'bar').toBeGreaterThan(middle);
	await barButton(page, 'search').click();
	await expect(page.locator('.keys')).toBeVisible();
	expect(await top('input[type=search]'), 'field').toBeGreaterThan(middle);
	expect(await top('.keys'), 'keys').toBeGreaterThan(middle);
	await barButton(page, 'search').click();
	await expect(page.locator('.sheet')).toHaveCount(0);
	await readTopic(page, 'ar');
	for (const name of ['language', 'take', 'text'] as const) {
		await barButton(page, name).click();
		await expect(page.locator('.sheet')).toBeVisible();
		expect(await top('.sheet .top button'), name).toBeGreaterThan(middle);
	}
	await page.locator('.sheet .sizes button').last().click();
	expect(await top('main h1'), 'moved down').toBeGreaterThan(middle - 1);
});

/** Goes on with Tab, as a keypad or a switch does, and looks at each stop: seen, marked, and under nothing. */
async function tabTo(page: Page, goal: string) {
	for (let stop = 0; stop < 80; stop++) {
		await page.keyboard.press('Tab');
		const [there, fault] = await page.evaluate((goal) => {
			const now = document.activeElement as HTMLElement;
			if (now === document.body) return [false, ''] as const;
			const { left, top, width, height } = now.getBoundingClientRect();
			const over = document.elementFromPoint(left + width / 2, top + height / 2);
			const { outlineStyle, outlineWidth } = getComputedStyle(now);
			const marked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
			const isFree = now.contains(over) || !!over?.contains(now);
			return [now.matches(goal), marked && isFree ? '' : now.outerHTML.slice(0, 120)] as const;
		}, goal);
		expect(fault, 'without a mark, or under something').toBe('');
		if (there) return;
	}
	throw new Error(`Tab never comes to ${goal}`);
}

test('by a keypad alone: a language, a topic, another beside it, a search, and the end', async ({ page }) => {
	test.setTimeout(120_000);
	await openKiosk(page);
	await tabTo(page, '.language[lang="ar"]');
	await page.keyboard.press('Enter');
	await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
	await tabTo(page, 'main a[href="/ar/topics/report-of-concern/"]');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		locale('ar').topics['report-of-concern']!.title!
	);
	// A new page is announced: it has the focus, and the document its name.
	await expect(page.locator('#main')).toBeFocused();
	await expect(page).toHaveTitle(locale('ar').topics['report-of-concern']!.title!);
	await page.keyboard.press('PageDown');
	let before = 0;
	// Where it comes to rest.
	await expect
		.poll(async () => {
			const now = await page.evaluate(() => scrollY);
			const rests = now === before;
			before = now;
			return rests && now;
		})
		.toBeGreaterThan(200);
	await tabTo(page, '.bar .row:first-child button:nth-child(4)');
	await page.keyboard.press('Enter');
	await expect(page.locator('main .original').last()).toBeVisible();
	// A panel takes the focus, and gives it back.
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('.sheet')).toBeFocused();
	await tabTo(page, '.sheet .sizes button:last-child');
	await page.keyboard.press('Escape');
	await expect(barButton(page, 'text')).toBeFocused();
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Shift+Tab');
	await page.keyboard.press('Enter');
	await expect(page.locator('input[type=search]')).toBeFocused();
	await tabTo(page, '.keys .key');
	await page.keyboard.press('Enter');
	await expect(page.locator('input[type=search]')).not.toHaveValue('');
	await page.keyboard.press('Escape');
	await tabTo(page, '.bar .over');
	await page.keyboard.press('Enter');
	await expect(page.locator('.language').first()).toBeVisible();
});

test('the code of a page leads to its public address in the language that is read, not to the kiosk’s', async ({
	page
}) => {
	test.setTimeout(120_000);
	await openKiosk(page);
	for (const code of CODES) {
		await begin(page, code);
		await readTopic(page, code);
		await barButton(page, 'take').click();
		const address = await publicAddress(page, `/${code}/topics/report-of-concern/`);
		expect(address).not.toContain(new URL(page.url()).host);
		expect(await readQr(page.locator('.sheet canvas'))).toBe(address);
		const short = address.replace(/^https?:\/\/|\/$/g, '');
		await expect(page.locator('.sheet bdi')).toHaveText(short);
		await barButton(page, 'over').click();
	}
});

/** What the page of the public site says of itself. */
async function publicAddress(page: Page, path: string): Promise<string> {
	const html = await (await page.request.get(path)).text();
	return /<link rel="canonical" href="([^"]+)"/.exec(html)![1]!;
}
