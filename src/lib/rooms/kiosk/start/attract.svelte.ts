/** How long the large sentence stands in one language, in ms. */
const SENTENCE_MS = 7000;
/** How often the whole picture moves, and by how many pixels: no line burns itself into the screen. */
const SHIFT_MS = 60_000;
const SHIFTS = [
	[0, 0],
	[6, 4],
	[-4, 8],
	[-8, -4],
	[4, -8]
] as const;

/** What moves on the first screen while no one is there. */
export class Attract {
	#turn = $state(0);
	#shift = $state(0);
	readonly #codes: () => string[];

	/** @param codes of the languages that take turns */
	constructor(codes: () => string[]) {
		this.#codes = codes;
	}

	/** The language whose turn it is. */
	get code(): string | undefined {
		const codes = this.#codes();
		return codes[this.#turn % codes.length];
	}

	get shift() {
		const [x, y] = SHIFTS[this.#shift % SHIFTS.length]!;
		return { x, y };
	}

	/**
	 * Where less motion is asked for, the sentence stands still; the picture still moves once a minute, which nobody sees.
	 *
	 * @returns stops it
	 */
	start(): () => void {
		const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
		const sentence = calm ? undefined : setInterval(() => this.#turn++, SENTENCE_MS);
		const shift = setInterval(() => this.#shift++, SHIFT_MS);
		return () => {
			clearInterval(sentence);
			clearInterval(shift);
		};
	}
}
