/** The files that pages rest on: facts, sources, telephone numbers, municipalities, the law, the release. */
import * as v from 'valibot';
import { NUMBER_TEXTS, SERVICE_KINDS } from '../../model/content';
import { day, factIds, https, id, text } from './schema-shapes';

export const factsSchema = v.array(
	v.strictObject({
		id: v.string(),
		statement: text,
		terms: v.array(v.string()),
		confidence: v.picklist(['CONFIRMED', 'KNOWN', 'UNSURE']),
		source: v.nullable(v.union([v.string(), v.array(v.string())])),
		section: v.nullable(
			v.pipe(v.string(), v.regex(/^(art\. )?[\d kap.§a-zoch,–]+$/, 'is not a Swedish section'))
		),
		also: v.optional(v.array(v.strictObject({ source: v.string(), section: v.nullable(v.string()) }))),
		unverified: v.optional(v.boolean()),
		checked: v.optional(day),
		/** First and last day the law says so. */
		validFrom: v.optional(day),
		validUntil: v.optional(day),
		local: v.optional(v.boolean())
	})
);

export const sourcesSchema = v.record(
	v.string(),
	v.strictObject({
		kind: v.picklist([
			'law',
			'authority',
			'court',
			'statistics',
			'municipality',
			'organisation',
			'news',
			'research'
		]),
		title: text,
		url: v.nullable(https),
		published: v.optional(v.string())
	})
);

export const numbersSchema = v.array(
	v.strictObject({
		id: v.pipe(v.string(), v.regex(/^[a-z0-9]+$/)),
		number: v.pipe(v.string(), v.regex(/^[\d -]+$/)),
		facts: factIds,
		text: v.picklist(NUMBER_TEXTS)
	})
);

const website = v.pipe(v.string(), v.regex(/^https?:\/\/[a-z0-9.-]+\/?$/));

/**
 * All 290 municipalities (kommuner) with their codes (SCB). A telephone number stands here only where a
 * page of the municipality itself gave it; `asOf` is the year or day of that page, where it says one.
 */
export const municipalityListSchema = v.array(
	v.strictObject({
		id,
		code: v.pipe(v.string(), v.regex(/^\d{4}$/)),
		name: text,
		website,
		telephone: v.optional(
			v.strictObject({
				number: v.pipe(v.string(), v.regex(/^0\d{1,3}-\d{2,3}( \d{2,3}){1,2}$/)),
				source: v.pipe(v.string(), v.regex(/^https?:\/\//)),
				asOf: v.optional(v.pipe(v.string(), v.regex(/^\d{4}(-\d\d-\d\d)?$/)))
			})
		)
	})
);

/** The contact points of one municipality, as its own pages name them. */
export const municipalitySchema = v.strictObject({
	id,
	name: text,
	published: text,
	services: v.array(
		v.strictObject({
			kind: v.picklist(SERVICE_KINDS),
			name: text,
			hours: v.optional(v.strictObject({ open: text, close: text })),
			address: v.optional(text),
			facts: factIds
		})
	)
});

/** The calendar of the law: what changes on which day, by which act. */
export const lawSchema = v.array(
	v.strictObject({
		id,
		day,
		act: text,
		number: v.pipe(v.string(), v.regex(/^\d{4}:\d+$/, 'must be the number of an act, 2026:1600')),
		/** The source that is no law any more from that day on. */
		replaces: v.optional(v.string()),
		/** The text of a topic that says what becomes of decisions under the earlier act. */
		decisions: v.optional(v.strictObject({ topic: id, text })),
		source: v.string()
	})
);

export const releaseSchema = v.strictObject({
	sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
	date: day
});
