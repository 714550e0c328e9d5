import { untrack } from 'svelte';
import { itemKey, type AgendaItem } from '$lib/model/meeting/agenda';
import { byCount } from '$lib/model/meeting/tally';
import type { Meeting } from '$lib/model/meeting/meeting';
import { isOpen } from '$lib/model/meeting/promise';
import { pagesOf, PROMISES, segmentsOf, type Segment, type ShowPlace } from '$lib/model/meeting/show';
import { MASTER } from '$lib/model/language';
import type { Languages } from '../languages.svelte';
import type { MeetingRoom } from '../room.svelte';
import { answersTo } from './answers';
import { beginningOf, promisesBefore } from './opening';
import { keysOf, ShownPages } from './passages.svelte';
import { RULES } from './rules';

/** Claims or questions on one slide, in letters that the back row can read; with more languages than two one. */
const MOST_ON_A_SLIDE = 2;
const FEWEST_ON_A_SLIDE = 1;
/** What is shown so, and is gone through slide by slide. */
const GRIDS: readonly Segment['kind'][] = ['board', 'questions', 'promises'];

/** What can be done with the show, by touch, key or clicker, in whichever window. */
export const MOVES = ['next', 'previous', 'blank'] as const;
export type Move = (typeof MOVES)[number];

/** The show of one meeting: where it stands, and how it goes on. */
export class Show {
	place = $state.raw<ShowPlace>() as ShowPlace;
	/** How many screenfuls the present words take, as `Cells` has measured them; 1 where another kind of slide is shown. */
	parts = $state(1);
	readonly pages: ShownPages;
	readonly #room: MeetingRoom;
	readonly #languages: Languages;
	readonly #today: () => string;

	constructor(
		room: MeetingRoom,
		languages: Languages,
		{ released, today, at }: { released: string; today: () => string; at: ShowPlace }
	) {
		this.#room = room;
		this.#languages = languages;
		this.#today = today;
		this.pages = new ShownPages(released);
		this.place = at;
	}

