/** The files that say which pages there are, what stands on them, and which facts that rests on. */
import * as v from 'valibot';
import { TOPIC_PARTS } from '../../model/content';
import { CLOCK_EVENTS } from '../../model/deadline';
import { day, factIds, id, key, text } from './schema-shapes';

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
