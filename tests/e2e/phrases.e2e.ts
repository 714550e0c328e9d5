import { readdirSync, readFileSync } from 'node:fs';
import { axeFaults } from '../support/axe';
import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { directionOf, kinds, locale } from '../support/locales';

type Phrases = Record<'page' | 'cards', Record<string, string>>;
const read = (code: string) => JSON.parse(readFileSync(`locales/${code}/phrases.json`, 'utf8')) as Phrases;
const ids = (JSON.parse(readFileSync('src/content/phrases.json', 'utf8')) as { id: string }[]).map(
	({ id }) => id
);
/** What Kit imports to show a page, a file for each. */
const NODES = 'build/_app/immutable/nodes';
const strings = (code: string) => locale(code).ui.phrases!;

for (const code of ['sv', 'ar', 'ti'])
	test(`without a network a card is shown in ${code}: large in Swedish, under it in the reader’s language`, async ({
		page,
		context,
		site
	}) => {
		const { page: words, cards } = read(code);
		const swedish = read('sv').cards;
		await page.goto(`/${code}/`);
		await waitUntilSaved(page, [code]);
		await goOffline(context, page, site);
		await page.locator(`footer a[href="/${code}/phrases/"]`).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title!);
		await expect(page.locator('main li[id]')).toHaveCount(ids.length);

		const second = page.locator(`main a[href="#${ids[2]}"]`);
		await second.click();
		await expect(page).toHaveURL(new RegExp(`/${code}/phrases/#${ids[2]}$`));
		const screen = page.getByRole('dialog', { name: swedish[ids[2]!]! });
		await expect(screen.locator('[lang="sv"]')).toHaveText(swedish[ids[2]!]!);
		if (code !== 'sv') {
			const own = screen.locator('.own');
			await expect(own).toHaveText(cards[ids[2]!]!);
			const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
			expect(await screen.locator('[lang="sv"]').evaluate(size)).toBeGreaterThan(await own.evaluate(size));
		}
		expect(await axeFaults(page)).toEqual([]);

		// Forward is where the language reads on.
		await page.keyboard.press(directionOf(code) === 'rtl' ? 'ArrowLeft' : 'ArrowRight');
		await expect(page.locator('#shown')).toHaveText(swedish[ids[3]!]!);
		await page.getByRole('button', { name: strings(code).previous! }).click();
		await expect(page.locator('#shown')).toHaveText(swedish[ids[2]!]!);
		await page.keyboard.press('Escape');
		await expect(page.getByRole('dialog')).toHaveCount(0);
		await expect(page).toHaveURL(new RegExp(`/${code}/phrases/$`));
		await expect(second).toBeFocused();
	});

test('a card has its own address, the Back button closes one, and Close leaves no card behind', async ({
	page
}) => {
	await page.goto(`/ar/${kinds.phrases}#need-help`);
	await alive(page);
	await expect(page.locator('#shown')).toHaveText(read('sv').cards['need-help']!);
	await page.getByRole('button', { name: strings('ar').close! }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page).toHaveURL(/\/ar\/phrases\/$/);

	// Its group was opened for the card that was asked for.
	await page.locator('main a[href="#afraid"]').click();
	await page.getByRole('button', { name: strings('ar').next! }).click();
	await expect(page.locator('#shown')).not.toHaveText(read('sv').cards.afraid!);
	await page.goBack();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
	// The last card has no next, the first none before. Its link lies in a folded group, and has the focus all the same.
	await page.goto(`/ar/${kinds.phrases}#${ids.at(-1)}`);
	await page.keyboard.press('Escape');
	await expect(page.locator(`main a[href="#${ids.at(-1)}"]`)).toBeFocused();
	await page.locator(`main a[href="#${ids.at(-1)}"]`).click();
	await expect(page.getByRole('button', { name: strings('ar').next! })).toBeDisabled();
});

