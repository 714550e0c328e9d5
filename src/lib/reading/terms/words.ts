import { onDay, type Dated } from '$lib/model/dated';
import type { Word } from '$lib/model/content';
import { readPage } from '../page-data';

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
	const { list } = await readPage(`/${locale}/words/`);
	return list.map(({ from, value }) => ({ from, value: value.words })) as Dated<Word[]>;
}
