import { getContext, setContext } from 'svelte';
import { version } from '$app/environment';
import { isLater } from '$lib/model/pack';
import type { PackIndex, ReleasePointer } from '$lib/model/pack-schema';
import { problemOf, type Problem } from '$lib/model/problem';
import { POINTER_CHANGED } from '$lib/storage/names';
import { readableLanguages } from '$lib/storage/readable';
import { changed, type ByLanguage } from './by-language';
import { AppInstall } from './app-install.svelte';
import { background } from './background';
import { canSave } from './device';
import { Erasure } from './erasure.svelte';
import type { Command, Report } from './messages';
import { letWaitingWorkerTakeOver, registerWorker, workerInTime } from './register';

const NOTHING: ReleasePointer = { active: null, previous: null };

/** What is saved on this device and what is going on. Views only bind to it. */
export class Offline {
	/** The browser can save pages at all. `null` until it is known. */
	supported = $state<boolean | null>(null);
	/** The device has been looked at: until then nothing can be said of it. */
	known = $state(false);
	/** Why the device could not be looked at: nothing is known of what is saved, not even that it is nothing. */
	unseen = $state<Problem | null>(null);
	/** What lies on the device. Whether it can be read without a network is another question: `isReadable`. */
	pointer = $state.raw<ReleasePointer>(NOTHING);
	/** What the server offers; `null` while unknown or out of reach. */
	index = $state.raw<PackIndex | null>(null);
	/** When the server was reached last since the page was loaded, in ms since 1970. */
	reached = $state<number | null>(null);
	/** The last look brought nothing that is an offer: why. */
	#unusable = $state<Problem | null>(null);
	/** Why the last look brought nothing that can be used. */
	readonly refusal = $derived.by((): Problem | null => {
		const { active } = this.pointer;
		const isOlder = this.index !== null && active !== null && this.index.sequence < active.sequence;
		return this.#unusable ?? (isOlder ? 'older' : null);
	});
	/** The browser cannot check signatures: the hashes alone speak for what is fetched. */
	unsigned = $state(false);
	/** Languages being saved → part done, 0–1. */
	progress = $state.raw<ByLanguage<number>>({});
	problems = $state.raw<ByLanguage<Problem>>({});
	readonly app = new AppInstall();
	/** The browser has promised not to clear what is saved. `null` when not asked. */
	persisted = $state<boolean | null>(null);
	/** How it stands with erasing everything; what is under way is dropped as it begins. */
	readonly erasure = new Erasure(() => {
		background.rest();
		this.progress = {};
		this.pointer = NOTHING;
		this.#readable = [];
	});

	/** A later release is whole on the device, and this tab still shows the earlier one. */
	readonly updateReady = $derived(this.pointer.active !== null && isLater(this.pointer.active, version));
	/** The server has a later release and the device does not keep this tab's own. */
	readonly outdated = $derived(
		this.index !== null &&
			isLater(this.index, version) &&
			![this.pointer.active, this.pointer.previous].some((kept) => kept?.release === version)
	);
	/** Nothing is saved until the page is loaded anew. */
	readonly erased = $derived(this.erasure.state !== null);
	#readable = $state.raw<string[]>([]);
	/** Languages whose problem is that no worker could show them. */
	#unread: string[] = [];
	/** A page shows what can be read: only then the worker is asked. */
	#shown = false;
	/** What lies on the device has been told. */
	#seen = false;

	/** This language can be read on this device without a network, now. */
	isReadable(locale: string): boolean {
		return this.#readable.includes(locale) && locale in (this.pointer.active?.packs ?? {});
	}

