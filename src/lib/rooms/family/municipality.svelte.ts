import { chosenMunicipality, type ListedMunicipality } from '$lib/model/municipality';
import { fetchMunicipalities } from '$lib/reading/municipalities';
import type { KeptState } from './kept.svelte';

/** The reader's municipality: the kept choice, else the operator's preset. Fetches the list only when it is needed. */
export class ReaderMunicipality {
	/** All municipalities, empty until they were asked for. */
	rows = $state.raw<ListedMunicipality[]>([]);
	/** Why there is no list: it is being fetched, or could not be. */
	state = $state<'idle' | 'loading' | 'failed'>('idle');
	#kept: KeptState;
	#preset: () => ListedMunicipality | null;

	constructor(kept: KeptState, preset: () => ListedMunicipality | null) {
		this.#kept = kept;
		this.#preset = preset;
	}

	/** `null` when nothing is chosen and nothing is preset. */
	get current(): ListedMunicipality | null {
		const preset = this.#preset();
		return chosenMunicipality(
			[...(preset ? [preset] : []), ...this.rows],
			this.#kept.current.municipality,
			preset?.id ?? null
		);
	}

	/** The kept choice is not among what is known yet. */
	get isUnknown(): boolean {
		const kept = this.#kept.current.municipality;
		return kept !== undefined && kept !== this.#preset()?.id && this.rows.length === 0;
	}

	async load(): Promise<void> {
		if (this.rows.length || this.state === 'loading') return;
		this.state = 'loading';
		try {
			this.rows = await fetchMunicipalities();
			this.state = 'idle';
		} catch {
			this.state = 'failed';
		}
	}

	choose(id: string) {
		this.#kept.keep({ municipality: id });
	}
}
