import { version } from '$app/environment';
import { isLater } from '$lib/model/pack';
import type { PackIndex } from '$lib/model/pack-schema';
import { ERASED } from '$lib/storage/kept';
import { canSave, saveData, whenIdle } from './device';
import type { Command, Report } from './messages';
import { registerWorker } from './register';
import { Saver } from './saver';

const ONE_MINUTE = 60 * 1000;
const SIX_HOURS = 6 * 60 * 60 * 1000;

/** What Chromium hands over when the app may be installed. */
export interface InstallOffer extends Event {
	prompt(): Promise<void>;
}

/** What a view is told besides the saver’s reports. */
export interface Hearer {
	hear(report: Report): void;
	/** The saver has answered, well or not. */
	answered(): void;
	/** The browser offers to install the app, or no longer does. */
	offered(offer: InstallOffer | null): void;
}

/**
 * Registers the worker, asks for news, mends what is damaged and saves the language being read: on every page,
 * whether it is hydrated or not. One for the document; `Offline` is its view.
 */
class Background {
	/** What the server offers; `null` while unknown or out of reach. */
	#index: PackIndex | null = null;
	/** The browser’s offer to put the app on the home screen. It comes once, on any page. */
	#offer: InstallOffer | null = null;
	#hearer: Hearer | null = null;
	/** What was reported before there was a view. */
	#unheard: Report[] = [];
	readonly #saver = new Saver((report) => this.#hear(report));
	/** Saved in the background: the language being read; in a room every language and the room itself. */
	#keeping: string[] = [];
	#started: Promise<void> | null = null;
	#stopped = new AbortController();
	#catchingUp: Promise<void> | null = null;
	#once = false;
	/** The one timer: when to look again. */
	#timer: ReturnType<typeof setTimeout> | undefined;
	/** Times in a row that the server, or the saver itself, could not be asked. */
	#misses = 0;

	/** Everything was erased, here or by `src/erase.ts`: nothing is saved until the page is loaded anew. */
	get erased() {
		return 'erased' in document.documentElement.dataset;
	}

	/** Work is under way that this document has asked for. */
	get busy() {
		return this.#saver.busy;
	}

	/** Starts once; a page that is hydrated later finds it at work. */
	start() {
		if (this.#started) return;
		this.#stopped = new AbortController();
		const { signal } = this.#stopped;
		addEventListener('beforeinstallprompt', (event) => this.#takeOffer(event), { signal });
		addEventListener('appinstalled', () => this.#takeOffer(null), { signal });
		window.addEventListener('storage', ({ key }) => key === ERASED && this.rest(), { signal });
		addEventListener(ERASED, () => this.rest(), { signal });
		if (canSave()) addEventListener('online', () => void this.catchUp(), { signal });
		this.#started = canSave() ? this.#begin() : Promise.resolve();
	}

	/** Ends it all: the page left the rooms that save. */
	stop() {
		this.#stopped.abort();
		this.#started = null;
		this.#keeping = [];
		this.#halt();
	}

	/** @returns a function that ends the listening */
	listen(hearer: Hearer): () => void {
		this.#hearer = hearer;
		hearer.offered(this.#offer);
		for (const report of this.#unheard.splice(0)) hearer.hear(report);
		return () => (this.#hearer = null);
	}

	/** Tells what is to be kept, see `Offline`. Told the same again it has nothing to do. */
	async keep(names: string[]) {
		if (this.#keeping.join() === names.join()) return;
		this.#keeping = names;
		await this.#started;
		await this.catchUp();
	}

	async #begin() {
		await whenIdle();
		if (this.erased) return;
		if (!saveData()) await registerWorker();
		// Where registration was refused there never is an active worker.
		void navigator.serviceWorker.ready.then(({ active }) => {
			// A greeting ends the worker’s rest, and everything may have been erased meanwhile.
			if (!this.erased) active?.postMessage({ type: 'hello', release: version });
		});
	}

	/** Asks for news, mends what is damaged, and saves the language being read. One at a time. */
	catchUp(): Promise<void> {
		this.#once = true;
		this.#catchingUp ??= this.#catchUpWhileAsked().finally(() => (this.#catchingUp = null));
		return this.#catchingUp;
	}

	async #catchUpWhileAsked() {
		while (this.#once && canSave() && this.#keeping.length && !this.erased) {
			this.#once = false;
			// What fails is told by the saver’s reports, and tried again.
			const ask = (command: Command) => this.run(command).catch((error: unknown) => console.warn(error));
			if (saveData()) {
				await ask({ type: 'look', offer: false });
				continue;
			}
			const next = await ask({ type: 'catch-up', keeping: this.#keeping });
			const isMissing = !(await navigator.serviceWorker.getRegistration().catch(() => true));
			// Asked anew: everything may have been erased meanwhile.
			if (isMissing && !this.erased) await registerWorker();
			// A saver that cannot come, or fails, says nothing of when.
			this.#misses = this.#index && next !== undefined ? 0 : this.#misses + 1;
			const pause = (next ?? ONE_MINUTE) * 2 ** Math.max(0, this.#misses - 1);
			clearTimeout(this.#timer);
			// The `online` event asks at once when the network comes back.
			if (!this.erased) this.#timer = setTimeout(() => void this.catchUp(), Math.min(pause, SIX_HOURS));
		}
	}

	/**
	 * Has the saver do something.
	 *
	 * @returns milliseconds until it is worth asking again, where the command says so
	 * @throws {InstallError}
	 */
	async run(command: Command): Promise<number | undefined> {
		try {
			return await this.#saver.run(command);
		} finally {
			this.#hearer?.answered();
		}
	}

	cancel(locale: string) {
		this.#saver.cancel(locale);
	}

	/** Stops saving in this tab; what is under way is dropped. */
	rest() {
		document.documentElement.dataset.erased ??= 'erasing';
		this.#unheard = [];
		this.#halt();
	}

	#hear(report: Report) {
		if (this.erased) return;
		if (report.type === 'offer') this.#index = report.index ?? this.#index;
		if (this.#hearer) return this.#hearer.hear(report);
		this.#unheard.push(report);
		// A later release is whole on the device: to say so the page has to be hydrated.
		const active = report.type === 'pointer' ? report.pointer.active : null;
		if (active && isLater(active, version)) window.klara.use();
	}

	#takeOffer(event: Event | null) {
		event?.preventDefault();
		this.#offer = event as InstallOffer | null;
		this.#hearer?.offered(this.#offer);
	}

	#halt() {
		clearTimeout(this.#timer);
		this.#saver.stop();
	}
}

export const background = new Background();