	/**
	 * Shows what the background does, which may have begun before the page was hydrated.
	 *
	 * @returns a function that stops it all
	 */
	start(): () => void {
		this.supported = canSave();
		const stopped = new AbortController();
		const listen = (target: EventTarget | null, name: string, hear: (event: Event) => void) =>
			target?.addEventListener(name, hear, { signal: stopped.signal });
		const stopListening = background.listen({
			hear: (report) => this.#hear(report),
			answered: () => void this.#lookAtWorker(),
			offered: (offer) => (this.app.offer = offer)
		});
		if (this.supported) {
			const look = () => void (this.known && !document.hidden && this.#lookAtWorker());
			listen(document, 'visibilitychange', look);
			listen(navigator.serviceWorker, 'controllerchange', look);
			const channel = new BroadcastChannel(POINTER_CHANGED);
			stopped.signal.addEventListener('abort', () => channel.close());
			// Another tab has saved or removed something; what this one does is told by its own saver.
			listen(channel, 'message', () => {
				if (!background.busy) void this.#ask({ type: 'look', offer: false });
			});
			void navigator.storage
				?.persisted?.()
				.then((persisted) => (this.persisted = persisted))
				.catch(() => undefined);
		}
		// Begun before the page was hydrated: by `src/erase.ts`, or in another tab.
		if (this.erasure.state === 'erasing') void this.erasure.follow();
		background.start();
		return () => {
			stopped.abort();
			stopListening();
			background.stop();
		};
	}

	/** Tells what is to be kept: the language being read, at the start and after each switch; all that a room shows. */
	async keep(names: string[]) {
		await background.keep(names);
	}

	/** Looks anew at the device and at the offer, for a page that shows both. */
	async look() {
		this.#shown = true;
		const problem = canSave() && !this.erased ? await this.#ask({ type: 'look', offer: true }) : null;
		this.unseen = this.erased ? null : problem;
	}

	/** Saves languages, where asked with their recorded speech. */
	async save(locales: string[], recordings = false) {
		if (!this.supported || this.erased) return;
		for (const locale of locales) {
			this.#tell(locale, undefined);
			this.#count(locale, 0);
		}
		// Asked for: where data is saved the worker has not been registered, and it may have failed before.
		void registerWorker();
		await this.#ask({ type: 'save', locales, recordings }, locales);
		await this.#tellOfMissingWorker(locales);
	}

	/** What is saved and cannot be read for want of a worker is not passed over in silence. */
	async #tellOfMissingWorker(locales: string[]) {
		await workerInTime();
		await this.#lookAtWorker();
		for (const locale of locales)
			if (locale in (this.pointer.active?.packs ?? {}) && !this.isReadable(locale)) {
				this.#tell(locale, 'network');
				this.#unread.push(locale);
			}
	}

	cancel(locale: string) {
		background.cancel(locale);
	}

	async remove(locale: string) {
		this.#tell(locale, undefined);
		await this.#ask({ type: 'remove', locale }, [locale]);
	}

	/** Asks the browser to keep what is saved; never waited for, since some browsers ask the reader. */
	askToPersist() {
		void navigator.storage
			?.persist?.()
			.then((granted) => (this.persisted = granted))
			.catch(() => undefined);
	}

	/** Shows the later release: a full load, once the worker that belongs to it has taken over. */
	async showUpdate() {
		await letWaitingWorkerTakeOver();
		location.reload();
	}

	/**
	 * Has the saver do something.
	 *
	 * @returns why it failed, which is told at the languages that were asked for; `null` when it did not
	 */
	async #ask(command: Command, locales: string[] = []): Promise<Problem | null> {
		try {
			await background.run(command);
			return null;
		} catch (error) {
			// The reader is told in the page; this is for whoever helps.
			console.warn(error);
			const { problem } = problemOf(error);
			this.#hear({ type: 'settled', locales, problem });
			return problem;
		}
	}

	#hear(report: Report) {
		if (this.erased) return;
		if (report.type === 'pointer') {
			this.pointer = report.pointer;
			this.#seen = true;
			this.unseen = null;
			void this.#lookAtWorker();
		}
		if (report.type === 'offer') this.#hearOffer(report);
		if (report.type === 'progress') this.#count(report.locale, report.done);
		if (report.type !== 'settled') return;
		for (const locale of report.locales) {
			this.#count(locale, undefined);
			this.#tell(locale, report.problem === 'cancelled' ? undefined : report.problem);
		}
	}

	#hearOffer(report: Extract<Report, { type: 'offer' }>) {
		if (!report.index) return void (this.#unusable = report.problem);
		const { index, signature } = report;
		this.#unusable = null;
		this.index = index;
		this.reached = Date.now();
		this.unsigned = signature === 'unsupported';
	}

	/** Part done of a language that is being saved; `undefined` when it no longer is. */
	#count(locale: string, done: number | undefined) {
		this.progress = changed(this.progress, locale, done);
	}

	#tell(locale: string, problem: Problem | undefined) {
		this.#unread = this.#unread.filter((code) => code !== locale);
		if (problem !== this.problems[locale]) this.problems = changed(this.problems, locale, problem);
	}

	async #lookAtWorker() {
		if (!this.#shown) return;
		const readable = await readableLanguages();
		if (this.erased) return;
		this.known = this.#seen;
		// A worker that was late after all takes its complaint back, and no other.
		for (const locale of readable) if (this.#unread.includes(locale)) this.#tell(locale, undefined);
		this.#readable = readable;
	}
}

const KEY = Symbol('offline');
export const provideOffline = (offline: Offline) => setContext(KEY, offline);
export const useOffline = () => getContext<Offline>(KEY);
