import { loadFaces } from '$lib/ui/faces';
import { breakEvenly, unbreakable } from './lines';
import { rounded } from './rounded';

/** What stands on the card, in the order it is read. */
export interface ClaimCardTexts {
	locale: string;
	dir: 'ltr' | 'rtl';
	/** Line height of headings in this script, as a factor. */
	leading: number;
	fact: { label: string; text: string };
	said: { label: string; text: string };
	trick: { label: string; pictogram: string; turns: boolean };
	admit: { label: string; text: string };
	/** Without the protocol. */
	address: string;
	date: string;
}

export const CARD = { width: 1080, height: 1500 };

const EDGE = 80;
const INSET = 40;
const INNER = CARD.width - 2 * EDGE;
const NAME = 'Klara besked';
/** The product's mark on its grid of 48, as in `lib/ui/Mark.svelte`. */
const BUBBLE = 'M10 5h28a6 6 0 0 1 6 6v20a6 6 0 0 1-6 6H24L12 46v-9h-2a6 6 0 0 1-6-6V11a6 6 0 0 1 6-6Z';
const TICK = 'M14 21l7 7 13-14';
/** Sizes of the admission, which a chat shows at a quarter: the first beside which the fact is still so much larger. */
const ADMIT_SIZES = [34, 30, 27, 25];
const LARGER = 1.4;
/** The light scheme's colours: a picture in a chat has no scheme of its own. */
const COLOURS = {
	fact: '#e6f0e4',
	factInk: '#1d4d2b',
	said: '#f3ece0',
	saidInk: '#5b4a33',
	saidLine: '#c9b58f',
	admit: '#fdf1d8',
	ink: '#15242c',
	accent: '#0a5560',
	line: '#a9c3a8'
};

/**
 * Draws a claim as a picture to send in a chat: the fact large and first on its green, what is said
 * small and marked as such, the name of the trick, what must be admitted in it, and where it comes from.
 *
 * @returns the picture as PNG, 1080 × 1500
 * @throws when the browser gives no canvas or no picture
 */
export async function drawClaimCard(canvas: HTMLCanvasElement, texts: ClaimCardTexts): Promise<Blob> {
	await loadFonts(texts);
	canvas.width = CARD.width;
	canvas.height = CARD.height;
	const context = canvas.getContext('2d');
	if (!context) throw new Error('No canvas');
	const card = new Card(context, texts);
	let fact = 0;
	for (const size of ADMIT_SIZES) {
		fact = card.draw(size);
		if (fact >= size * LARGER) break;
	}
	if (!fact) throw new Error('The fact does not fit on the card');
	const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
	if (!picture) throw new Error('No picture');
	return picture;
}

/** Canvas draws with what is there: each face is fetched for the very letters it will draw. */
async function loadFonts({ fact, said, trick, admit, address, date }: ClaimCardTexts) {
	const bold = fact.label + fact.text + said.label + trick.label + admit.label + address + NAME;
	const regular = said.text + admit.text + date;
	await loadFaces(['700 40px Klara', bold], ['400 40px Klara', regular]);
}

/** A canvas that knows the reading direction. Positions are of the upper edge, in pixels. */
class Card {
	constructor(
		readonly context: CanvasRenderingContext2D,
		readonly texts: ClaimCardTexts
	) {
		context.direction = texts.dir;
		context.textAlign = 'start';
		context.textBaseline = 'alphabetic';
		context.lineCap = 'round';
		context.lineJoin = 'round';
	}

