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
		const { kept, broken, refused } = readKept();
		this.current = kept;
		this.broken = broken;
		this.refused = refused;
	}

	/** Keeps a choice; `undefined` forgets it. */
	keep(choice: { [Name in keyof Kept]: Kept[Name] | undefined }) {
		const all = Object.entries({ ...this.current, ...choice }).filter(([, value]) => value !== undefined);
		this.current = Object.fromEntries(all);
		this.refused = !writeKept(this.current);
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
