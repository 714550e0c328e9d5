import { getContext, setContext } from 'svelte';
import type { Meeting, Plan } from '$lib/model/meeting/meeting';
import type { MeetingPromise } from '$lib/model/meeting/promise';
import { countsOf, type Tally } from '$lib/model/meeting/tally';
import * as kept from '$lib/storage/meetings';

const KEEP_MONTHS = 12;

/** Everything kept of meetings, as views bind to it; storage is the one truth, and every window follows it. */
export class MeetingRoom {
	/** Latest day first; `null` until they have been read. */
	meetings = $state.raw<Meeting[] | null>(null);
	promises = $state.raw<MeetingPromise[]>([]);
	/** Id of the meeting that is open. */
	currentId = $state<string | null>(null);
	readonly current = $derived(this.meetings?.find(({ id }) => id === this.currentId) ?? null);
	/** The last change could not be written. */
	notSaved = $state(false);
	/** The browser lets nothing be kept: neither read nor written. */
	refused = $state(false);
	#tallies = $state.raw<Tally[]>([]);
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
	/** Reads run one after the other, so that an older answer never comes last. */
	#reading: Promise<void> = Promise.resolve();

	/** @returns stops following what other windows write */
	start(): () => void {
		void this.#read();
		return kept.watchMeetings((touched) => void this.#read(touched));
	}

	async open(id: string | null) {
		if (id === this.currentId) return;
		this.currentId = id;
		this.#tallies = [];
		await this.#read('counts');
	}

	/**
	 * Writes, shows what was written, and says so where it could not be.
	 *
	 * @param touched what is read again: a tap on a count leaves the meetings, the place of a show all of it as it was
	 */
	async write<Result>(
		work: (storage: typeof kept) => Promise<Result>,
		touched: kept.Touched | 'none' = 'all'
	): Promise<Result | undefined> {
		try {
			const result = await work(kept);
			this.notSaved = false;
			return result;
		} catch (error) {
			console.warn(error);
			this.notSaved = true;
			return undefined;
		} finally {
			await this.#read(touched);
		}
	}

	/** Adds a tap to a count of a meeting, or takes one away. */
	tap(...[meeting, kind, subject, by]: Parameters<typeof kept.tap>) {
		return this.write((storage) => storage.tap(meeting, kind, subject, by), 'counts');
	}

	/** A setting of the device; where nothing can be read none has been made. */
	setting<Name extends keyof kept.DeviceSettings>(name: Name) {
		return kept.readSetting(name).catch(() => undefined);
	}

	/** Where the show of a meeting stands. */
	place(id: string) {
		return kept.readPlace(id).catch(() => null);
	}

	/** Changes the plan of the open meeting. */
	change(edit: (plan: Plan) => Partial<Plan>) {
		const id = this.currentId;
		return id ? this.write((storage) => storage.changePlan(id, edit)) : Promise.resolve();
	}

	#read(touched: kept.Touched | 'none' = 'all'): Promise<void> {
		if (touched !== 'none') this.#reading = this.#reading.then(() => this.#readNow(touched === 'all'));
		return this.#reading;
	}

	async #readNow(everything: boolean) {
		const id = this.currentId;
		// What could not be read is asked for until it can be.
		const all = everything || this.meetings === null;
		try {
			const [listed, tallies, months] = await Promise.all([
				all ? kept.readMeetings() : null,
				id ? kept.readTallies(id) : [],
				all ? kept.readSetting('keepMonths') : null
			]);
			if (listed) {
				this.meetings = listed.meetings.toSorted(
					(a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id)
				);
				this.promises = listed.promises;
				this.keepMonths = months ?? KEEP_MONTHS;
			}
			if (id === this.currentId) this.#tallies = tallies;
			this.refused = false;
		} catch (error) {
			console.warn(error);
			this.refused = true;
		}
	}
}

const KEY = Symbol('meeting room');
export const provideRoom = (room: MeetingRoom) => setContext(KEY, room);
export const useRoom = () => getContext<MeetingRoom>(KEY);
