import { expect, test } from '../support/test';
import { drawn, kinds } from '../support/locales';
import { brokenQuotes, misfits, touching } from '../support/misfits';

/** The narrowest phone, the usual one, and a desk. */
const WIDTHS = [320, 390, 1280];

for (const { code } of drawn)
	test(`in ${code} no word is cut, no line touches the next, no text loses its end and no page is too wide, on phone and desk`, async ({
		page
	}) => {
		test.slow();
		const found: string[] = [];
		for (const [kind, path] of Object.entries({ chooser: '/', ...kinds })) {
			await page.goto(kind === 'chooser' ? path : `/${code}/${path}`);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: 800 });
				const { cut, clipped, tooWide } = await misfits(page);
				const lines = await touching(page);
				const quotes = await brokenQuotes(page);
				if (quotes.length) found.push(`${kind} at ${width} px: Swedish words in two, ${quotes.join(' · ')}`);
				if (lines.length) found.push(`${kind} at ${width} px: lines touch, ${lines.join(' · ')}`);
				if (cut.length || clipped.length || tooWide)
					found.push(`${kind} at ${width} px: ${tooWide} px too wide, ${[...cut, ...clipped].join(' · ')}`);
			}
		}
		expect(found).toEqual([]);
	});
