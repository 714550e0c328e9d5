import { MUNICIPALITY_LIST, type ListedMunicipality } from '$lib/model/municipality';

/** Longest wait for the list; it is in the shell, so this bounds a first visit on a dead network. */
const PATIENCE_MS = 8000;

/**
 * The list of all municipalities, from the shell or the network.
 *
 * @throws when it cannot be fetched within eight seconds or is not a list of municipalities
 */
export async function fetchMunicipalities(): Promise<ListedMunicipality[]> {
	const [{ readMunicipalities }, response] = await Promise.all([
		// Few pages ask for the list: the first script does without its schema.
		import('$lib/model/municipality-schema'),
		fetch(MUNICIPALITY_LIST, { signal: AbortSignal.timeout(PATIENCE_MS) })
	]);
	if (!response.ok) throw new Error(`${MUNICIPALITY_LIST} answered ${response.status}`);
	return readMunicipalities(await response.json());
}
