import { plainText } from '../../model/inline';
import { MASTER } from '../../model/language';
import type { StructuredData } from '../../model/structured-data';
import { sides, type Day } from './dated';
import { structure, textsOf } from './loaded';

/**
 * A claim in the vocabulary search engines read: https://schema.org/ClaimReview. Only what is so: the
 * rumour as it is told, the fact, the day of review, and the name of the trick as the verdict in
 * words. No rating in figures, since none of the content says how false a claim is. Whoever copies it
 * is told the day from which the law makes it otherwise: script cannot change it any more.
 *
 * @throws when no claim has this id
 */
export function claimReview(locale: string, id: string): StructuredData {
	const found = structure.claims.find((row) => row.id === id);
	if (!found) throw new Error(`No claim “${id}”`);
	const day = sides(structure.law).findLast((side) => side === null || side <= structure.release.date)!;
	const wordsOn = (side: Day) => {
		const { said, fact } = textsOf(locale, 'claims', id, side);
		return { said, fact, verdict: textsOf(locale, 'claims', 'tricks', side)[found.trick] };
	};
	const { said, fact, verdict } = wordsOn(day);
	// One language or the other: where the translation is not of today's Swedish, the Swedish speaks.
	if ([said, fact, verdict].some((text) => typeof text !== 'string')) return claimReview(MASTER, id);
	const expires = sides(structure.law).find(
		(side) => side && side > (day ?? '') && JSON.stringify(wordsOn(side)) !== JSON.stringify(wordsOn(day))
	);
	return {
		'@context': 'https://schema.org',
		'@type': 'ClaimReview',
		inLanguage: locale,
		datePublished: found.reviewed,
		...(expires && { expires }),
		claimReviewed: plainText(said!).replace(/^[«“]|[»”]$/g, ''),
		reviewBody: plainText(fact!),
		reviewRating: { '@type': 'Rating', alternateName: plainText(verdict!) },
		author: { '@type': 'Organization', name: 'Klara besked' }
	};
}
