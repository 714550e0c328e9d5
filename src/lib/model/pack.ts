import * as v from 'valibot';
import { withData, writeData, type DataNode } from './page-data';

/** Format of packs and of their index. A reader that meets a higher one leaves it alone. */
export const PACK_FORMAT = 3;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const path = v.pipe(v.string(), v.regex(/^\/[\w./-]+$/));
const size = v.pipe(v.number(), v.integer(), v.minValue(0));
const code = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));
const setName = v.pipe(v.string(), v.regex(/^[a-z-]+$/));
const releaseName = v.pipe(v.string(), v.regex(/^\d+-[0-9a-f]{12}$/));
const day = v.pipe(v.string(), v.isoDate());

/** What several files take together: decoded on the device, compressed over the network. */
const weight = v.object({ bytes: size, transfer: size });

/**
 * `packs/index.json`: what the server offers. A small pointer, since every device asks for it often;
 * the lists of files travel in the packs, under the hash of the pack.
 */
export const packIndexSchema = v.object({
	format: v.literal(PACK_FORMAT),
	release: releaseName,
	sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
	date: day,
	/** Reserved for a detached Ed25519 signature of this file. */
	signature: v.nullable(v.string()),
	/** Hashed files (code and styles, the fonts of a script) that packs share, by name. */
	sets: v.record(setName, weight),
	packs: v.record(
		code,
		v.object({
			url: path,
			/** Of the unpacked body. */
			sha256,
			/** Bytes over the network, compressed. */
			transfer: size,
			/** Bytes of the pack once unpacked. */
			bytes: size,
			/** Names of the sets that its pages need. */
			sets: v.array(setName),
			/** Recorded speech, saved only when the reader asks for it. */
			recordings: v.optional(weight)
		})
	)
});

const hashedFile = v.object({ url: path, sha256, bytes: size });

/** Kit's node of data, see `./page-data.js`. */
const dataNode = v.custom<DataNode>((node) => node === null || typeof node === 'object');

/** The body of a pack: every page, its data and the dictionary of one language of one release. */
export const packSchema = v.object({
	format: v.literal(PACK_FORMAT),
	release: releaseName,
	locale: code,
	/** The files of each set that its pages need. */
	sets: v.record(setName, v.array(hashedFile)),
	recordings: v.optional(v.array(hashedFile), []),
	/** SHA-256 of all texts, see {@link digestOf}. */
	texts: sha256,
	/** Pieces that many entries hold. */
	shared: v.array(v.string()),
	entries: v.array(
		v.object({
			url: path,
			type: v.string(),
			/** Pieces in order; a number stands for one of `shared`. Of a page without its data. */
			body: v.optional(v.array(v.union([v.string(), size]))),
			/** Instead of a body: the nodes of a page's data, which the page holds once more. */
			nodes: v.optional(v.array(dataNode))
		})
	)
});

/** One file of a pack as the server has it. */
export interface Unpacked {
	url: string;
	type: string;
	text: string;
}

/** The name of a page's data beside it. */
const DATA_FILE = '__data.json';

/** The files of a pack, each as the server has it. */
export function unpack({ entries, shared }: Pack): Unpacked[] {
	const data = new Map(
		entries.flatMap(({ url, nodes }) => (nodes ? [[url, writeData(nodes)] as const] : []))
	);
	return entries.map(({ url, type, body = [] }) => {
		const text =
			data.get(url) ?? body.map((piece) => (typeof piece === 'string' ? piece : shared[piece])).join('');
		const own = data.get(url + DATA_FILE);
		return { url, type, text: own ? withData(text, own) : text };
	});
}

/** What `texts` of a pack is the SHA-256 of: it proves at once that all files came out as the server has them. */
export const digestOf = (hashes: string[]) => hashes.join('\n');

export type PackIndex = v.InferOutput<typeof packIndexSchema>;
export type PackOffer = PackIndex['packs'][string];
export type Pack = v.InferOutput<typeof packSchema>;
export type HashedFile = v.InferOutput<typeof hashedFile>;

const installedRelease = v.object({
	/** Format of the packs it came in; absent before 3. */
	format: v.optional(size),
	release: releaseName,
	sequence: size,
	date: day,
	/** Files that the languages below share, written down once and not once a language. */
	sets: v.optional(v.record(setName, v.object({ bytes: size, files: v.array(path) })), {}),
	packs: v.record(
		code,
		v.object({
			/** Of the pack it was unpacked from. Absent in a pack of an earlier format. */
			sha256: v.optional(sha256),
			/** Number of entries, to prove that none has vanished. */
			entries: size,
			/** Bytes it takes on the device, without its sets. */
			stored: size,
			sets: v.optional(v.array(setName), []),
			/** Hashed files of its own: the dictionary, recorded speech. */
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

/** A language as the pointer names it. */
export type InstalledPack = InstalledRelease['packs'][string];

/** Hashed files a language needs, those it shares with others included. */
export function filesOf(release: InstalledRelease, pack: InstalledPack): string[] {
	return [...pack.sets.flatMap((name) => release.sets[name]?.files ?? []), ...pack.files];
}

/** Bytes these languages take on the device; what they share is counted once. */
export function storedBytes(release: InstalledRelease, locales: string[]): number {
	const packs = locales.map((locale) => release.packs[locale]).filter((pack) => pack !== undefined);
	const sets = new Set(packs.flatMap((pack) => pack.sets));
	const shared = [...sets].reduce((sum, name) => sum + (release.sets[name]?.bytes ?? 0), 0);
	return packs.reduce((sum, pack) => sum + pack.stored, shared);
}

/** Bytes over the network to save a language, without the sets that are here already. */
export function transferOf(index: PackIndex, locale: string, active: InstalledRelease | null): number {
	const offer = index.packs[locale];
	const here = active?.release === index.release ? active.sets : {};
	const missing = (offer?.sets ?? []).filter((name) => !(name in here));
	return missing.reduce((sum, name) => sum + (index.sets[name]?.transfer ?? 0), offer?.transfer ?? 0);
}

/**
 * True when the pages of an installed release can read what the server offers now. Those of an earlier format would
 * never learn of a later release.
 */
export const isOfThisFormat = ({ format }: InstalledRelease): boolean => format === PACK_FORMAT;

/**
 * True when this release comes after the one a page shows. A server that went back to an earlier
 * release is no progress, though its name differs.
 *
 * @param shown name of the page's own release: its sequence number and a hash
 */
export function isLater(candidate: { release: string; sequence: number }, shown: string): boolean {
	return candidate.release !== shown && candidate.sequence >= Number.parseInt(shown, 10);
}

/**
 * Cache of one language of one release. The hash of the pack is part of its name, so that a rebuilt
 * pack is staged beside the one that is read.
 */
export const packCache = (release: string, locale: string, sha256?: string) =>
	`pack-${release}${sha256 ? `.${sha256.slice(0, 12)}` : ''}-${locale}`;

/** Cache of hashed files, shared by shell and packs. */
export const FILES_CACHE = 'immutable';

/** Files whose name changes with their content: they never go stale and releases share them. */
export const isHashed = (path: string) => path.startsWith('/_app/immutable/');

/** Header that says how an entry is kept in its cache. */
export const STORED_AS = 'x-stored-as';

/** Header with the SHA-256 that the decoded body had when it was kept. Nothing is kept unhashed. */
export const STORED_HASH = 'x-sha256';
