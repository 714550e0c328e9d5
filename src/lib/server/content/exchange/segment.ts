/** One text on its way to a translator and back. */
export interface Segment {
	/** File, page and key of the text, as in `topics:taken-into-care.deadlines.3@care-act`. */
	name: string;
	file: string;
	page: string;
	key: string;
	/** The Swedish. */
	source: string;
	/** The translation there is; undefined where none has been made. */
	target: string | undefined;
	/** XLIFF's word for how far it is. */
	state: 'initial' | 'translated' | 'reviewed';
	/** Ours, finer: `outdated`, or the steps done since it was drafted. */
	subState?: string | undefined;
	/** What a translator should see beside it. */
	notes: { category: string; text: string }[];
	/** Words of the list that the Swedish names. */
	terms: { swedish: string; own: string | undefined; meaning: string | undefined }[];
}

/** The segments of one file of `locales/<code>/`. */
export interface SegmentFile {
	id: string;
	segments: Segment[];
}

/**
 * The name of a segment as XLIFF allows it: an id is an XML name token, which holds neither `@` nor `/`.
 *
 * @example segmentId('topics:taken-into-care.deadlines.3@care-act') // 'topics:taken-into-care.deadlines.3:care-act'
 */
export function segmentId(name: string): string {
	return name.replaceAll('@', ':').replaceAll('/', '.').replaceAll('#', '_');
}
