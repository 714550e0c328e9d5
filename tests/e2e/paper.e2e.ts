import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { alive, expect, goOffline, test, waitUntilSaved } from '../support/test';
import { PUBLIC_ORIGIN } from '../support/address';
import { directionOf, kinds, locale, locales } from '../support/locales';
import { readPdf } from '../support/pdf';
import { SWITCHBOARD_SENTENCE } from '../../src/lib/model/municipality';
import { readQr } from '../support/qr';

const A4 = [595, 842];
const release = JSON.parse(readFileSync('src/content/release.json', 'utf8')) as { date: string };
const FACES: Record<string, string> = {
	Latn: 'NotoSans-Regular',
	Arab: 'NotoSansArabic-Regular',
	Ethi: 'NotoSansEthiopic-Regular'
};
const paperEnd = (page: Page) => page.locator('aside');

/** The browser's own dialogue cannot be seen by a test: what the page is like at that moment can. */
async function pressPrint(page: Page, code: string, key: 'button' | 'beside' = 'button') {
	await page.evaluate(() => {
		window.print = () => {
			window.dispatchEvent(new Event('beforeprint'));
			document.documentElement.dataset.printed = 'yes';
		};
	});
	const { print } = locale(code).ui;
	await page.locator('.tools').getByRole('button', { name: print!.button!, exact: true }).click();
	// A page that is not Swedish asks whether the Swedish is to stand beside.
	if (code !== 'sv') {
		const panel = page.getByRole('region', { name: print!.button! });
		await panel.getByRole('button', { name: print![key]!, exact: true }).click();
		await expect(panel).toBeHidden();
	}
	await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
}

for (const code of ['sv', 'ar', 'ti']) {
	test(`a page in ${code} prints as a tagged A4 in our own fonts`, async ({ page }) => {
		for (const path of [kinds.path, kinds.claim, kinds.contact]) {
			await page.goto(`/${code}/${path}`);
			await alive(page);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			const pdf = readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true }));
			expect(pdf.pages.length, path).toBeGreaterThan(0);
			for (const size of pdf.pages) expect(size.map(Math.round)).toEqual(A4);
			expect(pdf.isTagged).toBe(true);
			expect(pdf.languages).toContain(code);
			// The numbers of the pages are ours, too.
			expect(pdf.fonts.filter((name) => !name.startsWith('NotoSans'))).toEqual([]);
			expect(pdf.fonts).toContain(FACES[locale(code).script]);
			expect(pdf.embedded).toBe(pdf.described);
		}
	});

	test(`on paper in ${code} there are words and no controls, and at the end a code that leads back`, async ({
		page
	}) => {
		await page.goto(`/${code}/${kinds.claim}?anything=else#fact`);
		await alive(page);
		await pressPrint(page, code);
		await page.emulateMedia({ media: 'print', colorScheme: 'dark' });

		const address = `${PUBLIC_ORIGIN}/${code}/${kinds.claim}`;
		await expect(paperEnd(page)).toContainText(address);
		await expect(paperEnd(page)).toContainText(release.date.slice(0, 4));
		// Paper has no links: whom to call, and what to say there.
		await expect(paperEnd(page)).toContainText(`112: ${locale(code).ui.contact!.call112!}`);
		// It ends as its script ends a sentence, and the Swedish after it has a line of its own.
		await expect(paperEnd(page).locator('.call')).toContainText(
			`${locale(code).ui.contact!.call112!}${code === 'ti' ? '።' : '.'}`
		);
		await expect(paperEnd(page).locator('.call > [lang=sv]')).toHaveCSS('display', 'block');
		await expect(paperEnd(page)).toContainText(SWITCHBOARD_SENTENCE);
		expect(await readQr(paperEnd(page).locator('svg'))).toBe(address);
		for (const control of ['header', '.tools', 'body > .app > footer', 'button', 'nav'])
			for (const element of await page.locator(control).all()) await expect(element).toBeHidden();
		// Without colour a box is told by its frame, and the fact by its name.
		const fact = page.locator('#fact');
		await expect(fact.getByRole('heading')).toBeVisible();
		for (const box of ['#fact', '#again', '#admit', '#said']) {
			const look = await page.locator(box).evaluate((element) => {
				const style = getComputedStyle(element);
				return [style.color, style.backgroundColor, parseFloat(style.borderInlineStartWidth) > 0];
			});
			expect(look, box).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)', true]);
		}
		const [text, sheet] = await Promise.all([
			fact.getByRole('heading').evaluate((heading) => {
				const range = document.createRange();
				range.selectNodeContents(heading);
				const { left, right } = range.getBoundingClientRect();
				return { left, right };
			}),
			fact.evaluate((box) => box.getBoundingClientRect().toJSON() as DOMRect)
		]);
		const isFromRight = sheet.right - text.right < text.left - sheet.left;
		expect(isFromRight).toBe(directionOf(code) === 'rtl');
	});
}

/** The claims that say most, and the languages that say it at most length. */
const LONGEST = ['who-decides', 'care-ends'];
const LENGTHY = ['sv', 'ar', 'ti', 'so', 'ru'].filter((code) => locales.some((row) => row.code === code));

