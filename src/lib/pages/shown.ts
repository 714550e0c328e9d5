import type {
	CheckPage,
	Claim,
	ClaimGroup,
	Investigation,
	Municipality,
	Page,
	PageLink,
	Publisher,
	Section,
	TelephoneNumber,
	Topic,
	Word
} from '$lib/model/content';
import { onDay, type Dated } from '$lib/model/dated';
import type { ListedMunicipality } from '$lib/model/municipality';
import type { Holidays } from '$lib/model/opening-hours';
import type { PhraseGroup } from '$lib/model/phrase';
import type { Text } from '$lib/model/text';

/** What the data of each kind of page hold, as its `+page.server.ts` has picked them. */
interface DataOfKind {
	topic: { topic: Dated<Topic> };
	claim: { claim: Dated<Claim> };
	investigation: { investigation: Dated<Investigation> };
	check: { check: Dated<CheckPage> };
	claims: { list: Dated<{ page: Page; groups: ClaimGroup[]; newLaw: Text }> };
	words: { list: Dated<{ page: Page; words: Word[] }> };
	about: { about: Dated<Page & { sections: Section[] }>; publisher: Publisher };
	phrases: { page: Page & { groups: PhraseGroup[] } };
	contact: {
		page: Page;
		numbers: TelephoneNumber[];
		served: Municipality[];
		preset: ListedMunicipality | null;
		holidays: Holidays;
	};
}

/** A page to read, as it is on a day. */
export type Shown = { page: Page; pictogram?: string; next: PageLink[] } & (
	| { kind: 'topic'; topic: Topic }
	| { kind: 'claim'; claim: Claim }
	| { kind: 'investigation'; investigation: Investigation }
	| { kind: 'check'; check: CheckPage }
	| { kind: 'claims'; groups: ClaimGroup[]; newLaw: Text }
	| { kind: 'words'; words: Word[] }
	| { kind: 'about'; sections: Section[]; publisher: Publisher }
	| { kind: 'phrases'; groups: PhraseGroup[] }
	| ({ kind: 'contact' } & Omit<DataOfKind['contact'], 'page'>)
);

/**
 * A page on the side of the law that holds on a day, from its data.
 *
 * @param path with its language: `/sv/words/`
 * @returns `null` for the pages that a room makes itself: home, search, what is saved, settings
 */
export function shownPage(path: string, data: object, day: string): Shown | null {
	const [, , part = '', id] = path.split('/');
	const as = <Kind extends keyof DataOfKind>() => data as DataOfKind[Kind];
	if (part === 'topics') {
		const topic = onDay(as<'topic'>().topic, day);
		return { kind: 'topic', page: topic, topic, pictogram: topic.pictogram, next: topic.related };
	}
	if (part === 'claims' && id) {
		const claim = onDay(as<'claim'>().claim, day);
		return { kind: 'claim', page: claim, claim, next: [claim.ask] };
	}
	if (part === 'claims') {
		const { page, groups, newLaw } = onDay(as<'claims'>().list, day);
		return { kind: 'claims', page, groups, newLaw, pictogram: 'question', next: [] };
	}
	if (part === 'words') {
		const { page, words } = onDay(as<'words'>().list, day);
		return { kind: 'words', page, words, pictogram: 'book', next: [] };
	}
	if (part === 'investigation') {
		const investigation = onDay(as<'investigation'>().investigation, day);
		const { related } = investigation;
		return { kind: 'investigation', page: investigation, investigation, pictogram: 'path', next: related };
	}
	if (part === 'check') {
		const check = onDay(as<'check'>().check, day);
		return { kind: 'check', page: check, check, pictogram: 'tick-in-lens', next: [] };
	}
	if (part === 'about') {
		const about = onDay(as<'about'>().about, day);
		const { publisher } = as<'about'>();
		return { kind: 'about', page: about, sections: about.sections, publisher, pictogram: 'info', next: [] };
	}
	if (part === 'phrases') {
		const { page } = as<'phrases'>();
		return { kind: 'phrases', page, groups: page.groups, pictogram: 'speech', next: [] };
	}
	if (part === 'contact') return { kind: 'contact', ...as<'contact'>(), pictogram: 'phone', next: [] };
	return null;
}
