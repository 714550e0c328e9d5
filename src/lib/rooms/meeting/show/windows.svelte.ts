import { untrack } from 'svelte';
import type { ShowPlace } from '$lib/model/meeting/show';
import type { MeetingRoom } from '../room.svelte';
import { hearShow, leadShow } from './channel';
import { Lead } from './lead.svelte';
import type { Move, Show } from './show.svelte';

/** The windows that have one show open: one leads it and keeps where it stands, others follow, a second one draws it for the wall. */
export class ShowWindows {
	/** The second window is open. */
	isSecond = $state(false);
	/** It was, and is closed: said until it is opened again. */
	isClosed = $state(false);
	/** The browser has not let it open. */
	isBlocked = $state(false);
	/** The window that leads speaks as another release does, and is not followed. */
	isOther = $state(false);
	readonly #meeting: string;
	readonly #show: Show;
	readonly #room: MeetingRoom;
	readonly #lead: Lead;
	/** Another window leads. */
	readonly isFollowing = $derived.by(() => this.#lead.held === false);
	#leading = $state.raw<ReturnType<typeof leadShow> | null>(null);
	#following: ReturnType<typeof hearShow> | null = null;
	/** What has just been read or heard is not written. */
	#kept: ShowPlace;
	#isEnded = false;

	/** Lives as long as the component that makes it. */
	constructor(meeting: string, show: Show, room: MeetingRoom) {
		this.#meeting = meeting;
		this.#show = show;
		this.#room = room;
		this.#kept = untrack(() => show.place);
		this.#lead = new Lead(meeting);
		$effect(() => this.#lead.start());
		$effect(() => {
			const { held } = this.#lead;
			if (held === null) return;
			const link = untrack(() => (held ? this.#begin() : this.#follow()));
			return () => {
				link.stop();
				[this.#leading, this.#following, this.isSecond, this.isOther] = [null, null, false, false];
			};
		});
		$effect(() => this.#keep(show.place));
	}

	move(move: Move) {
		if (this.#following) this.#following.press(move);
		else this.#show.move(move);
	}

	/** Leads the show from here on. */
	take() {
		void this.#lead.take();
	}

	openSecond() {
		const address = `/meeting/#screen/${this.#meeting}`;
		const name = `klara-meeting-${this.#meeting}`;
		this.isBlocked = !window.open(address, name, 'popup,width=1280,height=720');
	}

	/** Darkens the wall; the next show of this meeting begins anew. */
	end() {
		this.#isEnded = true;
		this.#show.end();
		void this.#room.forgetPlace(this.#meeting);
	}

	#begin() {
		return (this.#leading = leadShow(this.#meeting, {
			place: () => $state.snapshot(this.#show.place),
			move: (move) => this.#show.move(move),
			watch: (open) => {
				this.isClosed = this.isSecond && !open;
				this.isSecond = open;
			}
		}));
	}

	#follow() {
		const draw = (place: ShowPlace) => {
			this.isOther = false;
			this.#kept = place;
			this.#show.place = place;
		};
		return (this.#following = hearShow(this.#meeting, draw, () => (this.isOther = true)));
	}

	#keep(place: ShowPlace) {
		if (!this.#leading) return;
		const told = $state.snapshot(place);
		this.#leading.tell(told);
		if (place === this.#kept || this.#isEnded) return;
		this.#kept = place;
		void this.#room.keepPlace(told);
	}
}