test('a card pressed while the page’s script is on its way is held up once it is there', async ({
	page,
	site
}) => {
	let letGo = () => {};
	const released = new Promise<void>((resolve) => (letGo = resolve));
	for (const name of readdirSync(NODES))
		site.faults.set(`/${NODES.slice('build/'.length)}/${name}`, async (_, response) => {
			await released;
			response.writeHead(200, { 'content-type': 'text/javascript' }).end(readFileSync(`${NODES}/${name}`));
		});
	await page.goto(`/sv/${kinds.phrases}`);
	// Kit has read the address, and waits for the page's modules.
	await expect.poll(() => page.evaluate(() => history.state?.['sveltekit:history'])).toBeTruthy();
	await page.locator('main a[href="#need-interpreter"]').click();
	await expect(page).toHaveURL(/#need-interpreter$/);
	letGo();
	await expect(page.locator('#shown')).toHaveText(read('sv').cards['need-interpreter']!);
	await page.goBack();
	await expect(page.getByRole('dialog')).toHaveCount(0);
	await page.goForward();
	await expect(page.locator('#shown')).toHaveText(read('sv').cards['need-interpreter']!);
	await page.getByRole('button', { name: strings('sv').close! }).click();
	await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the longest card is read on the smallest phone and on one laid on its side, without scrolling sideways', async ({
	page
}) => {
	const longest = ids.toSorted((a, b) => read('sv').cards[b]!.length - read('sv').cards[a]!.length)[0]!;
	for (const viewport of [
		{ width: 320, height: 568 },
		{ width: 640, height: 320 }
	]) {
		await page.setViewportSize(viewport);
		await page.goto(`/ti/${kinds.phrases}#${longest}`);
		await alive(page);
		await expect(page.locator('#shown')).toBeInViewport({ ratio: 1 });
		await expect(page.getByRole('button', { name: strings('ti').close! })).toBeInViewport({ ratio: 1 });
		const wide = await page.getByRole('dialog').evaluate((screen) => screen.scrollWidth - screen.clientWidth);
		expect(wide).toBe(0);
	}
});

test('a short card fills the screen, a long one fits it, and one button turns it to the one opposite', async ({
	page
}) => {
	await page.goto(`/ar/${kinds.phrases}#do-not-understand`);
	await alive(page);
	const swedish = page.locator('#shown');
	const size = () => swedish.evaluate((text) => parseFloat(getComputedStyle(text).fontSize));
	const fits = () =>
		page.getByRole('dialog').evaluate((screen) => {
			const words = screen.querySelector('.words')!;
			return screen.scrollHeight <= screen.clientHeight && words.scrollWidth <= words.clientWidth;
		});
	await expect(swedish).toBeVisible();
	await expect.poll(fits).toBe(true);
	expect(await size()).toBeGreaterThanOrEqual(60);
	await page.getByRole('button', { name: strings('ar').turn! }).click();
	await expect(page.locator('.words.turned')).toHaveCSS('transform', /matrix\(-1, /);
	// No word of it goes over the edge, which is what a card in Swedish alone has most room for.
	await page.goto(`/sv/${kinds.phrases}#need-help`);
	await alive(page);
	const edge = () =>
		swedish.evaluate((text) => {
			const range = document.createRange();
			range.selectNodeContents(text);
			return range.getBoundingClientRect().right - innerWidth;
		});
	await expect.poll(edge).toBeLessThan(0);
	await page.goto(`/ar/${kinds.phrases}#other-interpreter`);
	await page.reload();
	await expect.poll(fits).toBe(true);
});

test.describe('without script', () => {
	test.use({ javaScriptEnabled: false });
	test('the list shows both languages, each marked as what it is', async ({ page }) => {
		await page.goto(`/ti/${kinds.phrases}`);
		const card = page.locator('#need-interpreter');
		await expect(card.locator('[lang="sv"]')).toContainText(read('sv').cards['need-interpreter']!);
		await expect(card.locator('[lang="sv"]')).toContainText('tigrinska');
		await expect(card.locator('[lang="sv"]')).toHaveAttribute('dir', 'ltr');
		await expect(card.locator('.own')).toContainText(read('ti').cards['need-interpreter']!);
		await expect(page.locator('main a[href^="tel:"]')).toHaveCount(0);
	});
});