for (const code of LENGTHY)
	test(`in ${code} a claim is one sheet on either side of the law, what changes on it as wide as the page and in smaller letters`, async ({
		page
	}) => {
		for (const day of ['2027-01-05', '2026-12-05']) {
			await page.clock.setFixedTime(new Date(`${day}T12:00:00Z`));
			for (const id of LONGEST) {
				await page.goto(`/${code}/claims/${id}/`);
				await alive(page);
				await page.evaluate(() => document.fonts.ready.then(() => undefined));
				// The code is drawn as soon as the page has what draws it.
				await expect(async () => {
					await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
					await expect(paperEnd(page).locator('svg')).toBeAttached({ timeout: 500 });
				}).toPass();
				const pdf = readPdf(await page.pdf({ preferCSSPageSize: true }));
				expect(pdf.pages.length, `${id}, ${day}`).toBe(1);
			}
		}
		await page.emulateMedia({ media: 'print' });
		const [note, fact] = await page
			.locator('.law-changes, #fact')
			.evaluateAll((boxes) =>
				boxes
					.sort((a) => (a.id ? 1 : -1))
					.map((box) => ({ width: box.clientWidth, size: parseFloat(getComputedStyle(box).fontSize) }))
			);
		expect(Math.abs(note!.width - fact!.width)).toBeLessThan(10);
		expect(note!.size).toBeLessThan(fact!.size);
	});

test('every sheet carries the title of its page, so that loose sheets are told apart', async ({ page }) => {
	for (const path of [kinds.topic, kinds.path]) {
		await page.goto(`/ar/${path}`);
		await alive(page);
		await page.pdf();
		const head = await page.evaluate(() => document.documentElement.style.getPropertyValue('--running-head'));
		expect(JSON.parse(head)).toBe(await page.title());
	}
});

for (const isHydrated of [false, true])
	test(`where a browser cannot print what is folded, it is unfolded for the paper${isHydrated ? '' : ', also on a page that is only read'}`, async ({
		page
	}) => {
		await page.addInitScript(() => {
			const supports = CSS.supports.bind(CSS);
			CSS.supports = (...query: [string]) => !query[0].includes('details-content') && supports(...query);
		});
		await page.goto(`/sv/${kinds.path}`);
		if (isHydrated) await alive(page);
		await expect(async () => {
			const [before, onPaper, after] = await page.evaluate(() => {
				const folded = () => document.querySelectorAll('main details:not([open])').length;
				return [null, 'beforeprint', 'afterprint'].map((event) => {
					if (event) dispatchEvent(new Event(event));
					return folded();
				});
			});
			expect(before).toBeGreaterThan(5);
			expect([onPaper, after]).toEqual([0, before]);
		}).toPass();
	});

test('without a network the code is drawn all the same', async ({ page, context, site }) => {
	await page.goto('/ar/');
	await waitUntilSaved(page, ['ar']);
	await goOffline(context, page, site);
	await page.goto(`/ar/${kinds.topic}`);
	await alive(page);
	await pressPrint(page, 'ar');
	await page.emulateMedia({ media: 'print' });
	expect(await readQr(paperEnd(page).locator('svg'))).toBe(`${PUBLIC_ORIGIN}/ar/${kinds.topic}`);
});

for (const code of ['ar', 'ti']) {
	test(`one press prints a page in ${code} with the Swedish beside, in two columns`, async ({ page }) => {
		await page.goto(`/${code}/${kinds.topic}`);
		await alive(page);
		await pressPrint(page, code, 'beside');
		await expect(page).toHaveURL(/\?beside=sv$/);
		await page.emulateMedia({ media: 'print' });
		const cells = page.locator('#answer [role=cell]');
		await expect(cells).toHaveCount(2);
		await expect(cells.nth(0)).toHaveAttribute('dir', directionOf(code));
		const [own, swedish] = await cells.evaluateAll((all) =>
			all.map((cell) => cell.getBoundingClientRect().toJSON() as DOMRect)
		);
		expect(Math.abs(own!.top - swedish!.top)).toBeLessThan(2);
		expect(own!.left > swedish!.left).toBe(directionOf(code) === 'rtl');
		for (const control of await page.locator('select, .hint').all()) await expect(control).toBeHidden();
		// The code leads to the page itself.
		expect(await readQr(paperEnd(page).locator('svg'))).toBe(`${PUBLIC_ORIGIN}/${code}/${kinds.topic}`);
	});
}

test('on paper the names of two languages stand over their words, beside the numbers of the steps too', async ({
	page
}) => {
	await page.goto(`/ti/${kinds.path}?beside=sv`);
	await alive(page);
	await page.emulateMedia({ media: 'print' });
	const steps = page.locator('.pairs.signs').first();
	const left = (role: string) =>
		steps
			.getByRole(role as 'cell')
			.evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().left));
	await expect.poll(() => left('columnheader')).toHaveLength(2);
	const [names, words] = [await left('columnheader'), await left('cell')];
	for (const at of [0, 1]) expect(Math.abs(names[at]! - words[at]!)).toBeLessThan(2);
});

test('the paper is white and black whatever the reader has chosen on the screen', async ({ page }) => {
	await page.addInitScript(() =>
		localStorage.setItem('klara-kept', JSON.stringify({ textSize: 150, contrast: 'more' }))
	);
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await page.goto(`/sv/${kinds.topic}`);
	const style = await page.locator('html').evaluate((root) => {
		const { color, backgroundColor, fontSize } = getComputedStyle(root);
		return { color, backgroundColor, points: Math.round((parseFloat(fontSize) * 72) / 96) };
	});
	expect(style).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 255, 255)', points: 11 });
});
