/** Keeps the screen lit while it is held; the browser lets go of it whenever the window is hidden. */
export class WakeLock {
	/** `null` until the browser has answered. */
	held = $state<boolean | null>(null);
	#sentinel: WakeLockSentinel | null = null;

	/** @returns lets the screen go dark again */
	start(): () => void {
		const ask = () => void (document.hidden || this.#ask());
		ask();
		document.addEventListener('visibilitychange', ask);
		return () => {
			document.removeEventListener('visibilitychange', ask);
			void this.#sentinel?.release();
		};
	}

	async #ask() {
		try {
			this.#sentinel = await navigator.wakeLock.request('screen');
			this.held = true;
			this.#sentinel.addEventListener('release', () => (this.held = false));
		} catch {
			// Refused by the browser, or it knows no such thing: whoever leads the meeting is told.
			this.held = false;
		}
	}
}
