import * as v from 'valibot';
import {
	bodyOf,
	FILES_CACHE,
	isHashed,
	packCache,
	packIndexSchema,
	packSchema,
	STORED_AS,
	type InstalledPack,
	type InstalledRelease,
	type Pack,
	type PackIndex
} from '../model/pack';
import { readPointer, writePointer } from '../storage';
import { exclusively } from '../storage/lock';
import { InstallError, problemOf } from './problem';
import { fetchFile, fetchWhole, gzip, sha256 } from './transfer';

/** Files fetched side by side while saving. */
const PARALLEL = 4;

/** Part of the work that is done, 0–1, counted in decoded bytes. */
export type Progress = (locale: string, done: number) => void;

/**
 * What the server offers now.
 *
 * @throws {InstallError} `network` when it does not answer, `damaged` when the answer is not an index
 */
export async function fetchIndex(): Promise<PackIndex> {
	const response = await fetchWhole('/packs/index.json');
	const parsed = v.safeParse(packIndexSchema, await response.json().catch(() => null));
	if (!parsed.success) throw new InstallError('damaged', v.flatten(parsed.issues));
	return parsed.output;
}

/**
 * Installs languages of the offered release, all or nothing: stage, verify every hash, flip the one
 * pointer of the device. A newer release takes every installed language along. Whatever breaks
 * leaves what was installed before untouched.
 *
 * @param wanted codes to have afterwards, besides those already there
 * @param spoken codes to have with recorded speech, besides those that already have it
 * @throws {InstallError}
 */
export async function install(
	index: PackIndex,
	wanted: string[],
	progress: Progress,
	signal?: AbortSignal,
	spoken: string[] = []
): Promise<void> {
	await exclusively(async () => {
		const { active, previous } = await readPointer();
		if (active && index.sequence < active.sequence) throw new InstallError('older');
		const sameRelease = active?.release === index.release;
		const kept = sameRelease ? active.packs : {};
		const installed = Object.keys(active?.packs ?? {}).filter((code) => code in index.packs);
		const missing = [...new Set([...(sameRelease ? [] : installed), ...wanted])];
		const staged: Record<string, InstalledPack> = {};
		try {
			for (const locale of missing) {
				const withSpeech = spoken.includes(locale) || active?.packs[locale]?.recordings === true;
				staged[locale] = await stage(index, locale, withSpeech, progress, signal);
				await verify(index.release, locale, staged[locale]);
			}
			const next: InstalledRelease = {
				release: index.release,
				sequence: index.sequence,
				date: index.date,
				packs: { ...kept, ...staged }
			};
			await writePointer({ active: next, previous: sameRelease ? previous : active });
		} catch (error) {
			for (const locale of missing)
				if (!(locale in kept)) await caches.delete(packCache(index.release, locale)).catch(() => false);
			throw problemOf(error);
		}
		await sweepPacks();
	});
}

/** Removes one language from the device. */
export async function remove(locale: string): Promise<void> {
	await exclusively(async () => {
		const { active, previous } = await readPointer();
		const without = (release: InstalledRelease | null) => {
			if (!release) return null;
			const packs = Object.fromEntries(Object.entries(release.packs).filter(([code]) => code !== locale));
			return Object.keys(packs).length ? { ...release, packs } : null;
		};
		await writePointer({ active: without(active), previous: without(previous) });
		await sweepPacks();
	});
}

/**
 * Proves that what is installed is whole: caches and entries can vanish without a word.
 *
 * @returns codes of the languages that are not
 */
export async function findDamaged(): Promise<string[]> {
	const { active } = await readPointer();
	if (!active) return [];
	const damaged: string[] = [];
	for (const [locale, pack] of Object.entries(active.packs)) {
		try {
			await verify(active.release, locale, pack);
		} catch {
			damaged.push(locale);
		}
	}
	return damaged;
}

