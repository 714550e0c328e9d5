import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pointLink, writeMemory } from './memory.js';
import { findReleases } from './on-disk.js';
import { Refusal } from './refusal.js';
import { INDEX, stageRelease } from './release.js';
import { fromFolder } from './sources.js';
import { LIST_LIMIT, readIndex } from './verify.js';

/** @import { Memory } from './memory.js' */
/** @import { Place } from './on-disk.js' */
/** @import { Release } from './release.js' */
/** @import { Source } from './sources.js' */

/**
 * The releases on this disk: the one in use, the one before, and one that waits. `current` and `previous` are
 * symbolic links, so that at any moment one whole release is in use; memory is written before a link is moved.
 */
export class Store {
	/** @type {Release} */ current;
	/** @type {Release | null} */ previous = null;
	/** @type {Release | null} */ pending = null;
	/** @type {Memory} */ memory = { keys: [], failed: {} };
	#folder;
	#keys;
	/** Releases are taken one after another. @type {Promise<unknown>} */
	#taking = Promise.resolve();
	/** So is memory written. @type {Promise<unknown>} */
	#writing = Promise.resolve();
	/** Folder that a release is being copied into, or was until the network went. */
	#part = '';

	/**
	 * Opens what this disk holds. A new release that the package has brought goes first.
	 *
	 * @param {Place} place
	 * @returns {Promise<Store>}
	 * @throws when no release is whole
	 */
	static async open({ folder, installed, keys }) {
		await mkdir(join(folder, 'releases'), { recursive: true });
		const { memory, used, brought, current, previous, pending } = await findReleases({
			folder,
			installed,
			keys
		});
		const store = new Store(folder, keys, current);
		store.memory = memory;
		store.previous = previous;
		store.pending = pending;
		if (brought) await store.#takeInstalled(brought);
		// What is not whole is forgotten, so that it is told once.
		if (!used && store.current !== brought)
			await pointLink(join(folder, 'current'), store.current.folder).catch(() => {});
		if (!store.previous) await rm(join(folder, 'previous'), { force: true }).catch(() => {});
		await store.#remember().catch(() => {});
		await store.#sweep();
		return store;
	}

	/**
	 * @param {string} folder
	 * @param {readonly string[]} keys
	 * @param {Release} current
	 */
	constructor(folder, keys, current) {
		this.#folder = folder;
		this.#keys = keys;
		this.current = current;
	}

