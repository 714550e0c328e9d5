/** The one entry that holds the reader's choices; other tabs hear by its name that they have changed. */
export const KEPT = 'klara-kept';

/** What the reader has chosen to keep on this device. Nothing of it ever leaves it. */
export interface Kept {
	/** Text size in percent of the ordinary one. */
	textSize?: 100 | 125 | 150;
	contrast?: 'more';
	/** Id of the municipality (kommun) whose contact points are shown. */
	municipality?: string;
	/** Codes of languages whose voice on this device the reader did not understand. */
	silent?: string[];
	/** The step of the investigation the reader is in. Date and event: a day as kept before there was `days`. */
	place?: { step: string; date?: string; event?: string };
	/** Event a deadline is counted from → its day, `YYYY-MM-DD`. */
	days?: Record<string, string>;
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isLike =
	(pattern: RegExp): Check =>
	(value) =>
		typeof value === 'string' && pattern.test(value);
const isName = isLike(/^[a-z-]+$/);
const isCode = isLike(/^[a-z]{2,3}$/);
const isDay = isLike(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** An object of these entries and no other; each may be absent. */
const isOf = (check: (name: string) => Check | undefined): Check => {
	return (value) =>
		typeof value === 'object' &&
		value !== null &&
		!Array.isArray(value) &&
		Object.entries(value).every(([name, entry]) => check(name)?.(entry) ?? false);
};

const PLACE: Record<string, Check> = { step: isName, date: isDay, event: isText };
const CHECKS: { [Name in keyof Required<Kept>]: Check } = {
	textSize: (value) => [100, 125, 150].some((size) => size === value),
	contrast: (value) => value === 'more',
	municipality: isName,
	silent: (value) => Array.isArray(value) && value.every(isCode),
	place: (value) => isOf((name) => PLACE[name])(value) && isName((value as Kept['place'])?.step),
	days: isOf(() => isDay)
};

/**
 * True for choices of the shape above. By hand and not by valibot, which is larger than all the rest here and would
 * have to come with the first script of every page.
 */
export const isKept = isOf((name) =>
	Object.hasOwn(CHECKS, name) ? CHECKS[name as keyof Kept] : undefined
) as (value: unknown) => value is Kept;

/** Other tabs hear by the name of this entry that everything was erased. */
export const ERASED = 'klara-erased';

/**
 * Reads what is kept, and changes nothing: who reads first, with no page yet to say it, must not drop in silence
 * what cannot be read.
 *
 * @returns `broken` when something is there that cannot be read, `refused` when the browser lets nothing be kept:
 * the reader is told
 */
export function readKept(): { kept: Kept; broken: boolean; refused: boolean } {
	try {
		const raw = localStorage.getItem(KEPT);
		if (raw === null) return { kept: {}, broken: false, refused: false };
		const kept = parse(raw);
		return isKept(kept)
			? { kept, broken: false, refused: false }
			: { kept: {}, broken: true, refused: false };
	} catch {
		// The browser refuses storage altogether: nothing was kept, and nothing will be.
		return { kept: {}, broken: false, refused: true };
	}
}

function parse(raw: string): unknown {
	try {
		return JSON.parse(raw);
	} catch {
		return undefined;
	}
}

/** @returns false where the browser refuses: the choice then lasts as long as the page */
export function writeKept(kept: Kept): boolean {
	try {
		if (Object.keys(kept).length) localStorage.setItem(KEPT, JSON.stringify(kept));
		else localStorage.removeItem(KEPT);
		return true;
	} catch {
		return false;
	}
}

/** Empties localStorage and sessionStorage, and lets other tabs know. */
export function eraseKept(): void {
	const tell = () => localStorage.setItem(ERASED, '');
	// Each by itself: a storage that is full takes no message, and is emptied all the same, and then takes one.
	for (const step of [
		tell,
		() => localStorage.clear(),
		tell,
		() => localStorage.clear(),
		() => sessionStorage.clear()
	])
		try {
			step();
		} catch {
			// The browser refuses storage altogether: there is nothing to empty.
		}
}

/** Choices are on the device. */
export function isAnythingKept(): boolean {
	try {
		return localStorage.getItem(KEPT) !== null;
	} catch {
		return false;
	}
}
