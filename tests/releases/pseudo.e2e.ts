import { kinds } from '../support/locales';
import { misfits } from '../support/misfits';
import { expect, test, waitUntilSaved } from '../support/test';
import { PSEUDO_LANGUAGES } from './build.js';
import { PSEUDO_ROWS } from './pseudo.js';

const WIDTHS = [390, 1280];

for (const { code, native, dir } of PSEUDO_ROWS)
	test(`a language that is added by a row and a folder (${code}) is chosen, read and saved, and nothing is cut off though its texts are longer`, async ({
		page,
		site
	}) => {
		test.slow();
		site.deploy(`${PSEUDO_LANGUAGES}/build`);
		await page.goto('/');
		await page.getByRole('link', { name: native }).click();
		await expect(page.locator('html')).toHaveAttribute('lang', code);
		await expect(page.locator('html')).toHaveAttribute('dir', dir);
		const found: string[] = [];
		for (const [kind, path] of Object.entries(kinds)) {
			await page.goto(`/${code}/${path}`);
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^‹.*›$/);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 844 });
				const { cut, clipped, tooWide } = await misfits(page);
				if (cut.length || clipped.length || tooWide)
					found.push(`${kind} at ${width} px: ${tooWide} px too wide, ${[...cut, ...clipped].join(' · ')}`);
			}
		}
		expect(found).toEqual([]);
		await waitUntilSaved(page, [code]);
	});
