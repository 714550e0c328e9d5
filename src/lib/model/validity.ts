import type { Text } from './text';

/** The day of the law that the texts rest on: the newest state in which the acts on care were read. */
export const LAW_READ = '2026-08-31';

export interface Validity {
	/** Days on which the law changes something the page says, in order. */
	changes: LawDay[];
	/** Day of the last review, `YYYY-MM-DD`. */
	reviewed: string;
	/** Day the next review is due, `YYYY-MM-DD`. */
	reviewBy: string;
}

/** What one day of the law's calendar does to a page. */
export interface LawDay {
	/** `YYYY-MM-DD` */
	day: string;
	/** What becomes of decisions made before that day; `null` where the page says so itself, or nothing is to be said. */
	decisions: Text | null;
	/** What is otherwise, by the steps or words of the page it stands under. */
	parts: LawDayPart[];
}

export interface LawDayPart {
	/** The step or word; `null` where the texts are the page's own. */
	title: { before: Text; after: Text } | null;
	/** Texts as they are before and from that day; `null` where there is none. */
	texts: { before: Text | null; after: Text | null }[];
}

/** What a page does not say on a day, since it held before or will hold later, and the day between the two. */
export interface OtherSide {
	day: string;
	/** The change is still to come. */
	coming: boolean;
	decisions: Text | null;
	parts: { title: Text | null; texts: Text[] }[];
}

/**
 * The sides of the law that a page does not show on a day: until a change what will be new, afterwards what held before.
 *
 * @param today `YYYY-MM-DD`, see `dayShown`
 */
export function otherSides(changes: LawDay[], today: string): OtherSide[] {
	return changes.flatMap(({ day, decisions, parts }) => {
		const coming = today < day;
		const side = coming ? 'after' : 'before';
		const told = parts
			.map(({ title, texts }) => ({
				title: title?.[side] ?? null,
				texts: texts.flatMap((text) => text[side] ?? [])
			}))
			.filter(({ texts }) => texts.length);
		return told.length ? { day, coming, decisions, parts: told } : [];
	});
}

/**
 * The page should have been reviewed by now: something in it may have changed.
 *
 * @param day `YYYY-MM-DD`, see `dayShown`
 */
export const isOverdue = ({ reviewBy }: Pick<Validity, 'reviewBy'>, day: string) => day > reviewBy;

/**
 * The day a page is shown for: today in Sweden by the device's clock; that of the release before a clock
 * is asked, and where the clock is earlier, which is not believed.
 */
export function dayShown(today: string | null, released: string): string {
	return today && today > released ? today : released;
}
