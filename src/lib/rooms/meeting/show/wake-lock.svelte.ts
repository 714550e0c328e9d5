/** Keeps the screen lit while it is held; the browser lets go of it whenever the window is hidden. */
export class WakeLock {
	/** `null` until the browser has answered. */
	held = $state<boolean | null>(null);
	#sentinel: WakeLockSentinel | null = null;

	/** @returns lets the screen go dark again */
	start(): () => void {
		let isStopped = false;
		const ask = () => void (document.hidden || this.#ask(() => isStopped));
		ask();
		document.addEventListener('visibilitychange', ask);
		return () => {
			isStopped = true;
			document.removeEventListener('visibilitychange', ask);
			void this.#sentinel?.release();
		};
	}

	async #ask(isStopped: () => boolean) {
		try {
			const sentinel = await navigator.wakeLock.request('screen');
			if (isStopped()) return void sentinel.release();
			this.#sentinel = sentinel;
			this.held = true;
			sentinel.addEventListener('release', () => (this.held = false));
		} catch {
			// Refused by the browser, or it knows no such thing: whoever leads the meeting is told.
			this.held = false;
		}
	}
}
