import type { Locator, Page } from '@playwright/test';
import { locale } from '../support/locales';
import { alive, expect, test, waitUntilSaved } from '../support/test';

test.use({ hasTouch: true });

/** A thumb moves the page by this part of the screen. */
const THUMB = 0.8;
const MOST_MOVES = 40;
const STILL_FRAMES = 10;

/** Someone with an errand, on a phone: what was pressed, and how often the page had to be moved to see it. */
class Errand {
	taps = 0;
	scrolls = 0;

	constructor(readonly page: Page) {}

	async see(thing: Locator) {
		await expect(thing).toBeAttached();
		this.scrolls += await thing.evaluate(
			async (element, { thumb, most, still }) => {
				const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
				// A panel moves the page to itself once it is drawn: a reader looks when nothing moves.
				let [before, frames] = [NaN, 0];
				while (frames < still) {
					const { top } = element.getBoundingClientRect();
					frames = top === before ? frames + 1 : 0;
					before = top;
					await frame();
				}
				const bar = document.querySelector('.reach')?.getBoundingClientRect();
				const end = bar && bar.top > innerHeight / 2 ? bar.top : innerHeight;
				const head = parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
				// The bar is always in sight.
				if (element.closest('header')) return 0;
				for (let moves = 0; moves <= most; moves++) {
					const { top, bottom } = element.getBoundingClientRect();
					if (top >= head && Math.min(bottom, top + 40) <= end) return moves;
					scrollBy({ top: (top < 0 ? -thumb : thumb) * innerHeight, behavior: 'instant' });
					await frame();
				}
				throw new Error(`${element.outerHTML.slice(0, 80)} is not found by moving the page`);
			},
			{ thumb: THUMB, most: MOST_MOVES, still: STILL_FRAMES }
		);
		await expect(thing).toBeVisible();
	}

	async tap(thing: Locator) {
		await this.see(thing);
		await thing.tap();
		this.taps++;
	}
}

