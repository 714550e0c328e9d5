import { mkdir, readFile, readdir, readlink, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pointLink, readMemory, writeMemory } from './memory.js';
import { Refusal } from './refusal.js';
import { openRelease, stageRelease } from './release.js';
import { fromFolder } from './sources.js';
import { LIST_LIMIT, readIndex } from './verify.js';

/** @import { Memory } from './memory.js' */
/** @import { Release } from './release.js' */
/** @import { Source } from './sources.js' */

const INDEX = '/packs/index.json';

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
	 * Finds the release to use: the one in use before, else the one before that, else the one of the package. A new
	 * one that the package has brought goes first.
	 *
	 * @param {{ folder: string, installed: string, keys: readonly string[] }} place
	 *   `folder`: where releases are kept; `installed`: the site of the package; `keys`: those the package believes
	 * @returns {Promise<Store>}
	 * @throws when no release is whole
	 */
	static async open({ folder, installed, keys }) {
		await mkdir(join(folder, 'releases'), { recursive: true });
		const memory = await readMemory(join(folder, 'memory.json'));
		const trusted = [...keys, ...memory.keys];
		/** @type {{ code: string, detail: string } | undefined} */
		let damage;
		/** @param {string | null} path */
		const whole = async (path) => {
			if (!path) return null;
			return openRelease(path, trusted).catch((error) => {
				damage ??= { code: error.code ?? 'damaged', detail: error.message };
				return null;
			});
		};
		/** What was rolled back is not used, even if the power went before the link was moved. */
		const works = (/** @type {Release | null} */ release) =>
			release && memory.failed[release.release] ? null : release;
		const used = works(await whole(await target(join(folder, 'current'))));
		const previous = works(await whole(await target(join(folder, 'previous'))));
		// Each release that is hashed is a second more of a dark screen: one of the package that has been taken is not.
		const isTaken = used && (await nameOf(installed)) === memory.installed;
		const brought = isTaken ? null : await whole(installed);
		const current = used ?? previous ?? brought;
		if (!current) throw new Error(`No whole release on this machine: ${damage?.detail}`);
		const store = new Store(folder, keys, current);
		store.memory = { ...memory, ...(damage && { lastError: damage }) };
		store.previous = previous?.release === current.release ? null : previous;
		const waits = memory.pending && memory.pending !== current.release;
		store.pending = waits ? works(await whole(join(folder, 'releases', String(memory.pending)))) : null;
		if (brought) await store.#takeInstalled(brought);
		// What is not whole is forgotten, so that it is told once.
		if (!used && store.current !== brought)
			await pointLink(join(folder, 'current'), store.current.folder).catch(() => {});
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
			this.memory.lastError = { code: 'space', detail: `${pending.release}: ${error}` };
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
	 * @param {string} code
	 * @param {string} detail
	 */
	async note(code, detail) {
		this.memory.lastError = { code, detail };
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
				this.memory.lastError = { code: 'space', detail: `${release} of the package: ${error.message}` };
				return brought;
			});
			if (!isOnlyOne) return await this.#use(copy);
			this.current = copy;
			if (copy !== brought) await pointLink(join(this.#folder, 'current'), copy.folder);
		} catch (error) {
			// A disk that takes nothing shall not keep the kiosk from starting.
			this.memory.lastError = { code: 'space', detail: `${release} of the package: ${error}` };
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

/**
 * What a release in a folder calls itself, unchecked; `null` where it says nothing.
 *
 * @param {string} folder
 * @returns {Promise<string | null>}
 */
async function nameOf(folder) {
	try {
		return String(JSON.parse(await readFile(join(folder, INDEX), 'utf8')).release);
	} catch {
		return null;
	}
}

/** @param {string} link */
function target(link) {
	return readlink(link).catch(() => null);
}