	/** Public keys that are believed: the package's, and those the release in use names. */
	get trusted() {
		return [...new Set([...this.#keys, ...this.current.keys])];
	}

	/** Whether no page of the release in use has been heard yet. */
	get unconfirmed() {
		return this.memory.unconfirmed === this.current.release;
	}

	/**
	 * Takes what a source offers, if it is new, beside the release in use. Whatever comes of it is remembered.
	 *
	 * @param {() => Promise<Source>} find
	 * @param {(() => string) | null} [contact] time of the contact, where this was one
	 */
	take(find, contact = null) {
		const task = this.#taking.then(async () => {
			try {
				const source = await find();
				const body = await source.read(INDEX, LIST_LIMIT);
				const index = readIndex(body, this.trusted);
				if (contact) this.memory.lastContact = contact();
				await this.#stage(source, body, index);
				delete this.memory.lastError;
			} catch (error) {
				// What is no refusal was said by this machine's disk.
				const code = error instanceof Refusal ? error.code : 'damaged';
				this.memory.lastError = { code, detail: /** @type {Error} */ (error).message };
			}
			await this.#remember().catch(() => {});
		});
		this.#taking = task;
		return task;
	}

	/**
	 * @param {Source} source
	 * @param {Buffer} body
	 * @param {import('./verify.js').Index} index
	 */
	async #stage(source, body, index) {
		const { release, sequence } = index;
		const least = Math.max(this.current.sequence, this.pending?.sequence ?? 0);
		if (sequence < least)
			throw new Refusal('older', `${source.name}: sequence ${sequence}, this kiosk has ${least}`);
		if ([this.current.release, this.pending?.release].includes(release)) return;
		if (this.memory.failed[release])
			throw new Refusal('failed-before', `${release}: ${this.memory.failed[release]}`);
		const into = join(this.#folder, 'releases', release);
		this.#part = `${release}.part`;
		await this.#sweep();
		this.pending = await stageRelease(source, body, index, { into, current: this.current });
		this.memory.pending = release;
		await this.#sweep();
	}

	/**
	 * Puts the release that waits into use. Where the disk does not take that, the old one stays and nothing waits any
	 * more: else each heartbeat would ask for it again, and the screen be started anew without end.
	 */
	async apply() {
		if (!this.pending) return;
		const { pending } = this;
		const { unconfirmed } = this.memory;
		this.pending = null;
		delete this.memory.pending;
		try {
			await this.#use(pending);
		} catch (error) {
			this.memory.unconfirmed = unconfirmed;
			this.memory.fault = { code: 'space', detail: `${pending.release}: ${error}` };
			// What it took is room to write that down.
			await this.#sweep();
		}
		await this.#remember().catch(() => {});
		await this.#sweep();
	}

	/**
	 * A page has been heard: where it is one of the release in use, that works.
	 *
	 * @param {unknown} release of the page
	 */
	async confirm(release) {
		if (release !== this.current.release || !this.unconfirmed) return;
		delete this.memory.unconfirmed;
		this.memory.keys = this.current.keys;
		await this.#remember().catch(() => {});
	}

	/**
	 * Goes back to the release before, and remembers not to take this one again.
	 *
	 * @param {string} reason
	 * @returns {Promise<boolean>} whether there was one to go back to
	 */
	async rollBack(reason) {
		if (!this.previous) return false;
		const { release } = this.current;
		this.current = this.previous;
		this.previous = null;
		this.memory.failed[release] = reason;
		this.memory.lastError = { code: 'rolled-back', detail: `${release}: ${reason}` };
		delete this.memory.unconfirmed;
		// A disk that takes nothing shall not keep the screen dead: what cannot be written holds until the next start.
		await this.#remember().catch(() => {});
		await pointLink(join(this.#folder, 'current'), this.current.folder).catch(() => {});
		await this.#sweep();
		return true;
	}

	/**
	 * Remembers what went wrong, for the operator.
	 *
	 * @param {'lastError' | 'fault'} kind
	 * @param {{ code: string, detail: string }} told
	 */
	async note(kind, told) {
		this.memory[kind] = told;
		await this.#remember().catch(() => {});
	}

	/**
	 * The release of the package is copied among the others, so that it stays when the package is exchanged. One that
	 * an exchanged package has brought is taken into use unless it is older or failed here.
	 *
	 * @param {Release} brought
	 */
	async #takeInstalled(brought) {
		const { release, sequence, folder } = brought;
		const isOnlyOne = this.current === brought;
		const isNew = release !== this.memory.installed && sequence >= this.current.sequence;
		this.memory.installed = release;
		if (!isOnlyOne && (!isNew || release === this.current.release || this.memory.failed[release])) return;
		const into = join(this.#folder, 'releases', release);
		const source = fromFolder(folder);
		try {
			const index = await source.read(INDEX, LIST_LIMIT);
			const copy = await stageRelease(source, index, brought, { into, current: brought }).catch((error) => {
				this.memory.fault = { code: 'space', detail: `${release} of the package: ${error.message}` };
				return brought;
			});
			if (!isOnlyOne) return await this.#use(copy);
			this.current = copy;
			if (copy !== brought) await pointLink(join(this.#folder, 'current'), copy.folder);
		} catch (error) {
			// A disk that takes nothing shall not keep the kiosk from starting.
			this.memory.fault = { code: 'space', detail: `${release} of the package: ${error}` };
		}
	}

	/** @param {Release} release */
	async #use(release) {
		this.memory.unconfirmed = release.release;
		await this.#remember();
		await pointLink(join(this.#folder, 'previous'), this.current.folder);
		await pointLink(join(this.#folder, 'current'), release.folder);
		this.previous = this.current;
		this.current = release;
	}

	/** Removes every folder but those of the release in use, the one before, and those waiting or on their way. */
	async #sweep() {
		const releases = [this.current, this.previous, this.pending];
		const kept = [this.#part, ...releases.map((release) => release && basename(release.folder))];
		for (const name of await readdir(join(this.#folder, 'releases')))
			if (!kept.includes(name))
				await rm(join(this.#folder, 'releases', name), { recursive: true, force: true }).catch(() => {});
	}

	#remember() {
		const written = this.#writing.then(() => writeMemory(join(this.#folder, 'memory.json'), this.memory));
		this.#writing = written.catch(() => {});
		return written;
	}
}
