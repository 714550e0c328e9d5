import type { CDPSession, Page } from '@playwright/test';
import { alive, expect, test } from '../support/test';
import { kinds } from '../support/locales';

/** Width of the screen and the browser's own letter size, in pixels; 24 is our own “150 %” as well. */
const SCREENS = [
	[320, 24],
	[320, 32],
	[390, 32]
] as const;

/** Words that are broken between two letters without a hyphen, and how far the page is too wide. */
function misfits(page: Page) {
	return page.evaluate(() => {
		const cut = new Set<string>();
		const walker = document.createTreeWalker(document.querySelector('.app')!, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			const parent = node.parentElement!;
			if (!parent.checkVisibility({ visibilityProperty: true }) || parent.closest('.visually-hidden, option'))
				continue;
			// A soft hyphen ends a piece: there the word may be broken, and then it shows a hyphen.
			for (const word of node.data.matchAll(/[\p{L}\p{M}]{2,}/gu)) {
				const [first, last] = [word.index, word.index + word[0].length - 1];
				// A hyphen before the first letter counts to it: the letter itself is the last box.
				const line = (at: number, place: 0 | -1) => {
					const range = document.createRange();
					range.setStart(node!, at);
					range.setEnd(node!, at + 1);
					return [...range.getClientRects()].filter(({ width }) => width > 0).at(place)?.bottom ?? NaN;
				};
				if (Math.abs(line(first, -1) - line(last, 0)) > 2) cut.add(word[0]);
			}
		}
		const { scrollWidth, clientWidth } = document.documentElement;
		return { cut: [...cut], tooWide: Math.max(0, scrollWidth - clientWidth) };
	});
}

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
