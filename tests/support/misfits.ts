import type { Page } from '@playwright/test';

/**
 * What does not fit on the page: words that are broken between two letters without a hyphen, texts whose end is cut
 * off, and how far the page is too wide.
 */
export function misfits(page: Page) {
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
		const clipped = [...document.querySelectorAll<HTMLElement>('.app *')]
			.filter((element) => {
				const { overflowX } = getComputedStyle(element);
				return (
					['hidden', 'clip'].includes(overflowX) &&
					element.scrollWidth > element.clientWidth + 1 &&
					element.checkVisibility({ visibilityProperty: true }) &&
					!element.closest('.visually-hidden, svg')
				);
			})
			.map((element) => element.innerText.trim())
			.filter(Boolean);
		const { scrollWidth, clientWidth } = document.documentElement;
		return { cut: [...cut], clipped, tooWide: Math.max(0, scrollWidth - clientWidth) };
	});
}