	readonly agenda = $derived.by(() => this.#room.current?.agenda ?? []);
	/** Promises of earlier meetings, unkept or kept today. */
	readonly open = $derived.by(() => {
		const { current, promises } = this.#room;
		return current ? promisesBefore(current, promises, this.#today()) : [];
	});
	/** Keys of what is gone through, in order. */
	readonly keys = $derived([
		...(this.open.some(isOpen) || this.place.item === PROMISES ? [PROMISES] : []),
		...this.agenda.map(itemKey)
	]);
	readonly at = $derived(Math.max(0, this.keys.indexOf(this.place.item)));
	readonly item = $derived<AgendaItem | null>(
		this.agenda.find((item) => itemKey(item) === this.place.item) ?? null
	);
	readonly #segments = $derived<Segment[]>([
		...(this.item ? segmentsOf(this.item) : [{ kind: 'promises' as const }]),
		...this.place.queue.map((path) => ({ kind: 'page' as const, path }))
	]);
	/** What the item shows, whatever stands before it for a while. */
	readonly #own = $derived<Segment>(this.#segments[this.place.segment] ?? this.#segments[0]!);
	/** What is shown. */
	readonly segment = $derived<Segment>(this.place.aside ?? this.#own);
	/** The claim that hands are counted for beside the slide. */
	voteOn = $state<string | null>(null);
	/** Where items stood when they were left for the next, by key: the way back leads there. Shown in no view. */
	#left: Record<string, ShowPlace> = {};
	/** How many claims, questions or promises stand on a slide. */
	readonly onASlide = $derived(this.place.languages.length > 2 ? FEWEST_ON_A_SLIDE : MOST_ON_A_SLIDE);
	/** How many stops it has; `null` while it is on its way. */
	readonly stops = $derived(this.#stopsOf(this.segment));
	/** Where the last stop has been left behind, a slide shows the last one that is there. */
	readonly stop = $derived(Math.min(this.place.stop, Math.max(0, (this.stops ?? 1) - 1)));
	/** The law has another side since the item began: it is shown from the next item on. */
	readonly isLawChanged = $derived.by(() => {
		const [then, now] = [this.place.day, this.#today()];
		const spoken = this.#languages.of(MASTER);
		return then !== now && !!spoken && spoken.contents(then) !== spoken.contents(now);
	});

	/** Key of the next item; `null` at the last. */
	readonly nextKey = $derived(this.keys[this.at + 1] ?? null);

	move(move: Move) {
		if (move === 'blank') this.#go({ blank: !this.place.blank });
		// The first press brings the picture back, and no paragraph is passed over in the dark.
		else if (this.place.blank) this.#go({ blank: false });
		else if (move === 'next') this.#next();
		else this.#previous();
	}

	/** Begins an item of the agenda, under the law of today. */
	begin(item: string) {
		this.#go(beginningOf(item, this.#today()));
	}

	/** Darkens the wall. */
	end() {
		this.#go({ blank: true });
	}

	/** Shows something else until it is closed. */
	openAside(aside: Segment, stop = 0) {
		const { aside: before, back, part } = this.place;
		this.#go({ aside, stop, part: 0, blank: false, back: before ? back : { stop: this.stop, part } });
	}

	/** Back to the item, where it stood. */
	closeAside() {
		const { stop, part } = this.place.back ?? { stop: 0, part: 0 };
		this.#go({ aside: null, back: null, stop, part });
	}

	/** A wall that was darkened stays dark. */
	goTo(stop: number) {
		this.#go({ stop, part: 0 });
	}

	/** The path to its end, or step by step again. */
	toggleWhole() {
		this.#go({ whole: !this.place.whole });
	}

	/** Which languages stand on the screen; Swedish always does. */
	choose(languages: string[]) {
		const { onASlide: before } = this;
		this.#go({ languages: [MASTER, ...languages], part: 0 });
		// What stood first on the slide still stands on it, however many there are room for.
		const moved = (stop: number) => Math.floor((stop * before) / this.onASlide);
		const { stop, back } = this.place;
		if (GRIDS.includes(this.segment.kind)) this.#go({ stop: moved(stop) });
		if (back)
			this.#go({ back: { stop: GRIDS.includes(this.#own.kind) ? moved(back.stop) : back.stop, part: 0 } });
	}

	/** The answers to what has been counted, most hands first, after what the item shows. */
	answer(kind: 'heard' | 'asked') {
		const queue = this.#answers(kind);
		if (!queue.length) return;
		const segment = this.#segments.length - this.place.queue.length;
		this.#go({ queue, segment, stop: 0, part: 0, aside: null, back: null, blank: false });
	}

	/** Reads what the evening shows, so that no step waits. */
	async prepare(meeting: Meeting, isLeft: () => boolean) {
		const codes = [MASTER, ...meeting.languages];
		await this.#languages.load(codes);
		for (const path of pagesOf(meeting.agenda)) {
			if (isLeft()) return;
			await this.pages.load(codes, path, this.place.day);
		}
	}

	/** Reads the page that is shown. */
	loadShown() {
		const { languages, day } = this.place;
		const { segment } = this;
		if (segment.kind === 'page') void this.pages.load(languages, segment.path, day);
	}

	#answers(kind: 'heard' | 'asked'): string[] {
		const contents = this.#languages.of(MASTER)?.contents(this.place.day);
		return contents ? answersTo(kind, contents, this.#room) : [];
	}

	#next() {
		const { aside, segment, part, queue } = this.place;
		if (this.stops === null) return;
		if (part + 1 < this.parts) return this.#go({ part: part + 1 });
		if (this.stop + 1 < this.stops) return this.#go({ stop: this.stop + 1, part: 0 });
		if (aside) return this.closeAside();
		if (segment + 1 < this.#segments.length) return this.#go({ segment: segment + 1, stop: 0, part: 0 });
		// A board that has been counted leads to its answers, so that a clicker alone is enough.
		const { kind } = this.segment;
		const counted = kind === 'board' ? 'heard' : kind === 'questions' ? 'asked' : null;
		if (counted && !queue.length && this.#answers(counted).length) return this.answer(counted);
		if (!this.nextKey) return;
		this.#left[this.place.item] = this.place;
		this.begin(this.nextKey);
	}

	#previous() {
		// Also while the page that is shown is on its way: nothing of it has to be known to leave it.
		const { aside, segment, part } = this.place;
		const stop = this.stops === null ? this.place.stop : this.stop;
		if (part) return this.#go({ part: part - 1 });
		if (stop) return this.#go({ stop: stop - 1, part: 0 });
		if (aside) return this.closeAside();
		if (segment)
			return this.#go({ segment: segment - 1, stop: this.#lastOf(this.#segments[segment - 1]!), part: 0 });
		const before = this.keys[this.at - 1];
		if (!before) return;
		const left = this.#left[before];
		this.begin(before);
		const last = this.#segments.length - 1;
		if (left) this.#go({ segment: left.segment, queue: left.queue, stop: left.stop, whole: left.whole });
		else this.#go({ segment: last, stop: this.#lastOf(this.#segments[last]!) });
	}

	#lastOf(segment: Segment): number {
		return Math.max(0, (this.#stopsOf(segment) ?? 1) - 1);
	}

	#stopsOf(segment: Segment): number | null {
		const spoken = this.#languages.of(MASTER);
		if (spoken === undefined) return null;
		// What cannot be had is one stop that says so: the evening goes on.
		const { claims, steps } = spoken?.contents(this.place.day) ?? { claims: [], steps: [] };
		const slides = (count: number) => Math.max(1, Math.ceil(count / this.onASlide));
		switch (segment.kind) {
			case 'promises':
				return slides(this.open.length);
			case 'rules':
				return RULES.length;
			case 'board':
				return slides(claims.length);
			case 'questions':
				return slides(this.askedOpen.length);
			case 'path':
				return Math.max(1, steps.length);
			case 'hand':
				return 1 + pagesOf(this.agenda).length;
			case 'page': {
				const page = this.pages.of(MASTER, segment.path, this.place.day);
				if (page === null) return 1;
				return page ? Math.max(1, keysOf(page, segment.only).length) : null;
			}
			default:
				return 1;
		}
	}

	/** Ids of questions asked this evening, most asked first. */
	readonly askedOpen = $derived.by(() =>
		byCount(
			(this.#languages.of(MASTER)?.contents(this.place.day).questions ?? []).map(({ id }) => id),
			this.#room.asked
		)
	);

	#go(change: Partial<ShowPlace>) {
		this.place = { ...untrack(() => this.place), ...change };
	}
}
