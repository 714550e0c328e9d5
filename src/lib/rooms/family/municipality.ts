import type { ListedMunicipality } from '$lib/model/municipality';
import { ChosenMunicipality } from '$lib/reading/municipality.svelte';
import type { KeptState } from './kept.svelte';

/** The municipality among the family's choices on this device. */
export function keptMunicipality(kept: KeptState, preset: () => ListedMunicipality | null) {
	return new ChosenMunicipality({
		kept: () => kept.current.municipality,
		keep: (id) => kept.keep({ municipality: id }),
		preset
	});
}
