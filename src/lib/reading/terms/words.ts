import { preloadData } from '$app/navigation';
import { onDay, type Dated } from '$lib/model/dated';
import type { Word } from '$lib/model/content';

/** Words lists already read, by language. */
export class WordLists {
	#lists = new Map<string, Promise<Dated<Word[]>>>();

	/**
	 * @param day the day pages are shown for
	 * @throws when the list can neither be fetched nor found among what is saved, or lacks the word
	 */
	async word(locale: string, id: string, day: string): Promise<Word> {
		const list = this.#lists.get(locale) ?? readWords(locale);
		this.#lists.set(locale, list);
		const words = await list.catch((error: unknown) => {
			this.#lists.delete(locale);
			throw error;
		});
		const found = onDay(words, day).find((word) => word.id === id);
		if (!found) throw new Error(`The words list of ${locale} has no “${id}”`);
		return found;
	}
}

async function readWords(locale: string): Promise<Dated<Word[]>> {
	const result = await preloadData(`/${locale}/words/`);
	// Kit answers with the data of the page the reader is on when it cannot have what it was asked for.
	if (result.type !== 'loaded' || result.data.locale !== locale || !result.data.list)
		throw new Error(`The words list of ${locale} cannot be had`);
	const list = result.data.list as Dated<{ words: Word[] }>;
	return list.map(({ from, value }) => ({ from, value: value.words })) as Dated<Word[]>;
}
