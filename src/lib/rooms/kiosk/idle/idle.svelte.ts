const SECOND_MS = 1000;

/** Seconds without a touch, and then to answer, before the screen starts over. */
export interface Limits {
	idle: number;
	answer: number;
}

/** A finger or a key goes down, and up again. */
const DOWN = ['pointerdown', 'keydown'];
const UP = ['pointerup', 'pointercancel', 'keyup'];
/** What shows that someone is there. A page that scrolls by itself is none of it. */
const ACTIVITY = [...DOWN, ...UP, 'pointermove', 'touchstart', 'touchmove', 'wheel', 'input', 'click'];
/** With these an answer is complete: what they were meant for has been reached. */
const COMPLETE = ['keyup', 'wheel', 'click'];

/**
 * Notices that no one is there any more: asks, and starts over where no one answers. Any touch answers, without a limit
 * to how often. Time is counted in steps of a second by a clock that never goes back, so that neither sleep nor a
 * clock that is put right ends a visit.
 */
export class Idle {
	/** Seconds left to answer; `null` while there is nothing to answer. */
	left = $state<number | null>(null);
	#last = 0;
	#isHeld = false;
	readonly #limits: () => Limits | null;
	readonly #isBusy: () => boolean;
	readonly #over: () => void;

	/**
	 * @param limits `null` while there is no visit
	 * @param isBusy the page is being listened to
	 * @param over nobody has answered
	 */
	constructor(limits: () => Limits | null, isBusy: () => boolean, over: () => void) {
		this.#limits = limits;
		this.#isBusy = isBusy;
		this.#over = over;
	}

	/** @returns a function that stops the watch */
	start(): () => void {
		const stopped = new AbortController();
		this.stay();
		const act = (event: Event) => {
			// The button that ends the visit is no sign of wanting to go on.
			const ends = event.target instanceof Element && event.target.closest('[data-ends-visit]');
			if (ends) return;
			this.#last = performance.now();
			if (DOWN.includes(event.type)) this.#isHeld = true;
			if (UP.includes(event.type)) this.#isHeld = false;
			// Not when the finger goes down: the rest of the touch would press what lies under the question.
			if (COMPLETE.includes(event.type)) this.left = null;
		};
		for (const name of ACTIVITY)
			window.addEventListener(name, act, { capture: true, passive: true, signal: stopped.signal });
		const timer = setInterval(() => this.#look(), SECOND_MS);
		return () => {
			stopped.abort();
			clearInterval(timer);
		};
	}

	/** Someone is there. */
	stay() {
		this.#last = performance.now();
		this.left = null;
	}

	#look() {
		const limits = this.#limits();
		if (!limits || this.#isBusy()) return this.stay();
		const passed = Math.floor((performance.now() - this.#last) / SECOND_MS);
		if (passed < limits.idle) {
			// A long press or a drag, which is no click, is over.
			if (passed > 0 && !this.#isHeld) this.left = null;
		} else if (passed < limits.idle + limits.answer) this.left = limits.idle + limits.answer - passed;
		else {
			this.stay();
			this.#over();
		}
	}
}