async function stage(
	index: PackIndex,
	locale: string,
	withSpeech: boolean,
	progress: Progress,
	signal?: AbortSignal
): Promise<InstalledPack> {
	const offer = index.packs[locale];
	if (!offer) throw new InstallError('damaged', `no pack for ${locale}`);
	const needed = withSpeech ? [...offer.files, ...offer.recordings] : offer.files;
	const files = await caches.open(FILES_CACHE);
	const missing: string[] = [];
	for (const url of needed) if (!(await files.match(url))) missing.push(url);

	const total = offer.bytes + missing.reduce((sum, url) => sum + (index.files[url]?.bytes ?? 0), 0);
	let done = 0;
	const count = (bytes: number) => progress(locale, Math.min(1, (done += bytes) / total));

	const cache = await caches.open(packCache(index.release, locale));
	const pack = await fetchPack(offer, index.release, locale, count, signal);
	let stored = 0;
	let entries = 0;
	const carried: string[] = [];
	for (const entry of pack.entries) {
		const body = bodyOf(pack, entry);
		if ((await sha256(new TextEncoder().encode(body))) !== entry.sha256)
			throw new InstallError('damaged', entry.url);
		const headers = { 'content-type': entry.type };
		if (isHashed(entry.url)) {
			// The dictionary: a hashed file like any other, once it is here.
			await files.put(entry.url, new Response(body, { headers }));
			carried.push(entry.url);
			stored += body.length;
		} else {
			const kept = await gzip(body);
			await cache.put(entry.url, new Response(kept, { headers: { ...headers, [STORED_AS]: 'gzip' } }));
			stored += kept.byteLength;
			entries++;
		}
	}
	const queue = [...missing];
	const fetchRest = async () => {
		for (let url = queue.shift(); url; url = queue.shift()) {
			const { body, type } = await fetchFile(url, index.files[url]?.sha256, signal);
			await files.put(url, new Response(body, { headers: { 'content-type': type } }));
			count(body.byteLength);
		}
	};
	await Promise.all(Array.from({ length: PARALLEL }, fetchRest));
	const shared = needed.reduce((sum, url) => sum + (index.files[url]?.bytes ?? 0), 0);
	return {
		entries,
		stored: stored + shared,
		files: [...needed, ...carried],
		...(withSpeech ? { recordings: true as const } : {})
	};
}

async function fetchPack(
	offer: PackIndex['packs'][string],
	release: string,
	locale: string,
	count: (bytes: number) => void,
	signal?: AbortSignal
): Promise<Pack> {
	const response = await fetchWhole(offer.url, signal);
	let received = 0;
	const chunks: Uint8Array<ArrayBuffer>[] = [];
	const reader = response
		.body!.pipeThrough(
			new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
				transform(chunk, controller) {
					received += chunk.byteLength;
					controller.enqueue(chunk);
				}
			})
		)
		.pipeThrough(new DecompressionStream('gzip'))
		.getReader();
	try {
		for (let part = await reader.read(); !part.done; part = await reader.read()) {
			chunks.push(part.value);
			count(part.value.byteLength);
		}
	} catch (error) {
		// A cut connection and damaged bytes look alike here; the length tells them apart.
		throw new InstallError(received < offer.transfer ? 'network' : 'damaged', error);
	}
	const body = await new Blob(chunks).arrayBuffer();
	if ((await sha256(body)) !== offer.sha256) throw new InstallError('damaged', offer.url);
	const parsed = v.safeParse(packSchema, JSON.parse(new TextDecoder().decode(body)));
	if (!parsed.success || parsed.output.release !== release || parsed.output.locale !== locale)
		throw new InstallError('damaged', 'not the pack that was asked for');
	return parsed.output;
}

async function verify(release: string, locale: string, pack: InstalledPack): Promise<void> {
	const name = packCache(release, locale);
	// Opening would create it.
	const keys = (await caches.has(name)) ? await (await caches.open(name)).keys() : [];
	if (keys.length !== pack.entries)
		throw new InstallError('damaged', `${keys.length} of ${pack.entries} entries`);
	const files = await caches.open(FILES_CACHE);
	for (const url of pack.files) if (!(await files.match(url))) throw new InstallError('damaged', url);
}

/** Deletes packs that neither release of the pointer names; half-staged ones among them. */
async function sweepPacks(): Promise<void> {
	const { active, previous } = await readPointer();
	const named = new Set(
		[active, previous].flatMap((release) =>
			release ? Object.keys(release.packs).map((locale) => packCache(release.release, locale)) : []
		)
	);
	for (const name of await caches.keys())
		if (name.startsWith('pack-') && !named.has(name)) await caches.delete(name);
}
