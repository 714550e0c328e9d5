import type { CDPSession } from '@playwright/test';
import { alive, expect, test } from '../support/test';
import { kinds } from '../support/locales';
import { misfits } from '../support/misfits';

/** Width of the screen and the browser's own letter size, in pixels; 24 is our own “150 %” as well. */
const SCREENS = [
	[320, 24],
	[320, 32],
	[390, 32]
] as const;

async function setLetters(session: CDPSession, size: number) {
	await session.send('Page.setFontSizes', { fontSizes: { standard: size, fixed: size } });
}

for (const code of ['sv', 'ar', 'ti'])
	test(`with large letters on a phone no word in ${code} is cut and no page is too wide`, async ({
		page
	}) => {
		test.slow();
		const session = await page.context().newCDPSession(page);
		const found: string[] = [];
		for (const [kind, path] of Object.entries(kinds)) {
			await page.goto(`/${code}/${path}`);
			await alive(page);
			for (const [width, letters] of SCREENS) {
				await page.setViewportSize({ width, height: 800 });
				await setLetters(session, letters);
				const { cut, tooWide } = await misfits(page);
				if (cut.length || tooWide) found.push(`${kind} ${width}/${letters}: ${tooWide} px, ${cut.join(' ')}`);
			}
			await setLetters(session, 16);
		}
		expect(found).toEqual([]);
	});
