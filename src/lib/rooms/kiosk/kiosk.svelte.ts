import { getContext, setContext, tick } from 'svelte';
import { isLanguage } from '$lib/model/language';
import { RoomPages } from '$lib/reading/room/pages.svelte';
import { showPlace } from '$lib/reading/text/fold';
import { loadTranslate } from './strings';

/** What has been opened over the page, by a button of the bar or a link that leads out. */
export type Panel = { kind: 'language' | 'text-size' | 'take' } | { kind: 'outside'; href: string };

/** Where a visitor was before, for the way back. */
interface Step {
	path: string;
	scroll: number;
}

/** How much larger than the ordinary text; the ordinary one is 24 px. */
export const TEXT_SIZES = [1, 1.25, 1.5, 2] as const;

/** What one visitor does on the screen. Nothing of it is stored: it ends with the visit. */
export class Kiosk {
	readonly pages = new RoomPages(loadTranslate);
	/** Grows with each visit: all that belongs to a visit is drawn anew, and nothing of it stays. */
	visit = $state(0);
	/** The search is open, over whatever page is shown. */
	searching = $state(false);
	panel = $state.raw<Panel | null>(null);
	textSize = $state<number>(1);
	/** The second language stands beside the first. */
	beside = $state<string | null>(null);
	/** All controls and the text itself stand in the lower half, within reach from a wheelchair. */
	low = $state(false);
	/** A page could not be shown, and the visitor was brought back. */
	returned = $state(false);
	#steps = $state.raw<Step[]>([]);

	/** The first screen: no language has been chosen. */
	readonly atStart = $derived(this.pages.current === null);
	/** The list of topics of a language. */
	readonly atTopics = $derived(this.pages.current?.path === `/${this.pages.current?.locale}/`);
	readonly canGoBack = $derived(this.#steps.length > 0);

	/** Begins a visit in a language, or goes on in another one, on the same page and beside the same paragraph. */
	async choose(code: string) {
		if (!isLanguage(code)) return;
		const { current } = this.pages;
		const path = current ? `/${code}${current.path.slice(current.locale.length + 1)}` : `/${code}/`;
		if (this.beside === code) this.beside = current?.locale ?? null;
		this.#steps = this.#steps.map((step) => ({
			...step,
			path: `/${code}${step.path.slice(step.path.indexOf('/', 1))}`
		}));
		await this.#open(path, current ? scrollY : 0);
	}

	/** Shows a page, from its top or at a place of it; the way back leads to the one before. */
	async show(path: string, place = '') {
		const { current } = this.pages;
		if (!current) return;
		// The search page of the family is a panel here.
		if (path === `/${current.locale}/find/`) return this.search();
		const step = { path: current.path, scroll: scrollY };
		if (path !== current.path && !(await this.#open(path, 0))) return;
		if (path !== step.path) this.#steps = [...this.#steps, step];
		this.#closeAll();
		if (place) await tick().then(() => showPlace(place));
	}

	topics() {
		const { current } = this.pages;
		if (current) void this.show(`/${current.locale}/`);
	}

	search() {
		this.panel = null;
		this.searching = true;
	}

	async back() {
		if (this.panel || this.searching) return this.#closeAll();
		const step = this.#steps.at(-1);
		if (!step) return;
		this.#steps = this.#steps.slice(0, -1);
		await this.#open(step.path, step.scroll);
	}

	/** Opens a panel, or closes it by the button that opened it. */
	toggle(panel: Panel) {
		this.panel = this.panel?.kind === panel.kind ? null : panel;
	}

	/** The next visitor sees nothing of this one. What the components hold goes with the number of the visit. */
	startOver() {
		this.pages.close();
		this.#closeAll();
		this.#steps = [];
		this.textSize = 1;
		this.beside = null;
		this.low = false;
		this.returned = false;
		this.visit++;
	}

	#closeAll() {
		this.panel = null;
		this.searching = false;
	}

	async #open(path: string, scroll: number): Promise<boolean> {
		const { visit } = this;
		const opened = await this.pages.open(path);
		if (visit !== this.visit) return false;
		if (opened) {
			await tick();
			scrollTo({ top: scroll, behavior: 'instant' });
		}
		return opened;
	}
}

const KEY = Symbol('kiosk');
export const provideKiosk = (kiosk: Kiosk) => setContext(KEY, kiosk);
export const useKiosk = () => getContext<Kiosk>(KEY);
