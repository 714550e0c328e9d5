import * as v from 'valibot';
import type { DataNode } from './page-data';

/** Format of packs and of their index. A reader that meets a higher one leaves it alone. */
export const PACK_FORMAT = 3;

const sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const path = v.pipe(v.string(), v.regex(/^\/[\w./-]+$/));
const size = v.pipe(v.number(), v.integer(), v.minValue(0));
/** Code of a language, or name of a room. */
const packName = v.pipe(v.string(), v.regex(/^([a-z]{2,3}|kiosk|meeting)$/));
const setName = v.pipe(v.string(), v.regex(/^[a-z-]+$/));
const releaseName = v.pipe(v.string(), v.regex(/^\d+-[0-9a-f]{12}$/));
const day = v.pipe(v.string(), v.isoDate());

/** What several files take together: decoded on the device, compressed over the network. */
const weight = v.object({ bytes: size, transfer: size });

const offer = v.object({
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
});

/**
 * `packs/index.json`: what the server offers. A small pointer, since every device asks for it often;
 * the lists of files travel in the packs, under the hash of the pack. A pack is one language or one room.
 */
const offeredIndex = v.object({
	format: v.literal(PACK_FORMAT),
	release: releaseName,
	sequence: v.pipe(v.number(), v.integer(), v.minValue(1)),
	date: day,
	/** Ed25519 signature of this file, Base64; see `./signature.js` for what it is over. */
	signature: v.string(),
	/** Every file of the built site with its hash, for a kiosk that serves a copy of it. */
	site: v.object({ url: path, sha256, files: size, bytes: size }),
	/** Hashed files (code and styles, the fonts of a script) that packs share, by name. */
	sets: v.record(setName, weight),
	packs: v.record(packName, offer),
	/** Rooms of one address: apart, since a page of an earlier release takes no such name among languages. */
	rooms: v.optional(v.record(packName, offer), {})
});

export const packIndexSchema = v.pipe(
	offeredIndex,
	v.transform(({ rooms, ...index }) => ({ ...index, packs: { ...index.packs, ...rooms } }))
);

const hashedFile = v.object({ url: path, sha256, bytes: size });

/** Kit's node of data, see `./page-data.js`. */
const dataNode = v.custom<DataNode>((node) => node === null || typeof node === 'object');

/** The body of a pack: every page, its data and the dictionary of one language of one release. */
export const packSchema = v.object({
	format: v.literal(PACK_FORMAT),
	release: releaseName,
	locale: packName,
	/** The files of each set that its pages need. */
	sets: v.record(setName, v.array(hashedFile)),
	recordings: v.optional(v.array(hashedFile), []),
	/** SHA-256 of all texts, see `digestOf` of `./unpack.ts`. */
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

const installedRelease = v.object({
	/** Format of the packs it came in; absent before 3. */
	format: v.optional(size),
	release: releaseName,
	sequence: size,
	date: day,
	/** Files that the languages below share, written down once and not once a language. */
	sets: v.optional(v.record(setName, v.object({ bytes: size, files: v.array(path) })), {}),
	packs: v.record(
		packName,
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

export type PackIndex = v.InferOutput<typeof packIndexSchema>;
export type PackOffer = PackIndex['packs'][string];
export type Pack = v.InferOutput<typeof packSchema>;
export type HashedFile = v.InferOutput<typeof hashedFile>;

/** The one pointer of the device. Only what it names counts as saved. */
export type ReleasePointer = v.InferOutput<typeof releasePointerSchema>;

/** A release as it is installed: all languages of a device are of one release. */
export type InstalledRelease = v.InferOutput<typeof installedRelease>;

/** A language as the pointer names it. */
export type InstalledPack = InstalledRelease['packs'][string];

/**
 * True when the pages of an installed release can read what the server offers now. Those of an earlier format would
 * never learn of a later release.
 */
export const isOfThisFormat = ({ format }: InstalledRelease): boolean => format === PACK_FORMAT;
