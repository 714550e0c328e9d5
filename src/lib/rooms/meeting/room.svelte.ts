import { getContext, setContext } from 'svelte';
import type { Meeting, Plan } from '$lib/model/meeting/meeting';
import type { MeetingPromise } from '$lib/model/meeting/promise';
import { readShowPlace, type ShowPlace } from '$lib/model/meeting/show';
import { countsOf, type Tally } from '$lib/model/meeting/tally';
import * as kept from '$lib/storage/meetings';

const KEEP_MONTHS = 12;

/** Everything kept of meetings, as views bind to it; storage is the one truth, and every window follows it. */
export class MeetingRoom {
	/** Latest day first; `null` until they have been read. */
	meetings = $state.raw<Meeting[] | null>(null);
	promises = $state.raw<MeetingPromise[]>([]);
	/** The meeting that is open. */
	readonly current = $derived.by(() => this.meetings?.find(({ id }) => id === this.#id()) ?? null);
	/** What the code of the device is checked against; `null` where none is set, `undefined` until that has been read. */
	pin = $state.raw<kept.Pin | null>();
	/** The code has been given in this window, or none is set. */
	isUnlocked = $state(false);
	/** The last change could not be written. */
	notSaved = $state(false);
	/** Why nothing can be read: the browser refuses, or a later release has changed what is kept. */
	unread = $state<'refused' | 'newer' | null>(null);
	/** Those of one meeting; `null` until they have been read. */
	#counted = $state.raw<{ meeting: string; tallies: Tally[] } | null>(null);
	/** What has been counted at the open meeting has been read: none is none, and not yet. */
	readonly isCounted = $derived.by(() => !!this.#counted && this.#counted.meeting === this.#id());
	readonly #tallies = $derived(this.isCounted ? this.#counted!.tallies : []);
	readonly heard = $derived(countsOf(this.#tallies, 'heard'));
	readonly asked = $derived(countsOf(this.#tallies, 'asked'));
	readonly answered = $derived(countsOf(this.#tallies, 'answered'));
	readonly votes = $derived({
		true: countsOf(this.#tallies, 'true'),
		false: countsOf(this.#tallies, 'false'),
		partly: countsOf(this.#tallies, 'partly')
	});
	/** Months after which meetings are offered to be erased. */
	keepMonths = $state(KEEP_MONTHS);
	/** By meeting. A plain object, since whoever asks needs a place once. */
	#places: Record<string, unknown> = {};
	/** Reads run one after the other, so that an older answer never comes last. */
	#reading: Promise<void> = Promise.resolve();
	readonly #id: () => string | null;

	/** @param id of the meeting that is open */
	constructor(id: () => string | null) {
		this.#id = id;
	}

	/** @returns stops following what other windows write */
	start(): () => void {
		return kept.watchMeetings((touched) => {
			if (typeof touched === 'object') this.#places[touched.place.meeting] = touched.place;
			else void this.#read(touched);
		});
	}

	/** Reads what was counted at the meeting that is open, and first of all what the device keeps. */
	readCounts() {
		return this.#read('counts');
	}

	/** Reads everything anew. */
	read() {
		return this.#read('all');
	}

	/**
	 * Writes, shows what was written, and says so where it could not be.
	 *
	 * @param touched what is read again: a tap on a count leaves the meetings, the place of a show all of it as it was
	 * @returns false where it could not be written
	 */
	async write<Result>(
		work: (storage: typeof kept) => Promise<Result>,
		touched: 'counts' | 'all' | 'none' = 'all'
	): Promise<Result | false> {
		try {
			const result = await work(kept);
			this.notSaved = false;
			return result;
		} catch (error) {
			console.warn(error);
			this.notSaved = true;
			return false;
		} finally {
			await this.#read(touched);
		}
	}

	/** Adds a tap to a count of a meeting, or takes one away. */
	tap(...[meeting, kind, subject, by]: Parameters<typeof kept.tap>) {
		return this.write((storage) => storage.tap(meeting, kind, subject, by), 'counts');
	}

	/** Marks a question as answered, or as open again. */
	markAnswered(...[meeting, question, isAnswered]: Parameters<typeof kept.markAnswered>) {
		return this.write((storage) => storage.markAnswered(meeting, question, isAnswered), 'counts');
	}

	/** The language of whoever leads meetings; where nothing can be read none has been chosen. */
	language() {
		return kept.readSetting('language').catch(() => undefined);
	}

	/** Where the show of a meeting stands; `null` where it has not begun. */
	placeOf(meeting: string): ShowPlace | null {
		return readShowPlace(this.#places[meeting]);
	}

	keepPlace(place: ShowPlace) {
		this.#places[place.meeting] = place;
		return this.write((storage) => storage.writePlace(place), 'none');
	}

	/** The next show of a meeting begins anew. */
	forgetPlace(meeting: string) {
		this.#places[meeting] = undefined;
		return this.write((storage) => storage.forgetPlace(meeting), 'none');
	}

	/** Changes the plan of the open meeting. */
	change(edit: (plan: Plan) => Partial<Plan>) {
		const id = this.#id();
		return id ? this.write((storage) => storage.changePlan(id, edit)) : Promise.resolve();
	}

	#read(touched: 'counts' | 'all' | 'none' = 'all'): Promise<void> {
		if (touched !== 'none') this.#reading = this.#reading.then(() => this.#readNow(touched === 'all'));
		return this.#reading;
	}

	async #readNow(everything: boolean) {
		const id = this.#id();
		// What could not be read is asked for until it can be.
		const all = everything || this.meetings === null;
		try {
			const [listed, tallies] = await Promise.all([
				all ? kept.readMeetings() : null,
				id ? kept.readTallies(id) : []
			]);
			if (listed) {
				this.meetings = listed.meetings.toSorted(
					(a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id)
				);
				this.promises = listed.promises;
				this.#places = Object.fromEntries(listed.places.map((place) => [place.meeting, place]));
				this.keepMonths = listed.keepMonths ?? KEEP_MONTHS;
				this.pin = listed.pin ?? null;
			}
			this.#counted = id ? { meeting: id, tallies } : null;
			this.unread = null;
		} catch (error) {
			console.warn(error);
			const isNewer = error instanceof DOMException && error.name === 'VersionError';
			this.unread = isNewer ? 'newer' : 'refused';
		}
	}
}

const KEY = Symbol('meeting room');
export const provideRoom = (room: MeetingRoom) => setContext(KEY, room);
export const useRoom = () => getContext<MeetingRoom>(KEY);
