import { tick } from 'svelte';
import { replaceState } from '$app/navigation';
import { municipalityNamedIn, type ListedMunicipality } from '$lib/model/municipality';
import { ChosenMunicipality } from '$lib/reading/municipality.svelte';
import type { KeptState } from './kept.svelte';

/** The municipality among the family's choices on this device. */
export function keptMunicipality(kept: KeptState, preset: () => ListedMunicipality | null) {
	return new ChosenMunicipality({
		kept: () => kept.current.municipality,
		keep: (id) => kept.keep({ municipality: id }),
		preset,
		lasts: true
	});
}

/**
 * Chooses the municipality that the address names, where a search for it has led, and shows it. Only once: the
 * name leaves the address, so that a later choice of the reader's is not undone by a reload.
 */
export async function chooseNamed(chosen: ChosenMunicipality) {
	const named = municipalityNamedIn(location.hash);
	if (!named) return;
	await chosen.load();
	replaceState(`${location.pathname}${location.search}#municipality`, {});
	if (chosen.rows.some(({ id }) => id === named)) chosen.choose(named);
	await tick();
	document.getElementById('municipality')?.focus();
}
