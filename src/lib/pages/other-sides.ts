import { otherSides, type OtherSide } from '$lib/model/validity';
import { readPage } from '$lib/reading/page-data';
import { shownPage } from './shown';

/**
 * What the law changes in a page and the page does not say on a day.
 *
 * @param address as `/ar/words/`
 * @param day `YYYY-MM-DD`
 * @throws when the page can neither be fetched nor found among what is saved
 */
export async function readOtherSides(address: string, day: string): Promise<OtherSide[]> {
	const shown = shownPage(address, await readPage(address), day);
	return shown ? otherSides(shown.page.changes, day) : [];
}
