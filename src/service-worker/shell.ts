import { PrecacheController, type PrecacheEntry } from 'workbox-precaching';
import { FILES_CACHE } from '../lib/model/pack';
import { keepShells, writeShell } from '../lib/storage/packs';
import { whileNothingIsSwept } from '../lib/storage/lock';
import { fetchKnown, keepKnown } from '../lib/storage/network';
import { pathsIn } from '../lib/storage/whole';

/** Files of the shell fetched side by side. */
const PARALLEL = 4;

/**
 * The shell: the few pages and icons that Workbox keeps, and the hashed files of code, style and fonts.
 * Those live in one cache of ours, since Workbox's activation would delete those that installed packs
 * still need. Each is compared with the hash the build wrote into the list.
 */
export class Shell {
	readonly #pages = new PrecacheController();
	/** Path → SHA-256. */
	readonly #files: Map<string, string>;
	/** Hash of the chooser, which names the entry script, whose name changes with every other file's. */
	readonly #version: string;

	constructor(manifest: PrecacheEntry[]) {
		const isFile = ({ url }: PrecacheEntry) => url.includes('_app/immutable/');
		this.#files = new Map(manifest.filter(isFile).map(({ url, revision }) => [url, revision ?? '']));
		this.#pages.addToCacheList(manifest.filter((entry) => !isFile(entry)));
		this.#version = manifest.find(({ url }) => url === '/')?.revision ?? '';
	}

	/** All or nothing. The files are named first: no sweep takes what is named. */
	async install(event: ExtendableEvent): Promise<void> {
		await this.#name();
		await Promise.all([this.#pages.install(event), this.#installFiles()]);
	}

	/** Takes over: Workbox drops the pages of the shell before, and only this shell is still named. */
	async activate(event: ExtendableEvent): Promise<void> {
		await this.#pages.activate(event);
		await keepShells([this.#version]).catch(() => undefined);
	}

	/**
	 * Puts back what is missing. Caches and database vanish without a word, and a worker that was
	 * erased may come back without being installed.
	 */
	async repair(event: ExtendableEvent): Promise<void> {
		await this.#name();
		await Promise.all([
			(await this.page('/')) ? undefined : this.#pages.install(event),
			this.#installFiles()
		]);
	}

	/** A page or icon of the shell, by its path. */
	page(path: string): Promise<Response | undefined> {
		return this.#pages.matchPrecache(path);
	}

	#name(): Promise<void> {
		return whileNothingIsSwept(() => writeShell(this.#version, [...this.#files.keys()]));
	}

	async #installFiles() {
		const here = new Set(await pathsIn(FILES_CACHE));
		const cache = await caches.open(FILES_CACHE);
		const missing = [...this.#files].filter(([path]) => !here.has(path));
		const work = async () => {
			for (let next = missing.shift(); next; next = missing.shift()) {
				const [path, hash] = next;
				await keepKnown(cache, path, await fetchKnown(path, hash), hash);
			}
		};
		await Promise.all(Array.from({ length: PARALLEL }, work));
	}
}
