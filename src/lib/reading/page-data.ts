import { preloadData } from '$app/navigation';
import type { Investigation, Word } from '$lib/model/content';
import type { Dated } from '$lib/model/dated';
import type { ReadingData } from './context.svelte';

/** What the data of some pages holds, by address. */
type DataOf<Path extends string> = Path extends `/${string}/words/`
	? { list: Dated<{ words: Word[] }> }
	: Path extends `/${string}/investigation/`
		? { investigation: Dated<Investigation> }
		: Record<string, unknown>;

/**
 * The data of another page than the one shown, from the network or from what is saved.
 *
 * @param path with its language and its last slash: `/sv/words/`
 * @throws when it can neither be fetched nor found among what is saved
 */
export async function readPage<Path extends string>(path: Path): Promise<DataOf<Path> & ReadingData> {
	const result = await preloadData(path);
	// Kit answers with the data of the page shown when it cannot load the one it was asked for.
	if (result.type !== 'loaded' || result.data.path !== path) throw new Error(`${path} could not be loaded`);
	return result.data as DataOf<Path> & ReadingData;
}
