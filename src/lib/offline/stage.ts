import { decompress } from 'fzstd';
import * as v from 'valibot';
import { FILES_CACHE, isHashed, packCache, STORED_AS, STORED_HASH } from '../model/pack';
import {
	packSchema,
	type HashedFile,
	type InstalledPack,
	type InstalledRelease,
	type Pack,
	type PackIndex,
	type PackOffer
} from '../model/pack-schema';
import { digestOf, unpack } from '../model/unpack';
import { InstallError } from '../model/problem';
import { fetchKnown, fetchWhole, keepKnown, sha256 } from '../storage/network';

/** Files fetched, and entries written, side by side. */
const PARALLEL = 4;

/** A language whose entries and files are all on the device and which no pointer names yet. */
export interface Staged {
	pack: InstalledPack;
	/** The files it shares with other languages. */
	sets: InstalledRelease['sets'];
}

/**
 * Fetches a language and keeps it under names of its own. Nothing is kept before its hash was right.
 *
 * @param count told the part done, 0–1
 * @throws {InstallError}
 */
export async function stage(
	index: PackIndex,
	locale: string,
	withRecordings: boolean,
	count: (done: number) => void,
	signal: AbortSignal
): Promise<Staged> {
	const offer = index.packs[locale];
	if (!offer) throw new InstallError('damaged', `no pack for ${locale}`);
	const shared = offer.sets.reduce((sum, name) => sum + (index.sets[name]?.bytes ?? 0), 0);
	const spoken = withRecordings ? (offer.recordings?.bytes ?? 0) : 0;
	const total = offer.transfer + shared + spoken;
	let done = 0;
	const add = (bytes: number) => count(Math.min(1, (done += bytes) / total));

	const pack = await fetchPack(offer, index.release, locale, add, signal);
	const kept = await keepEntries(pack, packCache(index.release, locale, offer.sha256), signal);
	const recordings = withRecordings ? pack.recordings : [];
	await keepFiles([...Object.values(pack.sets).flat(), ...recordings], add, signal);
	return {
		pack: {
			sha256: offer.sha256,
			entries: kept.entries,
			stored: kept.stored + recordings.reduce((sum, { bytes }) => sum + bytes, 0),
			sets: Object.keys(pack.sets),
			files: [...kept.files, ...recordings.map(({ url }) => url)],
			...(withRecordings ? { recordings: true as const } : {})
		},
		sets: Object.fromEntries(
			Object.entries(pack.sets).map(([name, files]) => [
				name,
				{ bytes: files.reduce((sum, { bytes }) => sum + bytes, 0), files: files.map(({ url }) => url) }
			])
		)
	};
}

async function fetchPack(
	offer: PackOffer,
	release: string,
	locale: string,
	count: (bytes: number) => void,
	signal: AbortSignal
): Promise<Pack> {
	const fetched = await fetchWhole(offer.url, 'no-cache', signal, count);
	const body = decompressed(fetched.body, offer);
	if ((await sha256(body)) !== offer.sha256) throw new InstallError('damaged', offer.url);
	const parsed = v.safeParse(packSchema, JSON.parse(new TextDecoder().decode(body)));
	if (!parsed.success || parsed.output.release !== release || parsed.output.locale !== locale)
		throw new InstallError('damaged', 'not the pack that was asked for');
	return parsed.output;
}

const ZSTANDARD = [0x28, 0xb5, 0x2f, 0xfd];

/**
 * The body of a pack: Zstandard, whose window spans a whole language. Told by its first bytes, not by headers: a host
 * or proxy may have unpacked it on the way.
 */
function decompressed(body: Uint8Array<ArrayBuffer>, { url, transfer }: PackOffer): Uint8Array<ArrayBuffer> {
	if (!ZSTANDARD.every((byte, i) => body[i] === byte)) return body;
	try {
		return decompress(body) as Uint8Array<ArrayBuffer>;
	} catch (error) {
		// A cut connection and damaged bytes look alike here; the length tells them apart.
		throw new InstallError(body.byteLength < transfer ? 'network' : 'damaged', { url, error });
	}
}

/** A text as it is kept on the device. */
async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const { readable, writable } = new CompressionStream('gzip');
	const writer = writable.getWriter();
	const [zipped] = await Promise.all([
		new Response(readable).arrayBuffer(),
		writer.write(bytes).then(() => writer.close())
	]);
	return new Uint8Array(zipped);
}

async function keepEntries(pack: Pack, name: string, signal: AbortSignal) {
	const cache = await caches.open(name);
	const shared = await caches.open(FILES_CACHE);
	const kept = { entries: 0, stored: 0, files: [] as string[] };
	const files = await Promise.all(
		unpack(pack).map(async ({ url, type, text, repeated }) => {
			const bytes = new TextEncoder().encode(text);
			return { url, type, bytes, repeated, hash: await sha256(bytes) };
		})
	);
	const digest = new TextEncoder().encode(digestOf(files.map(({ hash }) => hash)));
	if ((await sha256(digest)) !== pack.texts) throw new InstallError('damaged', 'not what was packed');
	const once = files.filter(({ repeated }) => !repeated);
	await sideBySide(once, async ({ url, type, bytes, hash }) => {
		signal.throwIfAborted();
		if (isHashed(url)) {
			// The dictionary: a hashed file like any other, once it is here.
			await keepKnown(shared, url, { body: bytes, type }, hash);
			kept.files.push(url);
			kept.stored += bytes.byteLength;
			return;
		}
		const body = await gzip(bytes);
		const headers = { 'content-type': type, [STORED_AS]: 'gzip', [STORED_HASH]: hash };
		await cache.put(url, new Response(body, { headers }));
		kept.entries++;
		kept.stored += body.byteLength;
	});
	return kept;
}

/** Works through a list a few at a time; none is begun after one has failed. */
async function sideBySide<Item>(items: Item[], work: (item: Item) => Promise<void>): Promise<void> {
	const queue = [...items];
	const workThrough = async () => {
		for (let item = queue.shift(); item; item = queue.shift())
			await work(item).catch((error: unknown) => {
				queue.length = 0;
				throw error;
			});
	};
	await Promise.all(Array.from({ length: PARALLEL }, workThrough));
}

/** Fetches the files that are not here yet, a few side by side; all stop when one fails. */
async function keepFiles(files: HashedFile[], count: (bytes: number) => void, signal: AbortSignal) {
	const cache = await caches.open(FILES_CACHE);
	const failed = new AbortController();
	const abort = () => failed.abort();
	signal.addEventListener('abort', abort);
	const keep = async (file: HashedFile) => {
		const here = (await cache.match(file.url))?.headers.get(STORED_HASH) === file.sha256;
		if (!here) {
			// What lies there without its hash would be answered with instead of the network.
			await cache.delete(file.url);
			const fetched = await fetchKnown(file.url, file.sha256, failed.signal);
			failed.signal.throwIfAborted();
			await keepKnown(cache, file.url, fetched, file.sha256);
		}
		count(file.bytes);
	};
	try {
		await sideBySide(files, (file) =>
			keep(file).catch((error: unknown) => {
				abort();
				throw error;
			})
		);
	} finally {
		signal.removeEventListener('abort', abort);
	}
}
