import type { Investigation, Word } from '$lib/model/content';
import type { Dated } from '$lib/model/dated';
import { readData } from '$lib/model/page-data';
import type { ReadingData } from './context.svelte';

/** A page and its data are small: what takes longer than this, in ms, does not come. */
export const PATIENCE_MS = 30_000;

/** What the data of some pages holds, by address. */
type DataOf<Path extends string> = Path extends `/${string}/words/`
	? { list: Dated<{ words: Word[] }> }
	: Path extends `/${string}/investigation/`
		? { investigation: Dated<Investigation> }
		: Record<string, unknown>;

/** What every page carries in its data. Its strings are not among them: those are the room’s. */
export type PageData = Omit<ReadingData, 'locale' | 'translate'>;

/**
 * The data of another page than the one shown, from the network or from what is saved. They are read as the file
 * they are: Kit’s `preloadData` would fetch the code of the family’s page and its strings as well, in any room.
 *
 * @param path with its language and its last slash: `/sv/words/`
 * @throws when it can neither be fetched nor found among what is saved
 */
export async function readPage<Path extends string>(path: Path): Promise<DataOf<Path> & PageData> {
	const response = await fetch(`${path}__data.json`, { signal: AbortSignal.timeout(PATIENCE_MS) });
	if (!response.ok) throw new Error(`${path} answered ${response.status}`);
	const data = Object.assign({}, ...readData(await response.text()).map((node) => node?.data));
	if (data.path !== path) throw new Error(`${path} answered with the data of ${data.path}`);
	return data;
}
