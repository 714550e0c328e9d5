import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pointLink, writer } from './memory.js';
import { findInstead, findReleases, keepOnly } from './on-disk.js';
import { Refusal } from './refusal.js';
import { INDEX, copyRelease, stageRelease } from './release.js';
import { isToBeTaken, without } from './rules.js';
import { LIST_LIMIT, readIndex } from './verify.js';

/** @import { Place } from './on-disk.js' */
/** @import { Release } from './release.js' */
/** @import { Source } from './sources.js' */

/**
 * The releases on this disk: the one in use, the one before, and one that waits. `current` and `previous` are
 * symbolic links, so that at any moment one whole release is in use; memory is written before a link is moved.
 */
export class Store {
	#place;
	#remember;
	/** Releases are taken one after another. @type {Promise<unknown>} */
	#taking = Promise.resolve();
	/** Release that is on its way from a source, or was until the network went. */
	#staged = '';
	/** Release that is being put into use. */
	#applied = '';
	/** Release of the package that is being copied. */
	#copied = '';

	/**
	 * Opens what this disk holds. A new release that the package has brought goes first.
	 *
	 * @param {Place} place
	 * @returns {Promise<Store>}
	 * @throws when no release is whole
	 */
	static async open(place) {
		const { folder } = place;
		await mkdir(join(folder, 'releases'), { recursive: true });
		const found = await findReleases(place);
		const store = new Store(place, found);
		const { used, brought } = found;
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
	 * @param {Place} place
	 * @param {import('./on-disk.js').Found} found
	 */
	constructor(place, { current, previous, pending, memory }) {
		this.#place = place;
		this.current = current;
		this.previous = previous;
		this.pending = pending;
		this.memory = memory;
		const write = writer(join(place.folder, 'memory.json'));
		this.#remember = () => write(this.memory);
	}

	/** Public keys that are believed: the package's, and those the release in use names. */
	get trusted() {
		return [...new Set([...this.#place.keys, ...this.current.keys])];
	}

	/** Whether no page of the release in use has been heard yet. */
	get unconfirmed() {
		return this.memory.unconfirmed === this.current.release;
	}

	/**
	 * Takes what a source offers, if it is new, beside the release in use. Whatever comes of it is remembered.
	 *
	 * @param {() => Promise<Source>} find
	 * @param {{ contact?: () => string, again?: () => boolean }} [how] `contact`: time of it, where this was one;
	 *   `again`: whether one that failed here is to be tried once more
	 */
	take(find, { contact, again = () => false } = {}) {
		const task = this.#taking.then(async () => {
			try {
				const source = await find();
				const body = await source.read(INDEX, LIST_LIMIT);
				const index = readIndex(body, this.trusted);
				if (contact) this.memory.lastContact = contact();
				await this.#stage(source, body, index, again());
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
	 * @param {boolean} again
	 */
	async #stage(source, body, index, again) {
		if (index.release === this.#applied || !isToBeTaken(index, source, this, again)) return;
		this.#staged = index.release;
		await this.#sweep();
		const place = { into: join(this.#place.folder, 'releases', index.release), current: this.current };
		this.pending = await stageRelease(source, body, index, place);
		this.#staged = '';
		this.memory.pending = index.release;
		this.memory.failed = without(this.memory.failed, index.release);
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
		this.#applied = pending.release;
		this.pending = null;
		delete this.memory.pending;
		try {
			await this.#use(pending);
		} catch (error) {
			this.memory.unconfirmed = unconfirmed;
			this.memory.fault = { code: 'space', detail: `${pending.release}: ${error}` };
			// What it took is room to write that down.
			this.#applied = '';
			await this.#sweep();
		}
		this.#applied = '';
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
		this.memory.failed[release] = reason;
		this.memory.lastError = { code: 'rolled-back', detail: `${release}: ${reason}` };
		await this.#goBack(this.previous);
		return true;
	}

	/**
	 * Leaves a release whose files are no longer what they were, as a start does: for the one before, else for the one
	 * of the package.
	 *
	 * @returns {Promise<boolean>} whether they are not, and there was one that is whole
	 */
	async fallBack() {
		const { damage, instead, isBrought } = await findInstead(this.#place, this.current, this.previous);
		if (!damage || !instead) return false;
		this.memory.fault = damage;
		await this.#goBack(instead);
		if (isBrought) await this.#takeInstalled(instead);
		await this.#remember().catch(() => {});
		return true;
	}

	/** @param {Release} release to use from now on */
	async #goBack(release) {
		this.current = release;
		this.previous = null;
		delete this.memory.unconfirmed;
		// A disk that takes nothing shall not keep the screen dead: what cannot be written holds until the next start.
		await this.#remember().catch(() => {});
		// As long as it names what was left, the link to the one before is what a start would go by.
		await pointLink(join(this.#place.folder, 'current'), release.folder)
			.then(() => rm(join(this.#place.folder, 'previous'), { force: true }))
			.catch(() => {});
		await this.#sweep();
	}

	/**
	 * Remembers what went wrong, for the operator; nothing, once that has been seen.
	 *
	 * @param {'lastError' | 'fault'} kind
	 * @param {{ code: string, detail: string }} [told]
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
		const { release, sequence } = brought;
		const isOnlyOne = this.current === brought;
		const isNew = release !== this.memory.installed && sequence >= this.current.sequence;
		this.memory.installed = release;
		if (!isOnlyOne && (!isNew || release === this.current.release || this.memory.failed[release])) return;
		this.#copied = release;
		try {
			const copy = await copyRelease(brought, join(this.#place.folder, 'releases', release)).catch(
				(error) => {
					this.memory.fault = { code: 'space', detail: `${release} of the package: ${error.message}` };
					return brought;
				}
			);
			if (!isOnlyOne) return await this.#use(copy);
			this.current = copy;
			if (copy !== brought) await pointLink(join(this.#place.folder, 'current'), copy.folder);
		} catch (error) {
			// A disk that takes nothing shall not keep the kiosk from starting.
			this.memory.fault = { code: 'space', detail: `${release} of the package: ${error}` };
		} finally {
			this.#copied = '';
		}
	}

	/** @param {Release} release */
	async #use(release) {
		this.memory.unconfirmed = release.release;
		await this.#remember();
		await pointLink(join(this.#place.folder, 'previous'), this.current.folder);
		await pointLink(join(this.#place.folder, 'current'), release.folder);
		this.previous = this.current;
		this.current = release;
	}

	/** Removes every folder but those of the release in use, the one before, and those waiting or on their way. */
	async #sweep() {
		await keepOnly(join(this.#place.folder, 'releases'), () => ({
			releases: [this.current, this.previous, this.pending],
			coming: [this.#staged, this.#applied, this.#copied]
		}));
	}
}
