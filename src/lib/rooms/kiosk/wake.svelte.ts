import { getContext, setContext } from 'svelte';

/** Whether the panel is kept lit: `held`; `resting` by the operator's hours; else why it may go dark. */
export type WakeState = 'held' | 'resting' | 'refused' | 'unsupported';

/** Between a refusal and the next try, in ms. */
const AGAIN_MS = 60_000;

/**
 * Keeps the panel lit while the room is seen. The browser takes the lock back whenever the page is out of view, and may
 * refuse it: then the system's own setting decides, and the operator is told.
 */
export class Wake {
	state = $state<WakeState>('unsupported');
	#lock: WakeLockSentinel | null = null;
	/** The next try, where the browser has refused. */
	#again: ReturnType<typeof setTimeout> | undefined;
	/** Requests are made one after another. */
	#turn: Promise<void> = Promise.resolve();
	readonly #mayRest: () => boolean;

	/** @param mayRest the panel may go dark now, by the operator's hours */
	constructor(mayRest: () => boolean) {
		this.#mayRest = mayRest;
	}

	/** @returns gives the panel back to the system */
	start(): () => void {
		const look = () => this.#look();
		document.addEventListener('visibilitychange', look);
		const stopFollowing = $effect.root(() => {
			$effect(() => {
				this.#mayRest();
				look();
			});
		});
		return () => {
			document.removeEventListener('visibilitychange', look);
			clearTimeout(this.#again);
			stopFollowing();
			this.#turn = this.#turn.then(() => this.#release());
		};
	}

	#look() {
		this.#turn = this.#turn.then(() => this.#follow());
	}

	async #follow() {
		if (this.#mayRest()) {
			await this.#release();
			this.state = 'resting';
		} else if (!document.hidden && (!this.#lock || this.#lock.released)) await this.#request();
	}

	async #request() {
		if (!('wakeLock' in navigator)) return;
		try {
			const lock = await navigator.wakeLock.request('screen');
			this.#lock = lock;
			this.state = 'held';
			// Also taken back while the page is seen, when power runs low.
			lock.addEventListener('release', () => this.state === 'held' && this.#refuse());
		} catch {
			this.#refuse();
		}
	}

	#refuse() {
		this.state = 'refused';
		clearTimeout(this.#again);
		this.#again = setTimeout(() => this.#look(), AGAIN_MS);
	}

	async #release() {
		await this.#lock?.release().catch(() => undefined);
		this.#lock = null;
	}
}

const KEY = Symbol('wake');
export const provideWake = (wake: Wake) => setContext(KEY, wake);
export const useWake = () => getContext<Wake>(KEY);
