import type { Investigation, Step } from '$lib/model/content';
import { isDay, latestDay, runningDeadline, type ClockEvent } from '$lib/model/deadline';
import type { KeptState } from '../kept.svelte';

/** The days of events that deadlines are counted from, as the reader gave them, kept on this device. */
export class EventDays {
	readonly #kept: KeptState;

	constructor(kept: KeptState) {
		this.#kept = kept;
	}

	/** @returns `YYYY-MM-DD`; nothing where no day was given, or one that does not exist */
	of(event: ClockEvent): string | undefined {
		const { days, place } = this.#kept.current;
		const earlier = !place?.event || place.event === event ? place?.date : undefined;
		const day = days?.[event] ?? earlier;
		return day && isDay(day) ? day : undefined;
	}

	/** @param day `YYYY-MM-DD`, or nothing to take it back */
	keep(event: ClockEvent, day: string | undefined) {
		const { days = {}, place } = this.#kept.current;
		const { [event]: _, ...others } = days;
		const all = day ? { ...others, [event]: day } : others;
		this.#kept.keep({
			days: Object.keys(all).length ? all : undefined,
			place: place && { step: place.step }
		});
	}
}

/** Where the reader is on the path, as kept on this device. */
export class Whereabouts {
	readonly #kept: KeptState;
	readonly #investigation: () => Investigation;
	readonly days: EventDays;

	constructor(kept: KeptState, investigation: () => Investigation) {
		this.#kept = kept;
		this.#investigation = investigation;
		this.days = new EventDays(kept);
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
	readonly date = $derived.by(() => this.running && this.days.of(this.running.deadline.from));
	/** Its last day, unshifted. */
	readonly latest = $derived(this.running && this.date && latestDay(this.date, this.running.deadline));

	/** Marks a step. The days of events stay: each counts for its own deadline alone. */
	mark(step: string) {
		this.#kept.keep({ place: { step } });
	}

	forget() {
		this.#kept.keep({ place: undefined, days: undefined });
	}
}