	/** Where a thing of this width begins, `from` pixels in from the reading start. */
	#begin(from: number, width = 0) {
		return this.texts.dir === 'rtl' ? CARD.width - from - width : from;
	}

	#font(weight: 400 | 700, size: number) {
		this.context.font = `${weight} ${size}px Klara, sans-serif`;
	}

	#break(text: string, width: number) {
		return breakEvenly(this.context, unbreakable(text, this.texts.locale), width);
	}

	#write(lines: string[], colour: string, from: number, top: number, step: number) {
		this.context.fillStyle = colour;
		// Letters stand in the middle of their line.
		lines.forEach((line, i) => this.context.fillText(line, this.#begin(from), top + i * step + step * 0.72));
	}

	/** Everything, over what was drawn before. @returns the size of the fact */
	draw(admitSize: number): number {
		this.fill(COLOURS.fact, 0, 0, CARD.width, CARD.height);
		this.mark(EDGE, 76);
		const said = this.said(this.trick(this.admit(this.foot(), admitSize)));
		return this.fact(190, said - 190);
	}

	fill(colour: string, from: number, top: number, width: number, height: number) {
		this.context.fillStyle = colour;
		this.context.fillRect(this.#begin(from, width), top, width, height);
	}

	mark(from: number, top: number) {
		const { context } = this;
		this.#onGrid(this.#begin(from, 64), top, 64, false, () => {
			context.fillStyle = COLOURS.accent;
			context.fill(new Path2D(BUBBLE));
			context.strokeStyle = '#fff';
			context.lineWidth = 5;
			context.stroke(new Path2D(TICK));
		});
		this.#font(700, 40);
		this.#write([NAME], '#15242c', from + 84, top, 64);
	}

	/** @returns its upper edge */
	foot(): number {
		const top = CARD.height - 190;
		this.fill(COLOURS.line, EDGE, top, INNER, 3);
		let size = 36;
		do this.#font(700, (size -= 2));
		while (size > 16 && this.context.measureText(this.texts.address).width > INNER);
		// An address runs from left to right in every language, and stands at the reading start.
		this.context.textAlign = this.texts.dir === 'rtl' ? 'right' : 'left';
		this.context.direction = 'ltr';
		this.#write([this.texts.address], COLOURS.factInk, EDGE, top + 26, 54);
		this.context.direction = this.texts.dir;
		this.context.textAlign = 'start';
		this.#font(400, 30);
		this.#write([this.texts.date], COLOURS.factInk, EDGE, top + 82, 54);
		return top;
	}

	/** What is true in the rumour: it goes wherever the fact goes. @returns its upper edge */
	admit(bottom: number, size: number): number {
		const { label, text } = this.texts.admit;
		const step = size * Math.max(1.3, this.texts.leading);
		const inset = 28;
		this.#font(400, size);
		const lines = this.#break(text, INNER - 2 * inset) ?? [text];
		const height = (lines.length + 1) * step + 36;
		const top = bottom - 28 - height;
		this.context.save();
		this.context.clip(rounded(EDGE, top, INNER, height, 22));
		this.fill(COLOURS.admit, EDGE, top, INNER, height);
		this.context.restore();
		this.#write(lines, COLOURS.ink, EDGE + inset, top + 18 + step, step);
		this.#font(700, size);
		this.#write([label], COLOURS.ink, EDGE + inset, top + 18, step);
		return top;
	}

	/** @returns its upper edge */
	trick(bottom: number): number {
		const { context, texts } = this;
		const size = 60;
		const from = EDGE + size + 24;
		const { label, pictogram, turns } = texts.trick;
		const step = 34 * Math.max(1.4, texts.leading);
		this.#font(700, 34);
		const lines = this.#break(label, INNER - size - 24) ?? [label];
		const height = Math.max(size, lines.length * step);
		const top = bottom - 24 - height;
		this.#write(lines, COLOURS.saidInk, from, top + (height - lines.length * step) / 2, step);
		this.#onGrid(
			this.#begin(EDGE, size),
			top + (height - size) / 2,
			size,
			turns && texts.dir === 'rtl',
			() => {
				context.strokeStyle = COLOURS.saidInk;
				context.lineWidth = 3;
				context.stroke(new Path2D(pictogram));
			}
		);
		return top;
	}

	/** @returns its upper edge */
	said(bottom: number): number {
		const { label, text } = this.texts.said;
		const step = 36 * Math.max(1.4, this.texts.leading);
		const labelStep = 30 * Math.max(1.4, this.texts.leading);
		this.#font(400, 36);
		const lines = this.#break(text, INNER - 2 * INSET) ?? [text];
		const height = labelStep + lines.length * step + 48;
		const top = bottom - 28 - height;
		this.context.save();
		this.context.clip(rounded(EDGE, top, INNER, height, 22));
		this.fill(COLOURS.said, EDGE, top, INNER, height);
		this.fill(COLOURS.saidLine, EDGE, top, 12, height);
		this.context.restore();
		this.#write(lines, COLOURS.saidInk, EDGE + INSET, top + 24 + labelStep, step);
		this.#font(700, 30);
		this.#write([label], COLOURS.saidInk, EDGE + INSET, top + 24, labelStep);
		return top;
	}

	/** The fact as large as its room allows. @returns how large; 0 where there is no room for it */
	fact(top: number, height: number): number {
		const { label, text } = this.texts.fact;
		const labelStep = 40 * Math.max(1.4, this.texts.leading);
		const room = height - labelStep - 60;
		this.#font(700, 40);
		this.#write([label], COLOURS.factInk, EDGE, top, labelStep);
		for (let size = 96; size >= 28; size -= 2) {
			this.#font(700, size);
			const step = size * this.texts.leading;
			const lines = this.#break(text, INNER);
			if (!lines || lines.length * step > room) continue;
			this.#write(lines, COLOURS.factInk, EDGE, top + labelStep + 12, step);
			return size;
		}
		return 0;
	}

	/** Draws on the grid of 48 that marks and pictograms share. */
	#onGrid(x: number, y: number, size: number, turned: boolean, draw: () => void) {
		const { context } = this;
		context.save();
		context.translate(turned ? x + size : x, y);
		context.scale((turned ? -size : size) / 48, size / 48);
		draw();
		context.restore();
	}
}
