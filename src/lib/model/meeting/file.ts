import * as v from 'valibot';
import { ITEM_KINDS, isWholeAgenda, MOST_ITEMS, MOST_MINUTES, POINTS } from './agenda';
import { ATTENDANCES, MOST_LANGUAGES, PLACE_KINDS } from './meeting';
import { tallyKey, type MeetingRecords } from './merge';
import { ROLES } from './promise';
import { MOST_TAPS, TALLY_KINDS } from './tally';

/** What a file of meetings says it is. */
const KIND = 'klara-besked-meetings';
/** Raised with each change of the shape; a reader that meets a higher one leaves the file alone. */
const VERSION = 1;

/** A file of this many bytes holds all that a device can have of 200 meetings, several times over. */
export const MOST_BYTES = 8_000_000;
const MOST_MEETINGS = 1000;
const MOST_RECORDS = 50_000;

/** Why a file is refused; each has a text `after.<reason>`. */
export type Refusal = 'wrongKind' | 'broken' | 'tooNew' | 'tooBig';

const like = (pattern: RegExp) => v.pipe(v.string(), v.maxLength(40), v.regex(pattern));
const id = like(/^[0-9a-f]{16}$/);
const name = like(/^[a-z][a-z0-9-]*$/);
const code = like(/^[a-z]{2,3}$/);
const whole = (least: number, most: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const day = v.pipe(
	like(/^20\d\d-\d\d-\d\d$/),
	v.check((text) => {
		const date = new Date(`${text}T00:00:00Z`);
		return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
	})
);

const item = v.pipe(
	v.strictObject({ kind: v.picklist(ITEM_KINDS), ref: name, minutes: whole(0, MOST_MINUTES) }),
	v.check(({ kind, ref }) => kind !== 'point' || POINTS.some((point) => point === ref))
);

const meeting = v.strictObject({
	id,
	day,
	time: v.nullable(like(/^([01]\d|2[0-3]):[0-5]\d$/)),
	place: v.picklist(PLACE_KINDS),
	languages: v.pipe(
		v.array(code),
		v.minLength(1),
		v.maxLength(MOST_LANGUAGES),
		v.check((codes) => new Set(codes).size === codes.length && !codes.includes('sv'))
	),
	agenda: v.pipe(v.array(item), v.maxLength(MOST_ITEMS), v.check(isWholeAgenda)),
	attended: v.nullable(v.picklist(ATTENDANCES)),
	// As many devices as there have been: a limit would refuse what two files within it come to. The file itself has one.
	versions: v.record(id, whole(1, MOST_TAPS))
});

const tally = v.strictObject({
	meeting: id,
	kind: v.picklist(TALLY_KINDS),
	subject: name,
	device: id,
	plus: whole(0, MOST_TAPS),
	minus: whole(0, MOST_TAPS)
});

const promise = v.strictObject({
	id,
	meeting: id,
	question: v.nullable(name),
	who: v.picklist(ROLES),
	made: day,
	by: day,
	keptOn: v.nullable(day),
	removed: v.boolean(),
	revision: whole(1, MOST_TAPS)
});

/** No field takes text: ids, days, numbers and choices only, so that nothing anyone has said can travel in a file. */
const file = v.pipe(
	v.strictObject({
		kind: v.literal(KIND),
		version: v.literal(VERSION),
		meetings: v.pipe(v.array(meeting), v.minLength(1), v.maxLength(MOST_MEETINGS)),
		tallies: v.pipe(v.array(tally), v.maxLength(MOST_RECORDS)),
		promises: v.pipe(v.array(promise), v.maxLength(MOST_RECORDS))
	}),
	v.check(({ meetings, tallies, promises }) => {
		const ids = new Set(meetings.map((one) => one.id));
		return (
			ids.size === meetings.length &&
			new Set(tallies.map(tallyKey)).size === tallies.length &&
			new Set(promises.map((one) => one.id)).size === promises.length &&
			[...tallies, ...promises].every((one) => ids.has(one.meeting))
		);
	})
);

const anyFile = v.object({ kind: v.literal(KIND), version: v.number() });

/** Meetings as a file for another device. */
export function writeMeetingFile({ meetings, tallies, promises }: MeetingRecords): string {
	return JSON.stringify({ kind: KIND, version: VERSION, meetings, tallies, promises });
}

/** Reads a file whole, or says why not. It never throws. */
export function readMeetingFile(text: string): { records: MeetingRecords } | { refused: Refusal } {
	if (text.length > MOST_BYTES) return { refused: 'tooBig' };
	const content = parsed(text);
	if (content === undefined) return { refused: text.trimStart().startsWith('{') ? 'broken' : 'wrongKind' };
	const any = v.safeParse(anyFile, content);
	if (!any.success) return { refused: 'wrongKind' };
	if (any.output.version > VERSION) return { refused: 'tooNew' };
	const known = v.safeParse(file, content);
	if (!known.success) return { refused: 'broken' };
	const { meetings, tallies, promises } = known.output;
	return { records: { meetings, tallies, promises } };
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
