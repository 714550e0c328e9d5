import { plainText } from '../../model/inline';
import { MASTER } from '../../model/language';
import type { StructuredData } from '../../model/structured-data';
import { sides } from './dated';
import { structure, textsOf } from './loaded';

/**
 * A claim in the vocabulary search engines read: https://schema.org/ClaimReview. Only what is so: the
 * rumour as it is told, the fact, the day of review, and the name of the trick as the verdict in
 * words. No rating in figures, since none of the content says how false a claim is.
 *
 * @throws when no claim has this id
 */
export function claimReview(locale: string, id: string): StructuredData {
	const found = structure.claims.find((row) => row.id === id);
	if (!found) throw new Error(`No claim “${id}”`);
	const day = sides(structure.law).findLast((side) => side === null || side <= structure.release.date)!;
	const { said, fact } = textsOf(locale, 'claims', id, day);
	const verdict = textsOf(locale, 'claims', 'tricks', day)[found.trick];
	// One language or the other: where the translation is not of today's Swedish, the Swedish speaks.
	if ([said, fact, verdict].some((text) => typeof text !== 'string')) return claimReview(MASTER, id);
	return {
		'@context': 'https://schema.org',
		'@type': 'ClaimReview',
		inLanguage: locale,
		datePublished: found.reviewed,
		claimReviewed: plainText(said!).replace(/^[«“]|[»”]$/g, ''),
		reviewBody: plainText(fact!),
		reviewRating: { '@type': 'Rating', alternateName: plainText(verdict!) },
		author: { '@type': 'Organization', name: 'Klara besked' }
	};
}
