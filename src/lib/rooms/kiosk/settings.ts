import * as v from 'valibot';
import { languages } from '$lib/model/language';
import { Database, type DBSchema } from '$lib/storage/database';

const seconds = (from: number, to: number) =>
	v.pipe(v.number(), v.integer(), v.minValue(from), v.maxValue(to));
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** Bounds of what the operator can set, in the units of the setting. */
export const BOUNDS = {
	lists: [30, 600],
	texts: [60, 900],
	answer: [20, 120],
	inches: [7, 98]
} as const;

/** What the operator has set for this screen. */
export const settingsSchema = v.object({
	/** Who answers for the screen; empty: whoever the build names. */
	owner: v.pipe(v.string(), v.maxLength(120)),
	/** Id of the municipality whose contact points are shown; `null`: the one the build presets. */
	municipality: v.nullable(v.pipe(v.string(), v.regex(/^[a-z-]+$/))),
	/** Seconds without a touch on lists and on texts, and to answer. */
	idle: v.object({
		lists: seconds(...BOUNDS.lists),
		texts: seconds(...BOUNDS.texts),
		answer: seconds(...BOUNDS.answer)
	}),
	/** Languages in their order on the first screen; those it does not name follow, shown. */
	languages: v.array(v.object({ code: v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)), shown: v.boolean() })),
	/** A printer is connected. */
	printer: v.boolean(),
	/** Diagonal of the panel, in inches: from it follows how large 20 mm are. */
	inches: v.pipe(v.number(), v.minValue(BOUNDS.inches[0]), v.maxValue(BOUNDS.inches[1])),
	/** Between these times of day the first screen is dark; `null`: never. */
	dark: v.nullable(v.object({ from: time, to: time })),
	/** Pages are counted. */
	counting: v.boolean(),
	/** When any of it was changed last, in ms since 1970; absent where an earlier release wrote it. */
	setAt: v.optional(v.number())
});

export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULTS: Settings = {
	owner: '',
	municipality: null,
	idle: { lists: 90, texts: 180, answer: 30 },
	languages: [],
	printer: false,
	inches: 24,
	dark: null,
	counting: false
};

/** Month `2026-11` → code of a language → path within it → how often it was opened. */
export const countsSchema = v.record(
	v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)),
	v.record(v.string(), v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))))
);
export type Counts = v.InferOutput<typeof countsSchema>;

export const pinSchema = v.object({
	salt: v.string(),
	hash: v.string(),
	/** Wrong codes in a row, and until when no other is taken, in ms since 1970. */
	failures: v.pipe(v.number(), v.integer()),
	until: v.number(),
	/** When the last code was tried, in ms since 1970; absent where an earlier release wrote it. */
	triedAt: v.optional(v.number())
});
export type KeptPin = v.InferOutput<typeof pinSchema>;

interface Schema extends DBSchema {
	/** The operator's only: nothing a visitor does is written here but a number. */
	state: { key: 'settings' | 'pin' | 'counts' | 'tried'; value: unknown };
}

const database = new Database<Schema>({
	name: 'klara-kiosk',
	version: 1,
	upgrade(db) {
		db.createObjectStore('state');
	}
});

/**
 * What lies there in another shape than this counts as nothing.
 *
 * @throws where storage refuses: what cannot be read is not for that reason unset
 */
async function read<Value>(key: Schema['state']['key'], schema: v.GenericSchema<unknown, Value>) {
	const parsed = v.safeParse(schema, await database.use((db) => db.get('state', key)));
	return parsed.success ? parsed.output : null;
}

/** What the machine's copy has given back and the disk has not taken. */
let unwritten: { settings?: Settings; pin?: KeptPin } = {};
export const holdUnwritten = (given: typeof unwritten) => void (unwritten = { ...unwritten, ...given });

/** Settings that bear no time are from before there were any. */
export const isLater = (one: Settings, other: Settings | null) =>
	!other || (one.setAt ?? 0) > (other.setAt ?? 0);

/** @returns `null` where nothing is set */
export async function readSettings(): Promise<Settings | null> {
	const kept = await read('settings', settingsSchema);
	const { settings } = unwritten;
	return settings && isLater(settings, kept) ? settings : kept;
}

/** @throws where storage refuses, and `ValiError` where a value is out of its bounds */
export async function writeSettings(settings: Settings): Promise<void> {
	const checked = v.parse(settingsSchema, settings);
	await database.use((db) => db.put('state', checked, 'settings'));
}

export const readPin = async () => (await read('pin', pinSchema)) ?? unwritten.pin ?? null;
export const writePin = (pin: KeptPin) => database.use((db) => db.put('state', pin, 'pin'));

/** The release that was loaded last in place of an earlier one, whether it came or not. */
export const readTried = () => read('tried', v.string());
export const writeTried = (release: string) => database.use((db) => db.put('state', release, 'tried'));

export const readCounts = async (): Promise<Counts> => (await read('counts', countsSchema)) ?? {};
export const eraseCounts = () => database.use((db) => db.delete('state', 'counts'));

/** Counts one opening of a page. Not being able to is no fault a visitor should hear of. */
export async function count(month: string, code: string, path: string): Promise<void> {
	await database
		.use(async (db) => {
			const { store, done } = db.transaction('state', 'readwrite');
			const parsed = v.safeParse(countsSchema, await store.get('counts'));
			const counts = parsed.success ? parsed.output : {};
			const pages = ((counts[month] ??= {})[code] ??= {});
			pages[path] = (pages[path] ?? 0) + 1;
			await store.put(counts, 'counts');
			await done;
		})
		.catch(() => undefined);
}

/** The languages on the first screen, in the operator's order; those of a later release come last. */
export function languagesShown({ languages: set }: Pick<Settings, 'languages'>) {
	const ordered = inOrder(set);
	const shown = ordered.filter(({ code }) => set.find((row) => row.code === code)?.shown !== false);
	// A screen without a language would be a dead end.
	return shown.length ? shown : ordered;
}

/** All languages there are, in the operator's order. */
export function inOrder(set: Settings['languages']) {
	const place = (code: string) => {
		const at = set.findIndex((row) => row.code === code);
		return at < 0 ? Infinity : at;
	};
	return [...languages].sort((a, b) =>
		place(a.code) < place(b.code) ? -1 : place(a.code) > place(b.code) ? 1 : 0
	);
}
