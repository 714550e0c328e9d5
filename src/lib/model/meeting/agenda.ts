/** The points of the agenda that is offered ready, in its order; each has a text `agenda.<point>`. */
export const POINTS = ['welcome', 'heard', 'help', 'path', 'groups', 'answers', 'wrong', 'coffee'] as const;
export type Point = (typeof POINTS)[number];

/** A point of the ready agenda, or a piece of content by its id. */
export const ITEM_KINDS = ['point', 'page', 'claim', 'step', 'word'] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

export interface AgendaItem {
	kind: ItemKind;
	/** A point, or the id of a topic, claim, step or word. */
	ref: string;
	minutes: number;
}

/** Minutes of each point, by what meetings have been found to need. */
const READY_MINUTES: Record<Point, number> = {
	welcome: 5,
	heard: 15,
	help: 10,
	path: 15,
	groups: 20,
	answers: 20,
	wrong: 5,
	coffee: 20
};

/** Minutes of a piece of content that is added. */
const CONTENT_MINUTES = 5;

export const MOST_ITEMS = 60;
export const MOST_MINUTES = 120;

export const itemKey = ({ kind, ref }: AgendaItem) => `${kind}:${ref}`;

export function newItem(kind: ItemKind, ref: string): AgendaItem {
	return { kind, ref, minutes: kind === 'point' ? READY_MINUTES[ref as Point] : CONTENT_MINUTES };
}

export const readyAgenda = (): AgendaItem[] => POINTS.map((point) => newItem('point', point));

/** Rules, and what has gone wrong: no meeting goes without them, and no one who leads it can hide them. */
const FIXED: readonly string[] = ['welcome', 'wrong'] satisfies Point[];

export const isFixed = ({ kind, ref }: AgendaItem) => kind === 'point' && FIXED.includes(ref);

/** Nothing stands twice, and what cannot be hidden is there. */
export function isWholeAgenda(agenda: AgendaItem[]): boolean {
	const keys = new Set(agenda.map(itemKey));
	return keys.size === agenda.length && agenda.filter(isFixed).length === FIXED.length;
}

/** Adds an item before the closing coffee, else at the end; one that stands there already is left alone. */
export function withItem(agenda: AgendaItem[], item: AgendaItem): AgendaItem[] {
	if (agenda.length >= MOST_ITEMS || agenda.some((one) => itemKey(one) === itemKey(item))) return agenda;
	const coffee = agenda.findIndex((one) => itemKey(one) === 'point:coffee');
	return coffee === agenda.length - 1 && coffee >= 0
		? [...agenda.slice(0, coffee), item, ...agenda.slice(coffee)]
		: [...agenda, item];
}

export function withoutItem(agenda: AgendaItem[], key: string): AgendaItem[] {
	return agenda.filter((item) => itemKey(item) !== key || isFixed(item));
}

/**
 * Moves an item by its key, so that a change made meanwhile in another tab moves nothing else.
 *
 * @param before key of the item it is put before; `null` for the end
 */
export function withItemMoved(agenda: AgendaItem[], key: string, before: string | null): AgendaItem[] {
	const item = agenda.find((one) => itemKey(one) === key);
	if (!item || key === before) return agenda;
	const others = agenda.filter((one) => one !== item);
	const at = others.findIndex((one) => itemKey(one) === before);
	const to = at < 0 ? others.length : at;
	return [...others.slice(0, to), item, ...others.slice(to)];
}

/** Moves an item one place up (−1) or down (1). */
export function withItemShifted(agenda: AgendaItem[], key: string, by: -1 | 1): AgendaItem[] {
	const at = agenda.findIndex((one) => itemKey(one) === key);
	const to = at + by;
	if (at < 0 || to < 0 || to >= agenda.length) return agenda;
	const next = by < 0 ? agenda[to] : agenda[to + 1];
	return withItemMoved(agenda, key, next ? itemKey(next) : null);
}
