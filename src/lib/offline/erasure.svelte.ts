import { browser } from '$app/environment';
import { eraseDevice, isErasedInTime } from './erase';

type State = 'erasing' | 'done' | 'failed';
/** What the document says of it, whoever has written that. */
const stateSaid = () => (document.documentElement.dataset.erased as State | undefined) ?? null;

/** How it stands with erasing everything from the device, whichever tab or script has begun it. */
export class Erasure {
	#state = $state(browser ? stateSaid() : null);
	readonly #stopSaving: () => void;

	/** @param stopSaving drops what this tab saves, and what it knows of what is saved */
	constructor(stopSaving: () => void) {
		this.#stopSaving = stopSaving;
	}

	/** `null` where nobody has asked for it: here, before hydration or in another tab. */
	get state(): State | null {
		return this.#state;
	}

	/** It is done elsewhere: this tab saves nothing more, and says how that ends. */
	async follow() {
		this.#begin();
		this.#end(await isErasedInTime());
	}

	/** Erases everything; it has failed where the browser kept something back. */
	async erase() {
		this.#begin();
		this.#end(await eraseDevice().catch(() => false));
	}

	#begin() {
		document.documentElement.dataset.erased = this.#state = 'erasing';
		this.#stopSaving();
	}

	#end(erased: boolean) {
		document.documentElement.dataset.erased = this.#state = erased ? 'done' : 'failed';
	}
}
