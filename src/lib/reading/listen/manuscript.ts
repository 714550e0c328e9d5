import { sentencesOf, wordsToSay, type Span } from '$lib/model/speech';
import { NOT_READ_ALOUD } from '../article';

/** A block of the page, to be read in one piece or sentence by sentence. */
export interface Passage {
	element: HTMLElement;
	sentences: { range: Range; words: string }[];
}

const BLOCKS = 'h1, h2, h3, p, li, dt, dd, .chip';

/** What is read aloud of a page, in order: its own language only, and nothing is changed in it. */
export function manuscriptOf(article: HTMLElement, code: string): Passage[] {
	return [...article.querySelectorAll<HTMLElement>(BLOCKS)]
		.filter(
			(element) => !element.closest(NOT_READ_ALOUD) && !element.querySelector(BLOCKS) && isOf(element, code)
		)
		.map((element) => ({ element, sentences: sentencesIn(element, code) }))
		.filter(({ sentences }) => sentences.length > 0);
}

function isOf(element: Element | null, code: string): boolean {
	return element?.closest('[lang]')?.getAttribute('lang') === code;
}

function sentencesIn(element: HTMLElement, code: string): Passage['sentences'] {
	const pieces: { node: Text; start: number }[] = [];
	const numbers: Span[] = [];
	let text = '';
	const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
		if (!isOf(node.parentElement, code)) continue;
		if (node.parentElement?.closest('a[href^="tel:"]'))
			numbers.push([text.length, text.length + node.length]);
		pieces.push({ node, start: text.length });
		text += node.data;
	}
	return sentencesOf(text, code).map(([start, end]) => ({
		range: rangeOf(pieces, start, start + text.slice(start, end).trimEnd().length),
		words: wordsToSay(
			text.slice(start, end),
			numbers
				.filter(([from, to]) => from >= start && to <= end)
				.map(([from, to]) => [from - start, to - start])
		)
	}));
}

function rangeOf(pieces: { node: Text; start: number }[], start: number, end: number): Range {
	const at = (offset: number, isEnd: boolean) =>
		pieces.findLast((piece) => (isEnd ? piece.start < offset : piece.start <= offset)) ?? pieces[0]!;
	const range = document.createRange();
	const [first, last] = [at(start, false), at(end, true)];
	range.setStart(first.node, start - first.start);
	range.setEnd(last.node, Math.min(end - last.start, last.node.length));
	return range;
}
