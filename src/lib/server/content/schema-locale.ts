/** The files of one language, in `locales/<code>/`. */
import * as v from 'valibot';
import { day, text } from './schema-shapes';

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
