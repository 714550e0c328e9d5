import { getContext, setContext } from 'svelte';
import { readKept, writeKept, type Kept } from '$lib/storage/kept';

/** The reader's own choices on this device, as views bind to them. Empty until the page is up. */
export class KeptState {
	current = $state.raw<Kept>({});
	/** What was kept could not be read and was dropped. */
	broken = $state(false);
	/** The browser lets nothing be kept: choices last as long as the page. */
	refused = $state(false);

	start() {
		this.current = this.#read();
		// It would break the next page too.
		if (this.broken) writeKept({});
	}

	/** Another tab has kept or forgotten something. */
	follow() {
		this.current = this.#read();
	}

	/**
	 * Keeps a choice; `undefined` forgets it. Only this entry is changed in what lies on the device now:
	 * what another tab has forgotten since does not come back.
	 */
	keep(choice: { [Name in keyof Kept]: Kept[Name] | undefined }) {
		const before = this.refused ? this.current : this.#read();
		const all = Object.entries({ ...before, ...choice }).filter(([, value]) => value !== undefined);
		this.current = Object.fromEntries(all);
		this.refused = !writeKept(this.current);
	}

	/** What lies on the device now; what is wrong with it is said until the reader has seen it. */
	#read(): Kept {
		const { kept, broken, refused } = readKept();
		if (broken) this.broken = true;
		this.refused = refused;
		return kept;
	}

	/** Forgets everything at once. */
	erase() {
		this.current = {};
		writeKept({});
	}
}

const KEY = Symbol('kept');
export const provideKept = (kept: KeptState) => setContext(KEY, kept);
export const useKept = () => getContext<KeptState>(KEY);
