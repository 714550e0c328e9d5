import { chosenMunicipality, type ListedMunicipality } from '$lib/model/municipality';
import { fetchMunicipalities } from './municipalities';

/** Where a room keeps the reader's choice, and what the operator has preset. */
export interface MunicipalityChoice {
	/** Id of the municipality chosen, if any. */
	kept(): string | undefined;
	keep(id: string): void;
	/** Whether it is meant to outlive the visit. */
	lasts: boolean;
	/** Why it does not, where the browser keeps nothing. */
	refusal?(): string | null;
	preset(): ListedMunicipality | null;
}

/** The reader's municipality: the kept choice, else the operator's preset. Fetches the list only when it is needed. */
export class ChosenMunicipality {
	/** All municipalities, empty until they were asked for. */
	rows = $state.raw<ListedMunicipality[]>([]);
	/** Why there is no list: it is being fetched, or could not be. */
	state = $state<'idle' | 'loading' | 'failed'>('idle');
	#choice: MunicipalityChoice;
	#loading: Promise<void> | null = null;

	constructor(choice: MunicipalityChoice) {
		this.#choice = choice;
	}

	/** `null` when nothing is chosen and nothing is preset. */
	get current(): ListedMunicipality | null {
		const preset = this.#choice.preset();
		return chosenMunicipality(
			[...(preset ? [preset] : []), ...this.rows],
			this.#choice.kept(),
			preset?.id ?? null
		);
	}

	/** The kept choice is not among what is known yet. */
	get isUnknown(): boolean {
		const kept = this.#choice.kept();
		return kept !== undefined && kept !== this.#choice.preset()?.id && this.rows.length === 0;
	}

	/** The choice stays on the device, which a reader should know before choosing. */
	get lasts(): boolean {
		return this.#choice.lasts && !this.refusal;
	}

	/** Why the choice does not stay where it is meant to: the reader's own words for it. */
	get refusal(): string | null {
		return this.#choice.refusal?.() ?? null;
	}

	/** Resolves when the list is there or could not be had, whoever asked for it first. */
	load(): Promise<void> {
		if (this.rows.length) return Promise.resolve();
		this.#loading ??= this.#fetch().finally(() => (this.#loading = null));
		return this.#loading;
	}

	async #fetch() {
		this.state = 'loading';
		try {
			this.rows = await fetchMunicipalities();
			this.state = 'idle';
		} catch {
			this.state = 'failed';
		}
	}

	choose(id: string) {
		this.#choice.keep(id);
	}
}
