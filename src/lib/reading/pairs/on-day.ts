import { parseInline, plainText } from '$lib/model/inline';
import { MASTER } from '$lib/model/language';
import { onDay, type Dated } from '$lib/model/dated';
import { telephoneNumber } from '$lib/model/numbers';
import type { Text } from '$lib/model/text';
import type { Part, Passage } from './passage';

/** What a page says on one day otherwise than on another. */
interface Changes {
	texts: Change[];
	/** Blocks that only the later day has, with the id they follow. */
	added: { id: string; after: string; text: Text }[];
	/** Ids of blocks that only the earlier day has. */
	removed: Set<string>;
}

interface Change {
	/** Id of what the text belongs to: a section, block, step or word; else the name of its list, or of the page. */
	id: string;
	/** The text as it is read on the page. */
	before: string;
	after: Text;
}

/**
 * The passages of a prerendered page as they are on a day: its HTML tells the law of its release, its
 * data both sides of each day on which the law changes.
 *
 * @param data of the same page
 * @param released day of the release, `YYYY-MM-DD`
 */
export function passagesOn(passages: Passage[], data: object, released: string, day: string): Passage[] {
	const changes: Changes = { texts: [], added: [], removed: new Set() };
	for (const value of Object.values(data))
		if (isDated(value)) compare(onDay(value, released), onDay(value, day), '', changes);
	const ids = new Set(passages.map(({ key }) => idIn(key)));
	const last = new Map(passages.map(({ key }, i) => [idIn(key), i]));
	return passages.flatMap((passage, i) => {
		const id = idIn(passage.key);
		const added = last.get(id) === i ? changes.added.filter(({ after }) => after === id) : [];
		return [
			...(changes.removed.has(id) ? [] : [changed(passage, changes.texts, ids)]),
			...added.map(({ id, text }) => ({
				key: `${id} 0`,
				id,
				level: 0,
				isAnswer: false,
				field: passage.field,
				sign: passage.sign?.kind === 'bullet' ? passage.sign : null,
				parts: partsOfText(text)
			}))
		];
	});
}

function isDated(value: unknown): value is Dated<unknown> {
	return Array.isArray(value) && value.length > 1 && value.every((one) => isRecord(one) && 'from' in one);
}

/** Parts of a page that do not stand in its passages. */
const APART = ['changes', 'sources'];

function compare(before: unknown, after: unknown, parent: string, changes: Changes) {
	if (before === after || before === undefined || after === undefined) return;
	if (isText(before) && isText(after)) {
		if (read(before) !== read(after)) changes.texts.push({ id: parent, before: read(before), after });
	} else if (Array.isArray(before) && Array.isArray(after)) compareLists(before, after, parent, changes);
	else if (isRecord(before) && isRecord(after))
		for (const [name, value] of Object.entries(after))
			if (!APART.includes(name))
				compare(before[name], value, String(after.id ?? (Array.isArray(value) ? name : parent)), changes);
}

function compareLists(before: unknown[], after: unknown[], parent: string, changes: Changes) {
	const idOf = (one: unknown, i: number) => String((isRecord(one) && one.id) || i);
	const earlier = new Map(before.map((one, i) => [idOf(one, i), one]));
	let previous = parent;
	after.forEach((one, i) => {
		const id = idOf(one, i);
		if (earlier.has(id)) compare(earlier.get(id), one, parent, changes);
		else if (isRecord(one) && isText(one.text)) changes.added.push({ id, after: previous, text: one.text });
		earlier.delete(id);
		previous = id;
	});
	for (const id of earlier.keys()) changes.removed.add(id);
}

/**
 * Two texts may read the same before and not after, as a heading and the title of another page. So one that
 * belongs to another place of the page does not count.
 */
function changed(passage: Passage, changes: Change[], ids: Set<string>): Passage {
	const place = idIn(passage.key);
	const whole = readParts(passage.parts);
	const here = ({ id }: Change) => id === place || place.startsWith(`${id}-`);
	const fits = changes
		.filter((change) => whole.endsWith(change.before) && (here(change) || !ids.has(change.id)))
		.sort((a, b) => Number(here(b)) - Number(here(a)) || b.before.length - a.before.length);
	const [change] = fits;
	return change ? { ...passage, parts: replaced(passage.parts, whole, change) } : passage;
}

/** A passage may begin with a label that is none of its text, and a link goes on leading where it led. */
function replaced(parts: Part[], whole: string, { before, after }: Change): Part[] {
	if (parts.some((part) => part.kind === 'link' && readParts([part]) === before))
		return parts.map((part) => (readParts([part]) === before ? { ...part, text: plainText(after) } : part));
	const label = whole.slice(0, whole.length - before.length);
	return [...(label ? [{ kind: 'text' as const, text: label, bold: false }] : []), ...partsOfText(after)];
}

const readParts = (parts: Part[]) => oneSpaced(parts.map(({ text }) => text).join(''));

function partsOfText(text: Text): Part[] {
	if (typeof text === 'string') return parseInline(text).map(partOf);
	const below = text.own !== null;
	return [
		...(text.own === null ? [] : parseInline(text.own).map(partOf)),
		{ kind: 'apart', text: plainText(text.swedish), lang: MASTER, dir: 'ltr', below }
	];
}

function partOf(piece: ReturnType<typeof parseInline>[number]): Part {
	if (piece.kind === 'number') {
		const number = telephoneNumber(piece.id);
		return { kind: 'link', text: number, href: `tel:${number.replaceAll(' ', '')}`, dir: 'ltr' };
	}
	if (piece.kind === 'swedish') return { kind: 'apart', text: piece.text, lang: MASTER, dir: 'ltr' };
	return piece.kind === 'quote' ? { kind: 'apart', text: piece.text, lang: null, dir: null } : piece;
}

/** A text as its passage reads. */
function read(text: Text): string {
	return oneSpaced(
		typeof text === 'string' ? plainText(text) : plainText(text.own ?? '') + plainText(text.swedish)
	);
}

const oneSpaced = (text: string) => text.replace(/\s+/g, ' ').trim();
const idIn = (key: string) => key.slice(0, key.lastIndexOf(' '));

function isText(value: unknown): value is Text {
	return typeof value === 'string' || (isRecord(value) && 'swedish' in value && 'own' in value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}
