/** Whether this window leads the show of a meeting: of all that have it open one does, and the others follow. */
export class Lead {
	/** `null` until the browser has answered. */
	held = $state<boolean | null>(null);
	readonly #name: string;
	readonly #left = new AbortController();

	/** @param show number of the show */
	constructor(show: string) {
		this.#name = `klara-meeting-lead-${show}`;
	}

	/** Leads as soon as no other window does. @returns gives the lead away */
	start(): () => void {
		void this.#queue();
		void navigator.locks.query().then(({ held }) => {
			if (held?.some(({ name }) => name === this.#name)) this.held ??= false;
		});
		return () => this.#left.abort();
	}

	/** Takes the lead from the window that has it. */
	async take() {
		await this.#hold({ steal: true });
	}

	async #queue() {
		await this.#hold({ signal: this.#left.signal });
		// Another window has taken it: it comes back when that one is gone.
		if (!this.#left.signal.aborted) void this.#queue();
	}

	/** Resolves when the lead is lost. */
	async #hold(options: LockOptions) {
		await navigator.locks
			.request(this.#name, options, () => {
				this.held = true;
				return new Promise<void>((resolve) => this.#left.signal.addEventListener('abort', () => resolve()));
			})
			.catch(() => undefined);
		this.held = false;
	}
}
