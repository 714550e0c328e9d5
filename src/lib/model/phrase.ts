import type { Page } from './content';
import type { Text } from './text';

/** A card to show to staff: they read the Swedish, the reader sees what it says. */
export interface Phrase {
	id: string;
	pictogram: string;
	/** Among those used most, which stand first. */
	pinned?: boolean;
	swedish: string;
	/** The same in the reader's language. */
	own: Text;
}

export interface PhraseGroup {
	id: string;
	title: Text;
	cards: Phrase[];
}

export interface PhrasesPage extends Page {
	groups: PhraseGroup[];
}
