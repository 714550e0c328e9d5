import { getContext, setContext, tick } from 'svelte';
import { isLanguage, MASTER } from '$lib/model/language';
import { swedishDay } from '$lib/model/swedish-time';
import { RoomPages } from '$lib/reading/room/pages.svelte';
import { showPlace } from '$lib/reading/text/fold';
import { drawing } from '$lib/ui/static/drawing';
import type { Limits } from './idle/idle.svelte';
import { keepCopy, restoreLost } from './copy';
import { isPinSet } from './pin';
import { count, DEFAULTS, readSettings, writeSettings, type Settings } from './settings';
import { loadTranslate } from './strings';
import { supervisorState } from './supervisor';

/** What has been opened over the page, by a button of the bar or a link that leads out. */
export type Panel =
	{ kind: 'language' | 'second' | 'text' | 'take' | 'search' } | { kind: 'outside'; href: string };

/** Where a visitor was before, for the way back. */
interface Step {
	path: string;
	scroll: number;
}

/** How much larger than the ordinary text, which is 24 px. */
export const TEXT_SIZES = [1, 1.25, 1.5, 2] as const;

const CARDS = /^\/\w+\/phrases\/$/;
const LISTS = /^\/\w+\/(claims\/|words\/|phrases\/)?$/;

/** What one visitor does on the screen. Nothing of it is stored: it ends with the visit. */
export class Kiosk {
	readonly pages = new RoomPages(loadTranslate);
	/** What the operator has set; as long as that has not been read, what a new screen has. */
	settings = $state.raw<Settings>(DEFAULTS);
	/** Storage has said what is set. */
	isSettingsRead = $state(false);
	/** Grows with each visit: all that belongs to a visit is drawn anew, and nothing of it stays. */
	visit = $state(0);
	panel = $state.raw<Panel | null>(null);
	/** The operator's page, or the pad for its code, stands in place of the first screen. */
	atOperator = $state(false);
	textSize = $state<number>(1);
	/** Code of the language that stands beside the page's own. */
	beside = $state<string | null>(null);
	/** The language that stands there by now, read and drawn. */
	besideShown = $state<string | null>(null);
	/** All that can be touched stands in the lower half, within reach from a wheelchair. */
	low = $state(false);
	/** Id of the card that is held up, on the page of cards. */
	card = $state<string | null>(null);
	/** Code of the language of a visit that a fault has ended, told on the first screen for a while. */
	returned = $state<string | null>(null);
	/** The machine lets pages be printed; where none says, nothing forbids it. */
	mayPrint = $state(true);
	/** The page is read aloud: that counts as being there. */
	listening = $state(false);
	#steps = $state.raw<Step[]>([]);
	#restoring: Promise<void> | null = null;

	/** The first screen: no language has been chosen. */
	readonly atStart = $derived(this.pages.current === null);
	/** The list of topics of a language. */
	readonly atTopics = $derived(this.pages.current?.path === `/${this.pages.current?.locale}/`);
	readonly canGoBack = $derived(this.panel !== null || this.#steps.length > 0);
	/** How long nobody may touch the screen; `null` while there is no visit. */
	readonly limits = $derived.by((): Limits | null => {
		const { lists, texts, answer } = this.settings.idle;
		if (this.atStart) return null;
		const isList = this.panel !== null || LISTS.test(this.pages.current?.path ?? '');
		return { idle: isList ? lists : texts, answer };
	});

	/** Something that could not be shown is told on the first screen. */
	readonly tellsTrouble = $derived(this.atStart && (this.pages.failed !== null || this.returned !== null));

	/** Reads what the operator has set. The screen must start, whatever storage does: it is asked again later. */
	async readSettings() {
		// Where the machine does not answer it is not known what was lost: no other settings are written over it.
		await this.restore().catch((error: unknown) => console.warn(error));
	}

	/**
	 * Takes back what the browser has lost of what the operator has set, and reads the settings. Those that cannot be read
	 * keep no operator from the code.
	 *
	 * @throws as `restoreLost`
	 */
	restore(): Promise<void> {
		// One at a time: a slow one would write over what has been set since.
		this.#restoring ??= this.#restore().finally(() => (this.#restoring = null));
		return this.#restoring;
	}

	async #restore() {
		await restoreLost();
		try {
			this.settings = (await readSettings()) ?? DEFAULTS;
			this.isSettingsRead = true;
		} catch (error) {
			console.warn(error);
		}
	}

	/**
	 * Changes what the operator has set. What could not be read is never replaced by what stands in its place.
	 *
	 * @throws where storage refuses, and `ValiError` where a value is out of its bounds
	 */
	async changeSettings(change: Partial<Settings>) {
		if (!this.isSettingsRead) throw new Error('What is set has not been read');
		// Later than what it changes, though the clock was put back since: the copy of what was set before would stand again.
		const setAt = Math.max(Date.now(), (this.settings.setAt ?? 0) + 1);
		const next = { ...this.settings, ...change, setAt };
		await writeSettings(next);
		this.settings = next;
		void keepCopy({ settings: next });
	}

