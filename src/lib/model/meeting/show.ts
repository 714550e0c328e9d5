import * as v from 'valibot';
import { itemKey, POINTS, type AgendaItem, type Point } from './agenda';

/** What a slide shows. `path` leads to a page below `/<lang>/`; `only` to one step or word of it. */
const segmentSchema = v.variant('kind', [
	v.strictObject({ kind: v.picklist(['promises', 'rules', 'board', 'path', 'questions', 'hand']) }),
	v.strictObject({ kind: v.literal('text'), point: v.picklist(POINTS) }),
	v.strictObject({ kind: v.literal('vote'), claim: v.string() }),
	v.strictObject({
		kind: v.literal('page'),
		path: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9/-]*\/$/)),
		only: v.optional(v.string())
	})
]);
export type Segment = v.InferOutput<typeof segmentSchema>;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Where the show stands; all that a second window needs to draw the same slide. */
export const showPlaceSchema = v.strictObject({
	/** Of what `segment` counts: a window of another release must not take one for another. */
	format: v.literal(2),
	meeting: v.string(),
	/** Key of the agenda's item, or `PROMISES`. */
	item: v.string(),
	/** Which of the item's segments; those of the queue come after its own. */
	segment: count,
	/** Pages that answer what has been counted, in the order of the counts when it was asked for. */
	queue: v.array(v.string()),
	/** Shown instead, until it is closed: an answer, a vote, the codes to take home. */
	aside: v.nullable(segmentSchema),
	/** Which paragraph, step, rule or group of claims. */
	stop: count,
	/** Which screenful of it, where it is longer than one. */
	part: count,
	/** Where the item stood when `aside` was opened. Absent in what a release kept that had none. */
	back: v.optional(v.nullable(v.strictObject({ stop: count, part: count })), null),
	/** Nothing is shown. */
	blank: v.boolean(),
	/** The path is shown to its end. */
	whole: v.boolean(),
	/** The day whose law is shown, `YYYY-MM-DD`: it changes between items, never within one. */
	day: v.string(),
	/** Codes of the languages on the screen, Swedish first. */
	languages: v.array(v.string())
});
export type ShowPlace = v.InferOutput<typeof showPlaceSchema>;

/** A place as it was kept; `null` where a release wrote it that knew more, or nothing is kept. */
export function readShowPlace(kept: unknown): ShowPlace | null {
	const place = v.safeParse(showPlaceSchema, ofToday(kept));
	return place.success ? place.output : null;
}

/** Before format 2 a point began with what it shows, and its segments were counted from there: it is begun anew. */
const ofToday = (kept: unknown) =>
	kept && typeof kept === 'object' && !('format' in kept)
		? { ...kept, format: 2, segment: 0, queue: [], aside: null, stop: 0, part: 0 }
		: kept;

/** What stands before the agenda while promises of earlier meetings are open. */
export const PROMISES = 'promises';

/** What each point of the ready agenda shows, after its name and what it is for. */
const SHOWN: Record<Point, Segment[]> = {
	welcome: [{ kind: 'rules' }],
	heard: [{ kind: 'board' }],
	help: [{ kind: 'page', path: 'topics/voluntary-support/' }],
	path: [{ kind: 'path' }],
	groups: [],
	answers: [{ kind: 'questions' }],
	wrong: [{ kind: 'page', path: 'topics/complain/' }],
	coffee: [{ kind: 'hand' }]
};

/** What an item of the agenda shows, in order. */
export function segmentsOf({ kind, ref }: Pick<AgendaItem, 'kind' | 'ref'>): Segment[] {
	if (kind === 'point') {
		const point = ref as Point;
		return [{ kind: 'text', point }, ...SHOWN[point]];
	}
	if (kind === 'page') return [{ kind: 'page', path: `topics/${ref}/` }];
	if (kind === 'claim') return [{ kind: 'page', path: `claims/${ref}/` }];
	if (kind === 'step') return [{ kind: 'page', path: 'investigation/', only: ref }];
	return [{ kind: 'page', path: 'words/', only: ref }];
}

/** Pages of an evening, to be taken home: those of its agenda, each once. */
export function pagesOf(agenda: AgendaItem[]): string[] {
	const paths = agenda.flatMap((item) => {
		if (itemKey(item) === 'point:path') return ['investigation/'];
		return segmentsOf(item).flatMap((segment) => (segment.kind === 'page' ? [segment.path] : []));
	});
	return [...new Set(paths)];
}