/** In the order of the design review: from which address, to what, and what is allowed on the way. */
const ERRANDS: {
	what: string;
	taps: number;
	scrolls: number;
	run: (errand: Errand, page: Page) => Promise<void>;
}[] = [
	{
		what: 'a: how long an investigation may take, in Arabic, and what can make it longer',
		taps: 3,
		scrolls: 1,
		async run(errand, page) {
			await page.goto('/');
			await errand.tap(page.locator('main a[hreflang=ar]'));
			await errand.tap(page.locator('main nav a[href="/ar/investigation/"]').first());
			await errand.see(page.locator('#answer').filter({ hasText: /4\sأشهر/ }));
			await errand.tap(page.locator('#investigation > summary'));
			await errand.see(page.locator('#investigation-what'));
		}
	},
	{
		what: 'b: an interpreter, in Tigrinya',
		taps: 2,
		scrolls: 1,
		async run(errand, page) {
			await page.goto('/');
			await errand.tap(page.locator('main a[hreflang=ti]'));
			await errand.tap(page.locator('main a[href="/ti/phrases/#need-interpreter"]'));
			await expect(page.getByRole('dialog')).toContainText('tolk');
		}
	},
	{
		what: 'c: a child was taken today: what to do, and the days that are counted',
		taps: 1,
		scrolls: 2,
		async run(errand, page) {
			await page.goto('/sv/');
			await errand.tap(page.locator('main nav a[href="/sv/topics/taken-into-care/"]').first());
			await errand.see(page.locator('#first'));
			await errand.see(page.locator('.deadline').first());
		}
	},
	{
		what: 'd: are children sold? sent to a sister, in English',
		taps: 4,
		scrolls: 1,
		async run(errand, page) {
			await page.goto('/en/');
			await errand.tap(page.locator('main nav a[href="/en/claims/"]').first());
			await alive(page);
			const field = page.locator('main input[type=search]').first();
			await errand.tap(field);
			await page.keyboard.type('sell children');
			await expect(page.locator('main a[href="/en/claims/no-religion/"]').first()).toBeHidden();
			await errand.tap(page.locator('main a[href="/en/claims/no-selling/"]').first());
			await errand.see(page.locator('#fact'));
			await errand.tap(page.getByRole('button', { name: locale('en').ui.share!.button!, exact: true }));
			await errand.see(page.locator('a[href^="sms:"]'));
		}
	},
	{
		what: 'e: how the social services of Vara are reached',
		taps: 3,
		scrolls: 1,
		async run(errand, page) {
			await page.goto('/sv/');
			await errand.tap(page.locator('main a[href="/sv/contact/#municipality"]').first());
			await alive(page);
			const field = page.locator('#municipality ~ * input').first();
			await errand.tap(field);
			await page.keyboard.type('Vara');
			await errand.tap(page.getByRole('button', { name: 'Vara', exact: true }).first());
			await errand.see(
				page.locator('main').getByText('Jag vill prata med socialtjänsten, barn och familj').first()
			);
		}
	},
	{
		what: 'f: the interpreter’s card shown to staff, in Arabic',
		taps: 1,
		scrolls: 1,
		async run(errand, page) {
			await page.goto('/ar/');
			await errand.tap(page.locator('main a[href="/ar/phrases/#need-interpreter"]'));
			await expect(page.getByRole('dialog')).toContainText('arabiska');
		}
	},
	{
		what: 'g: Arabic, Swedish and back in the middle of a page',
		taps: 4,
		scrolls: 0,
		async run(errand, page) {
			await page.goto('/ar/topics/taken-into-care/#court');
			await alive(page);
			for (const code of ['sv', 'ar']) {
				await errand.tap(page.locator('header summary'));
				await errand.tap(page.locator(`header a[hreflang=${code}]`));
				await expect(page.locator('html')).toHaveAttribute('lang', code);
				await alive(page);
			}
			await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
		}
	},
	{
		what: 'h: LVU, from a letter',
		taps: 2,
		scrolls: 0,
		async run(errand, page) {
			await page.goto('/sv/');
			await errand.tap(page.locator('header a[href="/sv/find/"]'));
			// The home page was not used before: the search is a document, and no browser opens its keyboard by itself.
			await errand.tap(page.getByRole('searchbox'));
			await page.keyboard.type('LVU');
			await errand.see(page.locator('main ol > li').first());
			await expect(page.locator('main ol > li').first()).toContainText('LVU');
		}
	},
	{
		what: 'i: Arabic is saved, and it is said',
		taps: 3,
		scrolls: 0,
		async run(errand, page) {
			await page.goto('/');
			await errand.tap(page.locator('main a[hreflang=ar]'));
			await waitUntilSaved(page, ['ar']);
			await errand.tap(page.locator('header summary'));
			await errand.tap(page.locator('header a[href="/ar/settings/"]'));
			await alive(page);
			await errand.see(page.locator('#saved ~ *').getByText('العربية').first());
		}
	},
	{
		what: 'j: everything erased',
		taps: 4,
		scrolls: 1,
		async run(errand, page) {
			await page.goto('/ar/');
			const { settings } = locale('ar').ui;
			await errand.tap(page.locator('header summary'));
			await errand.tap(page.locator('header a[href="/ar/settings/"]'));
			await alive(page);
			await errand.tap(page.getByRole('button', { name: settings!.erase!, exact: true }));
			await errand.tap(page.getByRole('button', { name: settings!.eraseYes! }));
			await errand.see(page.getByText(settings!.erased!).first());
		}
	}
];

for (const { what, taps, scrolls, run } of ERRANDS)
	test(`on a phone ${what}: at most ${taps} taps, and the page moved ${scrolls} times`, async ({ page }) => {
		const errand = new Errand(page);
		await run(errand, page);
		console.log(`${what}: ${errand.taps} taps, ${errand.scrolls} scrolls`);
		expect.soft(errand.taps).toBeLessThanOrEqual(taps);
		expect.soft(errand.scrolls).toBeLessThanOrEqual(scrolls);
	});