	/** Asks the machine what it allows. */
	async askMachine() {
		this.mayPrint = (await supervisorState())?.printing ?? true;
	}

	/** Begins a visit in a language, or goes on in another one: on the same page, at the same height. */
	async choose(code: string) {
		if (!isLanguage(code)) return;
		this.returned = null;
		const { current } = this.pages;
		const inLanguage = (path: string) => `/${code}${path.slice(path.indexOf('/', 1))}`;
		const path = current ? inLanguage(current.path) : `/${code}/`;
		if (!(await this.#open(path, current ? scrollY : 0))) return;
		this.#steps = this.#steps.map((step) => ({ ...step, path: inLanguage(step.path) }));
		if (this.beside === code) this.beside = current?.locale ?? null;
		this.panel = null;
	}

	/** Shows a page, from its top or at a place of it; the way back leads to the one before. */
	async show(path: string, place = '') {
		const { current } = this.pages;
		if (!current) return;
		// The family's page for the search is a panel here.
		if (path === `/${current.locale}/find/`) return this.toggle({ kind: 'search' });
		const step = { path: current.path, scroll: scrollY };
		if (path !== current.path) {
			if (!(await this.#open(path, 0, place))) return;
			this.#steps = [...this.#steps, step];
		}
		this.panel = null;
		if (place) await tick().then(() => this.showPlace(place));
	}

	/** Shows a place of the page; on the page of cards it is a card, and is held up. */
	showPlace(place: string) {
		if (CARDS.test(this.pages.current?.path ?? '')) this.card = place;
		else showPlace(place);
	}

	topics() {
		const { current } = this.pages;
		if (current) void this.show(`/${current.locale}/`);
	}

	async back() {
		if (this.panel) return void (this.panel = null);
		const step = this.#steps.at(-1);
		if (!step || !(await this.#open(step.path, step.scroll))) return;
		this.#steps = this.#steps.slice(0, -1);
	}

	/** Opens a panel, or closes it by the button that opened it. */
	toggle(panel: Panel) {
		this.panel = panel.kind !== 'outside' && this.panel?.kind === panel.kind ? null : panel;
	}

	/** Puts Swedish beside the page, or takes away what stands there; beside Swedish the visitor chooses. */
	toggleBeside() {
		if (this.beside) this.beside = null;
		else if (this.pages.current?.locale === MASTER) this.toggle({ kind: 'second' });
		else this.beside = MASTER;
	}

	/** The next visitor sees nothing of this one. What the components hold goes with the number of the visit. */
	startOver() {
		this.pages.close();
		this.panel = null;
		this.#steps = [];
		this.textSize = 1;
		this.beside = null;
		this.card = null;
		this.returned = null;
		this.low = false;
		this.listening = false;
		this.visit++;
		void wipe();
		if (!this.isSettingsRead) void this.readSettings();
	}

	/** What is on the screen could not be drawn, or its script does not come: the first screen, and a word there. */
	recover(error: unknown) {
		console.warn(error);
		const code = this.pages.current?.locale ?? MASTER;
		this.atOperator = false;
		this.startOver();
		this.returned = code;
	}

	/** What one visitor could not open is not told the next one. */
	forgetTrouble() {
		this.pages.failed = null;
		this.returned = null;
	}

	async #open(path: string, scroll: number, place = ''): Promise<boolean> {
		const { visit } = this;
		// A page that is read from its top is painted before the rest of it is drawn.
		drawing.stepwise = !scroll && !place && !this.beside;
		const opened = await this.pages.open(path);
		if (!opened || visit !== this.visit) return false;
		this.card = null;
		if (this.settings.counting) {
			const month = swedishDay(Date.now()).slice(0, 7);
			void count(month, path.split('/')[1]!, path.slice(path.indexOf('/', 1)));
		}
		await tick();
		scrollTo({ top: scroll, behavior: 'instant' });
		return true;
	}
}

/** Empties what the browser itself keeps of a visit: selection, clipboard, the tab's storage, what has been fetched. */
async function wipe(): Promise<void> {
	// First: all that follows may have to wait for the disk.
	const emptied = navigator.clipboard?.writeText('').catch(() => undefined);
	globalThis.speechSynthesis?.cancel();
	// The addresses of the pages that were read.
	performance.clearResourceTimings();
	getSelection()?.removeAllRanges();
	scrollTo({ top: 0, behavior: 'instant' });
	try {
		sessionStorage.clear();
		// Without a code this is someone's own device, with choices of its own.
		if (await isPinSet()) localStorage.clear();
	} catch {
		// Storage is refused: there is nothing in it.
	}
	await emptied;
}

const KEY = Symbol('kiosk');
export const provideKiosk = (kiosk: Kiosk) => setContext(KEY, kiosk);
export const useKiosk = () => getContext<Kiosk>(KEY);
