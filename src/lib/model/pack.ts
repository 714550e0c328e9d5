import * as v from 'valibot';

/** Format of packs and of their index. A reader that meets a higher one leaves it alone. */
export const PACK_FORMAT = 1;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const path = v.pipe(v.string(), v.regex(/^\/[\w./-]+$/));
const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const code = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));
const day = v.pipe(v.string(), v.isoDate());

const file = v.object({ sha256, bytes: size, transfer: size });

/** `packs/index.json`: what the server offers. Sizes are bytes: `bytes` decoded, `transfer` compressed. */
export const packIndexSchema = v.object({
	format: v.literal(PACK_FORMAT),
	release: v.pipe(v.string(), v.regex(/^\d+-[0-9a-f]{12}$/)),
	sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
	date: day,
	/** Reserved for a detached Ed25519 signature of this file. */
	signature: v.nullable(v.string()),
	packs: v.record(
		code,
		v.object({
			url: path,
			sha256,
			/** Bytes over the network, compressed. */
			transfer: size,
			/** Bytes of the pack once unpacked. */
			bytes: size,
			/** Hashed files (code, styles, fonts) that the pages of this pack need. */
			files: v.array(path),
			/** Hashed files of recorded speech, saved only when the reader asks for them. */
			recordings: v.optional(v.array(path), [])
		})
	),
	files: v.record(path, file)
});

/** The body of a pack: every page, its data and the dictionary of one language of one release. */
export const packSchema = v.object({
	format: v.literal(PACK_FORMAT),
	release: v.string(),
	locale: code,
	/** Pieces that many entries hold. */
	shared: v.array(v.string()),
	entries: v.array(
		v.object({
			url: path,
			type: v.string(),
			/** Of the whole body. */
			sha256,
			/** Pieces in order; a number stands for one of `shared`. */
			body: v.array(v.union([v.string(), size]))
		})
	)
});

/** The whole body of an entry. */
export function bodyOf(pack: Pack, entry: Pack['entries'][number]): string {
	return entry.body.map((piece) => (typeof piece === 'string' ? piece : (pack.shared[piece] ?? ''))).join('');
}

export type PackIndex = v.InferOutput<typeof packIndexSchema>;
export type Pack = v.InferOutput<typeof packSchema>;

const installedRelease = v.object({
	release: v.string(),
	sequence: size,
	date: day,
	packs: v.record(
		code,
		v.object({
			/** Number of entries, to prove that none has vanished. */
			entries: size,
			/** Bytes it takes on the device, files it shares with other languages included. */
			stored: size,
			files: v.array(path),
			/** Recorded speech is saved with it. */
			recordings: v.optional(v.literal(true))
		})
	)
});

/** The pointer as it lies on the device: storage is lossy, so it is checked when it is read. */
export const releasePointerSchema = v.object({
	active: v.nullable(installedRelease),
	/** Kept one generation for tabs that still show it. */
	previous: v.nullable(installedRelease)
});

/** The one pointer of the device. Only what it names counts as saved. */
export type ReleasePointer = v.InferOutput<typeof releasePointerSchema>;

/** A release as it is installed: all languages of a device are of one release. */
export type InstalledRelease = v.InferOutput<typeof installedRelease>;

/** A language that is whole on this device. */
export type InstalledPack = InstalledRelease['packs'][string];

/** Cache of one language of one release. */
export const packCache = (release: string, locale: string) => `pack-${release}-${locale}`;

/** Cache of hashed files, shared by shell and packs. */
export const FILES_CACHE = 'immutable';

/** Files whose name changes with their content: they never go stale and releases share them. */
export const isHashed = (path: string) => path.startsWith('/_app/immutable/');

/** Header that says how an entry is kept in its cache. */
export const STORED_AS = 'x-stored-as';
