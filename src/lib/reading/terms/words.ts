import type { Word } from '$lib/model/content';
import { readPage } from '../page-data';

/** Words lists already read, by language. */
export class WordLists {
	#lists = new Map<string, Promise<Word[]>>();

	/** @throws when the list can neither be fetched nor found among what is saved, or lacks the word */
	async word(locale: string, id: string): Promise<Word> {
		const list = this.#lists.get(locale) ?? readPage(`/${locale}/words/`).then(({ words }) => words);
		this.#lists.set(locale, list);
		const words = await list.catch((error: unknown) => {
			this.#lists.delete(locale);
			throw error;
		});
		const found = words.find((word) => word.id === id);
		if (!found) throw new Error(`The words list of ${locale} has no “${id}”`);
		return found;
	}
}
