import { getContext, setContext } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import type { Workbox } from 'workbox-window';
import { version } from '$app/environment';
import type { PackIndex, ReleasePointer } from '$lib/model/pack';
import { problemOf, type Problem } from './problem';
import { saveData, whenIdle } from './device';

/** What Chromium hands over when the app may be installed. */
interface InstallOffer extends Event {
	prompt(): Promise<void>;
}

/** Everything that saves is fetched once the page can be read: reading never waits for it. */
const machinery = () => import('./machinery');

const ONE_MINUTE = 60 * 1000;
const SIX_HOURS = 6 * 60 * 60 * 1000;

/** What is saved on this device and what is going on. Views only bind to it. */
export class Offline {
	/** The browser can save pages at all. `null` until it is known. */
	supported = $state<boolean | null>(null);
	pointer = $state.raw<ReleasePointer>({ active: null, previous: null });
	/** What the server offers; `null` while unknown or out of reach. */
	index = $state.raw<PackIndex | null>(null);
	/** Languages being saved → part done, 0–1. */
	readonly progress = new SvelteMap<string, number>();
	readonly problems = new SvelteMap<string, Problem>();
	/** The browser offers to install the app. */
	installOffer = $state.raw<InstallOffer | null>(null);
	/** The browser has promised not to clear what is saved. `null` when not asked. */
	persisted = $state<boolean | null>(null);
	/** Languages that turned out not to be whole and wait for the network. */
	damaged = $state.raw<string[]>([]);
	/** The reader has erased everything: nothing is saved again until the page is loaded anew. */
	erased = $state(false);

	/** A newer release is whole on the device, and this tab still shows the older one. */
	readonly updateReady = $derived(this.pointer.active !== null && this.pointer.active.release !== version);
	/** The server has a newer release and the device does not keep this tab's own. */
	readonly outdated = $derived(
		this.index !== null &&
			this.index.release !== version &&
			![this.pointer.active, this.pointer.previous].some((kept) => kept?.release === version)
	);
	/** Not shown anywhere. A plain object, since it need not react. */
	readonly #controller: Record<string, AbortController | undefined> = {};
	#workbox: Workbox | null = null;

	/** The language being read, saved in the background. */
	#reading: string | null = null;
	#begun: Promise<void> | null = null;

	/**
	 * Starts once a page is up: worker, state of the device, repair, news.
	 *
	 * @returns a function that stops listening
	 */
	start(): () => void {
		const check = () => void this.#catchUp();
		// The browser's offer comes once, on any page; it is kept for the page that explains it.
		const keepOffer = (event: Event) => {
			event.preventDefault();
			this.installOffer = event as InstallOffer;
		};
		const installed = () => (this.installOffer = null);
		addEventListener('beforeinstallprompt', keepOffer);
		addEventListener('appinstalled', installed);
		this.#begun = this.#begin();
		addEventListener('online', check);
		const timer = setInterval(check, SIX_HOURS);
		return () => {
			removeEventListener('beforeinstallprompt', keepOffer);
			removeEventListener('appinstalled', installed);
			removeEventListener('online', check);
			clearInterval(timer);
		};
	}

	/** Tells which language is being read, at the start and after each switch. */
	async reading(locale: string) {
		this.#reading = locale;
		await this.#begun;
		await this.#catchUp();
	}

