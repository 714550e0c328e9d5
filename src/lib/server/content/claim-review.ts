import type { StructuredData } from '../../model/structured-data';
import { plainText } from '../../model/inline';
import { structure, texts } from './loaded';

/**
 * A claim in the vocabulary search engines read: https://schema.org/ClaimReview. Only what is so: the
 * rumour as it is told, the fact, the day of review, and the name of the trick as the verdict in
 * words. No rating in figures, since none of the content says how false a claim is.
 *
 * @throws when no claim has this id
 */
export function claimReview(locale: string, id: string): StructuredData {
	const found = structure.claims.find((row) => row.id === id);
	const own = texts[locale]?.claims[id];
	if (!found || !own) throw new Error(`No claim “${id}” in ${locale}`);
	return {
		'@context': 'https://schema.org',
		'@type': 'ClaimReview',
		inLanguage: locale,
		datePublished: found.reviewed,
		claimReviewed: own.said!.replace(/^[«“]|[»”]$/g, ''),
		reviewBody: plainText(own.fact!),
		reviewRating: { '@type': 'Rating', alternateName: texts[locale]!.claims.tricks![found.trick] },
		author: { '@type': 'Organization', name: 'Klara besked' }
	};
}
