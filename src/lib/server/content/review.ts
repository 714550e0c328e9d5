import { createHash } from 'node:crypto';
import { MASTER } from '../../model/language';
import type { Behind } from '../../model/content';
import type { Text } from '../../model/text';
import type { LocaleTexts, TextFile } from './structure';

/** How a translated text stands to the Swedish of today. */
export type TextState = 'current' | 'outdated' | 'missing';

/** Names a Swedish text in `review.json`: the first 8 hex digits of its SHA-256. */
export function masterHash(swedish: string): string {
	return createHash('sha256').update(swedish).digest('hex').slice(0, 8);
}

/**
 * A translation is made from today's Swedish only when its stamp says so: one without a stamp is as
 * good as outdated, since nobody knows what it was made from.
 *
 * @param stamp its line in `review.json`, such as `3f2a91c0 dbc`
 */
export function textState(
	swedish: string | undefined,
	own: string | undefined,
	stamp: string | undefined
): TextState {
	if (own === undefined) return 'missing';
	return stamp?.slice(0, 8) === masterHash(swedish ?? '') ? 'current' : 'outdated';
}

/**
 * The texts of one page as the reader gets them: where a language has none, or one made from other
 * Swedish, the Swedish goes along.
 *
 * @param terms ids of the words list; an outdated text may still name one that is gone
 */
export function pageTexts(
	texts: Record<string, LocaleTexts>,
	terms: Set<string>,
	locale: string,
	file: TextFile,
	page: string
): Record<string, Text> {
	const master = texts[MASTER]![file][page]!;
	if (locale === MASTER) return master;
	const { [file]: translated, review } = texts[locale]!;
	return Object.fromEntries(
		Object.entries(master).map(([key, swedish]): [string, Text] => {
			const own = translated[page]?.[key];
			const state = textState(swedish, own, review.texts[file]?.[page]?.[key]);
			if (state === 'current') return [key, own!];
			return [key, { own: own === undefined ? null : withKnownTerms(own, terms), swedish }];
		})
	);
}

function withKnownTerms(text: string, terms: Set<string>): string {
	return text.replace(/\[\[([a-z-]+)\|([^\]]+)\]\]/g, (whole, id: string, words: string) =>
		terms.has(id) ? whole : words
	);
}

/** What a page must say of its texts: nothing where all are made from today's Swedish. */
export function behind(texts: Text[]): { behind?: Behind } {
	const fallbacks = texts.filter((text) => typeof text !== 'string');
	if (!fallbacks.length) return {};
	const missing = fallbacks.some(({ own }) => own === null);
	const outdated = fallbacks.some(({ own }) => own !== null);
	return { behind: { ...(outdated && { outdated }), ...(missing && { missing }) } };
}
