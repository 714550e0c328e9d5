import type { Page } from '@playwright/test';

/** By how many pixels the page is wider than the screen, and has to be scrolled sideways. */
export const excessWidth = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Swedish words, quoted in another language, that stand on two lines, with a hyphen or without. */
export function brokenQuotes(page: Page) {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('main bdi[lang=sv]')]
			.filter((quote) => quote.checkVisibility({ visibilityProperty: true }))
			.flatMap((quote) =>
				[...quote.childNodes].flatMap((node) =>
					Array.from((node as Text).data?.matchAll(/[\p{L}\u00ad]+/gu) ?? [], ({ 0: word, index }) => {
						const range = document.createRange();
						range.setStart(node, index);
						range.setEnd(node, index + word.length);
						const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
						return lines.size > 1 ? word.replaceAll('\u00ad', '') : '';
					})
				)
			)
			.filter(Boolean)
	);
}

/**
 * Words of headings and of bold links whose ink lies on that of the line below: dots and marks of one line on the
 * letters of the next.
 */
export function touching(page: Page) {
	return page.evaluate(() => {
		const found: string[] = [];
		const brush = document.createElement('canvas').getContext('2d')!;
		for (const block of document.querySelectorAll('h1, h2, h3, main a.card > span, .answer p')) {
			if (!block.checkVisibility({ visibilityProperty: true })) continue;
			const { font } = getComputedStyle(block);
			brush.font = font;
			const words: { word: string; left: number; right: number; above: number; below: number }[] = [];
			const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
			for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null)
				for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
					const range = document.createRange();
					range.setStart(node, index);
					range.setEnd(node, index + word.length);
					const [box, rest] = range.getClientRects();
					if (!box || rest) continue;
					const { left, right, bottom } = box;
					const ink = brush.measureText(word);
					// The box of a word ends at the foot of its face.
					const line = bottom - ink.fontBoundingBoxDescent;
					words.push({
						...{ word, left, right },
						above: line - ink.actualBoundingBoxAscent,
						below: line + ink.actualBoundingBoxDescent
					});
				}
			for (const upper of words)
				for (const lower of words) {
					const isNextLine = lower.below - upper.below > parseFloat(getComputedStyle(block).fontSize) * 0.6;
					if (
						isNextLine &&
						upper.left < lower.right &&
						lower.left < upper.right &&
						upper.below > lower.above + 1
					)
						found.push(`${upper.word} / ${lower.word}`);
				}
		}
		return found;
	});
}

/**
 * What does not fit on the page: words that are broken between two letters without a hyphen, texts whose end is cut
 * off, and how far the page is too wide.
 */
export function misfits(page: Page) {
	return page.evaluate(() => {
		const cut = new Set<string>();
		const texts: Text[] = [];
		const walker = document.createTreeWalker(document.querySelector('.app')!, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
			const parent = node.parentElement!;
			if (parent.checkVisibility({ visibilityProperty: true }) && !parent.closest('.visually-hidden, option'))
				texts.push(node);
		}
		/** The boxes of one letter: a hyphen drawn before it counts to it, the letter itself is the last. */
		const boxes = (node: Text | undefined, at: number) => {
			if (!node || at < 0 || at >= node.length) return [];
			const range = document.createRange();
			range.setStart(node, at);
			range.setEnd(node, at + 1);
			return [...range.getClientRects()].filter(({ width }) => width > 0);
		};
		const isLower = (lower?: DOMRect, upper?: DOMRect) =>
			!!lower && !!upper && lower.bottom - upper.bottom > 2;
		texts.forEach((node, i) => {
			// At a soft hyphen a word may be broken, and then the hyphen is seen.
			for (const { index } of node.data.matchAll(/(?<=\p{L})\u00ad/gu)) {
				const after = index + 1 < node.length ? boxes(node, index + 1) : boxes(texts[i + 1], 0);
				if (isLower(after.at(-1), boxes(node, index - 1).at(-1)) && !boxes(node, index).length)
					cut.add(node.data);
			}
			for (const { 0: word, index } of node.data.matchAll(/[\p{L}\p{M}]{2,}/gu))
				if (isLower(boxes(node, index + word.length - 1)[0], boxes(node, index).at(-1))) cut.add(word);
		});
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
