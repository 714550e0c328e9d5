import { getContext, setContext } from 'svelte';
import { swedishDay } from '$lib/model/swedish-time';
import { dayShown } from '$lib/model/validity';

const MINUTE_MS = 60_000;

/** The one clock of a room: what depends on the day or the minute follows it in an open tab, without a reload. */
export class Clock {
	/** The device's time in milliseconds, renewed on each full minute; `null` until the clock has been started. */
	now = $state<number | null>(null);
	/** Today in Sweden as `YYYY-MM-DD`. */
	readonly today = $derived(this.now === null ? null : swedishDay(this.now));
	/** The day pages are shown for, `YYYY-MM-DD`: that of the release until the clock has been started. */
	readonly day = $derived.by(() => dayShown(this.today, this.#released()));
	/** The device's clock stands before the day of the release: it is wrong, and not believed. */
	readonly isBehind = $derived.by(() => this.today !== null && this.today < this.#released());
	readonly #released: () => string;
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** @param released day of the release that the pages belong to, `YYYY-MM-DD` */
	constructor(released: () => string) {
		this.#released = released;
	}

	/** @returns a function that stops the clock */
	start(): () => void {
		const tick = () => {
			clearTimeout(this.#timer);
			this.now = Date.now();
			this.#timer = setTimeout(tick, MINUTE_MS - (this.now % MINUTE_MS));
		};
		tick();
		// Timers of a sleeping phone run late: a tab that comes back into view asks the time at once. One that goes
		// out of it is being left, most often: the next page waits for whatever is done here.
		const look = () => document.hidden || tick();
		document.addEventListener('visibilitychange', look);
		return () => {
			clearTimeout(this.#timer);
			document.removeEventListener('visibilitychange', look);
		};
	}
}

const KEY = Symbol('clock');
export const provideClock = (clock: Clock) => setContext(KEY, clock);
export const useClock = () => getContext<Clock>(KEY);
