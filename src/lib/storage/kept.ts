import * as v from 'valibot';

/** The one entry that holds the reader's choices; other tabs hear by its name that they have changed. */
export const KEPT = 'klara-kept';

/** What the reader has chosen to keep on this device. Nothing of it ever leaves it. */
const keptSchema = v.strictObject({
	/** Text size in percent of the ordinary one. */
	textSize: v.optional(v.picklist([100, 125, 150])),
	contrast: v.optional(v.picklist(['more'])),
	/** Id of the municipality (kommun) whose contact points are shown. */
	municipality: v.optional(v.pipe(v.string(), v.regex(/^[a-z-]+$/))),
	/** Codes of languages whose voice on this device the reader did not understand. */
	silent: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)))),
	/** The step of the investigation the reader is in. Date and event: a day as kept before there was `days`. */
	place: v.optional(
		v.strictObject({
			step: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
			date: v.optional(v.pipe(v.string(), v.isoDate())),
			event: v.optional(v.string())
		})
	),
	/** Event a deadline is counted from → its day, `YYYY-MM-DD`. */
	days: v.optional(v.record(v.string(), v.pipe(v.string(), v.isoDate())))
});

export type Kept = v.InferOutput<typeof keptSchema>;

/** Other tabs hear by the name of this entry that everything was erased. */
export const ERASED = 'klara-erased';

/**
 * Reads what is kept. A state that cannot be read is dropped, so that it breaks nothing again.
 *
 * @returns `broken` when something was there and had to be dropped, `refused` when the browser lets
 * nothing be kept: the reader is told
 */
export function readKept(): { kept: Kept; broken: boolean; refused: boolean } {
	try {
		const raw = localStorage.getItem(KEPT);
		if (raw === null) return { kept: {}, broken: false, refused: false };
		const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), keptSchema), raw);
		if (parsed.success) return { kept: parsed.output, broken: false, refused: false };
		localStorage.removeItem(KEPT);
		return { kept: {}, broken: true, refused: false };
	} catch {
		// The browser refuses storage altogether: nothing was kept, and nothing will be.
		return { kept: {}, broken: false, refused: true };
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
	try {
		localStorage.setItem(ERASED, '');
		localStorage.clear();
		sessionStorage.clear();
	} catch {
		// The browser refuses storage altogether: there is nothing to empty.
	}
}
