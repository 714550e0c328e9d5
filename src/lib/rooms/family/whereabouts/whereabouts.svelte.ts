import type { Investigation, Step } from '$lib/model/content';
import { isDay, latestDay, runningDeadline } from '$lib/model/deadline';
import type { KeptState } from '../kept.svelte';

/** Where the reader is on the path, as kept on this device. */
export class Place {
	readonly #kept: KeptState;
	readonly #investigation: () => Investigation;

	constructor(kept: KeptState, investigation: () => Investigation) {
		this.#kept = kept;
		this.#investigation = investigation;
	}

	/** The line of the path the reader is in. Empty when no step is marked, or one that is no more. */
	readonly line: Step[] = $derived.by(() => {
		const { steps, branch } = this.#investigation();
		const id = this.#kept.current.place?.step;
		return [steps, branch.steps].find((line) => line.some((step) => step.id === id)) ?? [];
	});
	readonly #at = $derived(this.line.findIndex((step) => step.id === this.#kept.current.place?.step));
	readonly step = $derived(this.line[this.#at]);
	readonly next = $derived(this.#at < 0 ? undefined : this.line[this.#at + 1]);
	/** The step whose deadline runs now. */
	readonly running = $derived(this.step && runningDeadline(this.line, this.step.id));
	/** The day of the event it is counted from, as the reader gave it. */
	readonly date = $derived.by(() => {
		const { date, event } = this.#kept.current.place ?? {};
		const counts = !event || event === this.running?.deadline.from;
		return date && counts && isDay(date) ? date : undefined;
	});
	/** Its last day, unshifted. */
	readonly latest = $derived(this.running && this.date && latestDay(this.date, this.running.deadline));

	isAt = (id: string) => this.step?.id === id;

	/** Marks a step. The date stays where it is the day of the same event. */
	mark(step: string) {
		const date = this.date;
		const event = this.running?.deadline.from;
		this.#kept.keep({ place: { step } });
		if (date && event && this.running?.deadline.from === event) this.keepDate(date);
	}

	/** @param date `YYYY-MM-DD`, or nothing to take it back */
	keepDate(date: string | undefined) {
		const event = this.running?.deadline.from;
		if (this.step)
			this.#kept.keep({ place: { step: this.step.id, ...(date ? { date, ...(event && { event }) } : {}) } });
	}

	forget() {
		this.#kept.keep({ place: undefined });
	}
}