	async #begin() {
		this.supported = 'serviceWorker' in navigator && 'caches' in globalThis && 'indexedDB' in globalThis;
		if (!this.supported || this.erased) return;
		this.pointer = await (await machinery()).readPointer();
		this.persisted = (await navigator.storage?.persisted?.()) ?? null;
		await whenIdle();
		if (this.erased) return;
		this.#workbox = await (await machinery()).registerWorker();
		this.#tell({ type: 'hello', release: version });
	}

	/** Asks for news, mends what is damaged, and saves the language that is being read. */
	async #catchUp() {
		const locale = this.#reading;
		if (!this.supported || !locale || this.erased) return;
		this.damaged = await this.#findDamaged();
		await this.refreshIndex();
		const { index } = this;
		if (!index) {
			// Without a network the `online` event asks again; here the server was out of reach.
			if (navigator.onLine) setTimeout(() => void this.#catchUp(), ONE_MINUTE);
			return;
		}
		const { active } = this.pointer;
		if (this.damaged.length && active?.release === index.release) await this.save(this.damaged);
		const newer = active !== null && active.release !== index.release && index.sequence >= active.sequence;
		const wanted = active && locale in active.packs ? [] : saveData() ? [] : [locale];
		if (newer || wanted.length) await this.save(wanted);
		this.damaged = await this.#findDamaged();
	}

	async #findDamaged(): Promise<string[]> {
		return (await machinery()).findDamaged().catch(() => []);
	}

	/** Reads the offer again; keeps silent when the network does not answer. */
	async refreshIndex() {
		this.index = await (await machinery()).fetchIndex().catch(() => this.index);
	}

	/**
	 * Saves languages one after the other, so that one that fails does not take the others along.
	 *
	 * @param withSpeech with their recorded speech
	 */
	async save(locales: string[], withSpeech = false) {
		if (!this.index) await this.refreshIndex();
		const { index } = this;
		const rounds = locales.length ? locales.map((code) => [code]) : [[]];
		for (const round of rounds) {
			for (const code of round) this.problems.delete(code);
			if (!index) {
				for (const code of round) this.problems.set(code, 'network');
				continue;
			}
			await this.#install(index, round, withSpeech);
		}
	}

	async #install(index: PackIndex, codes: string[], withSpeech: boolean) {
		if (this.erased) return;
		const controller = new AbortController();
		const touched = codes.slice();
		for (const code of codes) {
			this.progress.set(code, 0);
			this.#controller[code] = controller;
		}
		try {
			const { install } = await machinery();
			await install(
				index,
				codes,
				(code, done) => {
					if (!touched.includes(code)) touched.push(code);
					this.progress.set(code, done);
				},
				controller.signal,
				withSpeech ? codes : []
			);
		} catch (error) {
			// The reader is told in the page; this is for whoever helps.
			console.warn(error);
			const { problem } = problemOf(error);
			if (problem !== 'cancelled') for (const code of touched) this.problems.set(code, problem);
		} finally {
			for (const code of touched) {
				this.progress.delete(code);
				this.#controller[code] = undefined;
			}
			await this.#changed();
		}
	}

	async installApp() {
		await this.installOffer?.prompt();
		this.installOffer = null;
	}

	cancel(locale: string) {
		this.#controller[locale]?.abort();
	}

	async remove(locale: string) {
		try {
			await (await machinery()).remove(locale);
			this.problems.delete(locale);
		} catch (error) {
			this.problems.set(locale, problemOf(error).problem);
		}
		await this.#changed();
	}

	/** Stops saving in this tab; what is under way is dropped. */
	rest() {
		this.erased = true;
		for (const controller of Object.values(this.#controller)) controller?.abort();
		this.pointer = { active: null, previous: null };
	}

	/**
	 * Erases everything from the device.
	 *
	 * @returns false when the browser kept something back
	 */
	async erase(): Promise<boolean> {
		this.rest();
		return (await machinery()).eraseDevice().catch(() => false);
	}

	/** Asks the browser to keep what is saved; never waited for, since some browsers ask the reader. */
	askToPersist() {
		void navigator.storage?.persist?.().then((granted) => (this.persisted = granted));
	}

	/** Shows the newer release: a full load, served from it. */
	showUpdate() {
		this.#workbox?.messageSkipWaiting();
		location.reload();
	}

	async #changed() {
		if (this.erased) return;
		this.pointer = await (await machinery()).readPointer();
		this.#tell({ type: 'sweep' });
	}

	/** Leaves a word with the worker once there is one; where it was refused there never is. */
	#tell(message: { type: string; release?: string }) {
		void navigator.serviceWorker?.ready.then(({ active }) => active?.postMessage(message));
	}
}

const KEY = Symbol('offline');
export const provideOffline = (offline: Offline) => setContext(KEY, offline);
export const useOffline = () => getContext<Offline>(KEY);
