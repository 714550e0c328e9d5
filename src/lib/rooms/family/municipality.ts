import { tick } from 'svelte';
import { replaceState } from '$app/navigation';
import { municipalityNamedIn, type ListedMunicipality } from '$lib/model/municipality';
import { ChosenMunicipality } from '$lib/reading/municipality.svelte';
import type { KeptState } from './kept.svelte';
import type { Translate } from './strings';

/** The municipality among the family's choices on this device. */
export function keptMunicipality(kept: KeptState, t: Translate, preset: () => ListedMunicipality | null) {
	return new ChosenMunicipality({
		kept: () => kept.current.municipality,
		keep: (id) => kept.keep({ municipality: id }),
		preset,
		lasts: true,
		refusal: () => (kept.refused ? t('settings.refused') : null)
	});
}

/**
 * Chooses the municipality that the address names, where a search for it has led, and shows it. Only once: the
 * name leaves the address, so that a later choice of the reader's is not undone by a reload. Where the list of all
 * cannot be had it stays, for the next time it is asked for.
 */
export async function chooseNamed(chosen: ChosenMunicipality) {
	const named = municipalityNamedIn(location.hash);
	if (!named) return;
	await chosen.load();
	if (chosen.state === 'failed' || municipalityNamedIn(location.hash) !== named) return;
	replaceState(`${location.pathname}${location.search}#municipality`, {});
	if (chosen.rows.some(({ id }) => id === named)) chosen.choose(named);
	await tick();
	document.getElementById('municipality')?.focus();
}
