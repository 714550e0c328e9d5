import type { Attachment } from 'svelte/attachments';

/** Sizes of text on a slide, in the pixels of a projector of 1920 × 1080: as large as there is room for, and no smaller than the last. */
export const TEXT_SIZES: readonly number[] = [92, 78, 66, 60, 54];

/** A rumour is shown as small as the back row can read. */
export const RUMOUR_SIZES: readonly number[] = [54];

/** What is tried, one after the other, where a word is longer than its field even in the smallest letters. */
const WORDS = ['equal', 'whole', 'broken'] as const;

/**
 * Sets `--size` on an element to the largest size at which none of its boxes marked `data-fits` overflows. Where even
 * the smallest does, the boxes are read screenful by screenful; where a word of them is too long, `data-words` says
 * that fields are as wide as their words (`whole`), or, where there is no room for that, that words may be `broken`.
 * Make it once for a slide, not once for its words: the size that was found last is tried first.
 *
 * @param key what the text depends on: when it changes, the text is measured anew
 * @param tell told how many screenfuls the longest box takes
 */
export function fitText(
	sizes: () => readonly number[],
	key: () => unknown,
	tell?: (parts: number) => void
): Attachment<HTMLElement> {
	let last = 0;
	return (element) => {
		key();
		const allowed = sizes();
		/** The box the text was last measured in. */
		let room = '';
		const roomOf = () => `${element.clientWidth} ${element.clientHeight}`;
		const measure = () => {
			const boxes = [...element.querySelectorAll<HTMLElement>('[data-fits]')];
			for (const box of boxes) delete box.dataset.paged;
			element.dataset.words = WORDS[0];
			last = setLargest(allowed, last, (size) => {
				element.style.setProperty('--size', String(size));
				return boxes.every((box) => isWide(box) && box.scrollHeight <= box.clientHeight + 1);
			});
			for (const words of WORDS) {
				element.dataset.words = words;
				if (isWide(element) && boxes.every(isWide)) break;
			}
			tell?.(Math.max(1, ...boxes.map(screenfuls)));
			room = roomOf();
		};
		measure();
		// It reports the box it begins with, too, which has just been measured.
		const observer = new ResizeObserver(() => room === roomOf() || measure());
		observer.observe(element);
		// A face that comes late has other widths.
		document.fonts.addEventListener('loadingdone', measure);
		return () => {
			observer.disconnect();
			document.fonts.removeEventListener('loadingdone', measure);
		};
	};
}

/**
 * Leaves the largest size set that fits, or the smallest. By halves, since each try lays the whole slide out anew.
 *
 * @param sizes the largest first
 * @param first which of them is tried first
 * @returns which of them is set
 */
export function setLargest(sizes: readonly number[], first: number, fits: (size: number) => boolean): number {
	let [low, high] = [0, sizes.length - 1];
	// The smallest is not tried: it is what remains where none fits.
	let next = Math.min(first, high - 1);
	let tried = -1;
	while (low < high) {
		tried = next;
		if (fits(sizes[tried]!)) high = tried;
		else low = tried + 1;
		next = Math.floor((low + high) / 2);
	}
	if (tried !== low) fits(sizes[low]!);
	return low;
}

/** No word is cut at its end. */
const isWide = (box: HTMLElement) => box.scrollWidth <= box.clientWidth + 1;

/** Whole lines only: none is cut at the foot of one screenful and the head of the next. */
function screenfuls(box: HTMLElement): number {
	if (box.scrollHeight <= box.clientHeight + 1) return 1;
	const line = parseFloat(getComputedStyle(box).lineHeight);
	const height = Math.max(1, Math.floor(box.clientHeight / line)) * line;
	const count = Math.ceil((box.scrollHeight - 1) / height);
	box.style.setProperty('--screenful', `${height}px`);
	// One that is shorter than the longest stays at its end.
	box.style.setProperty('--last', String(count - 1));
	box.dataset.paged = '';
	return count;
}
