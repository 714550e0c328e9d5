import * as v from 'valibot';
import { NUMBER_TEXTS, SERVICE_KINDS, TOPIC_PARTS } from '../../model/content';
import { CLOCK_EVENTS } from '../../model/deadline';

const id = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens')
);
const key = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9]*$/));
const day = v.pipe(v.string(), v.isoDate('must be a day, YYYY-MM-DD'));
const factIds = v.array(v.pipe(v.string(), v.regex(/^F-[A-Z]+-\d+$/, 'must be a fact id')));
const text = v.pipe(v.string(), v.nonEmpty('is empty'));
const https = v.pipe(v.string(), v.startsWith('https://', 'must begin with https://'));

/** The six ways a rumour is made to look true, each with its sign. */
export const TRICKS = [
	'cut-picture',
	'half-story',
	'old-film',
	'one-becomes-all',
	'missing-other-side',
	'fear-and-hurry'
] as const;
export const CLAIM_GROUPS = ['motive', 'identity', 'trigger', 'process', 'after', 'consequence'] as const;
const PHRASE_GROUPS = ['understand', 'meeting', 'rights', 'child', 'help'] as const;
export const QUESTION_GROUPS = [
	'help',
	'report',
	'investigation',
	'child',
	'care',
	'rumour',
	'rights'
] as const;

/** Texts that have another version from a change of the law on: change → text → facts under it. */
const versions = v.optional(v.record(id, v.record(v.string(), factIds)));
/** Not read any more: which pages the law touches is told by their facts. */
const lvu = v.optional(v.boolean());
const dated = { lvu, reviewed: day, reviewBy: day, summary: factIds, dated: versions };
/** Keys of a page's texts that no section may take. */
const RESERVED = ['title', 'summary', 'ask'];
const section = v.strictObject({
	id: v.pipe(key, v.notValues(RESERVED, 'is a key every page has: name the section otherwise')),
	blocks: v.array(
		v.strictObject({
			kind: v.picklist(['text', 'item']),
			facts: factIds,
			/** Step of the investigation whose deadline the text tells of. */
			step: v.optional(id),
			/** Changes of the law it stands from, and until. */
			from: v.optional(id),
			until: v.optional(id)
		})
	)
});

export const topicsSchema = v.array(
	v.strictObject({
		id,
		part: v.picklist(TOPIC_PARTS),
		pictogram: id,
		urgent: v.optional(v.boolean()),
		/** Where a reader who fears it reads on, and the cards to show to staff in the first days. */
		urgency: v.optional(v.strictObject({ feared: id, cards: v.array(id) })),
		...dated,
		/** Number of the first section that is folded to its title; all are read at once where it is left out. */
		foldedFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
		sections: v.array(section),
		questions: v.number(),
		related: v.array(id)
	})
);

export const aboutSchema = v.strictObject({ ...dated, sections: v.array(section) });

const amount = v.pipe(v.number(), v.integer(), v.minValue(1));
const counted = { from: v.picklist(CLOCK_EVENTS), facts: factIds };
const deadline = v.union(
	[
		v.strictObject({ days: amount, ...counted }),
		v.strictObject({ weeks: amount, ...counted }),
		v.strictObject({ months: amount, ...counted })
	],
	'must be days, weeks or months, counted from an event, with facts'
);

export const investigationSchema = v.strictObject({
	...dated,
	branch: v.strictObject({ after: id, page: id, facts: factIds }),
	related: v.array(id),
	steps: v.array(
		v.strictObject({
			id,
			branch: v.boolean(),
			pictogram: id,
			/** The topic that tells more. */
			page: id,
			who: v.picklist([
				'anyone',
				'social-services',
				'committee',
				'committee-or-chair',
				'court',
				'family-and-services'
			]),
			facts: v.strictObject({ time: factIds, what: factIds, rights: factIds }),
			/** What the law counts, and the event it counts from. */
			deadline: v.optional(deadline),
			/** Change of the law → what it counts from then on. */
			laterDeadlines: v.optional(v.record(id, deadline)),
			dated: versions,
			questions: v.number()
		})
	)
});

export const claimsSchema = v.array(
	v.strictObject({
		id,
		/** Number in the editors' list of claims. */
		claim: v.pipe(v.string(), v.regex(/^C\d\d$/)),
		group: v.picklist(CLAIM_GROUPS),
		trick: v.picklist(TRICKS),
		/** Stands for what is heard, where claims are shown by the dozen. */
		pictogram: id,
		lvu,
		dated: versions,
		reviewed: day,
		reviewBy: day,
		/** The topic that answers further. */
		ask: id,
		facts: v.strictObject({ fact: factIds, why: factIds, again: factIds, admit: factIds })
	})
);

/** The page that teaches the reader to judge any film or post, ours included. */
export const checkSchema = v.strictObject({
	...dated,
	questions: v.array(v.strictObject({ id: key, pictogram: id }))
});

/** Cards in the reader's language to show to staff, who read the Swedish. */
export const phrasesSchema = v.array(
	v.strictObject({
		id,
		group: v.picklist(PHRASE_GROUPS),
		pictogram: id,
		pinned: v.optional(v.boolean()),
		/** Card whose words follow these, outside Swedish: which language the interpreter is for. */
		with: v.optional(id)
	})
);

/** Questions that parents ask at meetings; `answer` is a topic, a claim, `investigation` or `check`. */
export const questionsSchema = v.array(
	v.strictObject({ id, group: v.picklist(QUESTION_GROUPS), pictogram: id, answer: id })
);

export const wordsSchema = v.array(v.strictObject({ id, swedish: text, facts: factIds, dated: versions }));

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

export const reviewSchema = v.strictObject({
	/** How far the whole language has come, as said on every page. */
	state: v.picklist(['original', 'machine-drafted', 'checked', 'reviewed']),
	/** The day each step was last done in a file of texts. */
	days: v.record(
		v.string(),
		v.strictObject({
			drafted: v.optional(day),
			backTranslated: v.optional(day),
			compared: v.optional(day)
		})
	),
	/**
	 * File → page → key → the Swedish that text was made from (8 hex digits of its SHA-256) and what
	 * was done with it since: d drafted, b translated back, c compared, as in `3f2a91c0 dbc`.
	 */
	texts: v.record(
		v.string(),
		v.record(
			v.string(),
			v.record(
				v.string(),
				v.pipe(v.string(), v.regex(/^[0-9a-f]{8} d?b?c?$/, 'must be like “3f2a91c0 dbc”: use review:stamp'))
			)
		)
	)
});

/** What people say instead: a word, page or municipality → what also leads to it. */
export const synonymsSchema = v.record(v.string(), v.array(text));

/** A file of texts: pages, each with flat keys. */
export const textsSchema = v.record(v.string(), v.record(v.string(), text));
