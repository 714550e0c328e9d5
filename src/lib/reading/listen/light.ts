import { openAround } from '../text/fold';

const NAME = 'being-read';
/** Height of what stands at the foot of a phone's screen while a page is read, in pixels. */
const FOOT = 170;

/** Lights what is being read: the sentence where the browser can, without touching the page; else its block. */
export function light(element: HTMLElement, range?: Range) {
	darken();
	openAround(element);
	if ('highlights' in CSS) {
		const whole = document.createRange();
		whole.selectNodeContents(element);
		CSS.highlights.set(NAME, new Highlight(range ?? whole));
	} else element.classList.add(NAME);
	const { top, bottom } = (range ?? element).getBoundingClientRect();
	if (top < 0 || bottom > innerHeight - FOOT) element.scrollIntoView({ block: 'center' });
}

export function darken() {
	if ('highlights' in CSS) CSS.highlights.delete(NAME);
	for (const lit of document.querySelectorAll(`.${NAME}`)) lit.classList.remove(NAME);
}
