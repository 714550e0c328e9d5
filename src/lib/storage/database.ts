import { openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb';

export type { DBSchema };

/** A room that keeps more than choices sets a database of its own: another's is never opened or raised for it. */
export interface DatabaseSetting<Schema extends DBSchema> {
	/** `klara` holds what is installed and is read by the worker; a room's own is named `klara-<room>`. */
	name: string;
	/** Raised with each change of the schema. */
	version: number;
	upgrade: NonNullable<OpenDBCallbacks<Schema>['upgrade']>;
}

/** How long the database may take to open; where another tab blocks it, it never does. */
const OPEN_LIMIT_MS = 5000;

/** One database on the device, opened when it is first used. */
export class Database<Schema extends DBSchema> {
	readonly #setting: DatabaseSetting<Schema>;
	#opened: Promise<IDBPDatabase<Schema>> | undefined;

	constructor(setting: DatabaseSetting<Schema>) {
		this.#setting = setting;
	}

	/**
	 * Does work on the database; a connection that has died unnoticed is replaced once.
	 *
	 * @throws where the browser refuses storage, and `QuotaExceededError` where there is no room
	 */
	async use<Result>(work: (db: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
		try {
			return await work(await this.#open());
		} catch (error) {
			if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
			void this.#opened?.then(
				(db) => db.close(),
				() => undefined
			);
			this.#opened = undefined;
			return work(await this.#open());
		}
	}

	#open(): Promise<IDBPDatabase<Schema>> {
		this.#opened ??= this.#openInTime().catch((error: unknown) => {
			this.#opened = undefined;
			throw error;
		});
		return this.#opened;
	}

	async #openInTime(): Promise<IDBPDatabase<Schema>> {
		const { name, version, upgrade } = this.#setting;
		const forget = () => {
			this.#opened = undefined;
		};
		const opening = openDB<Schema>(name, version, {
			upgrade,
			// Another tab erases everything: whoever holds the database open lets go of it.
			blocking(_current, _blocked, event) {
				(event.target as IDBDatabase).close();
				forget();
			},
			terminated: forget
		});
		let timer: ReturnType<typeof setTimeout> | undefined;
		const tooLong = new Promise<never>((_, reject) => {
			timer = setTimeout(() => {
				// Nobody waits for it any longer: a connection that comes late would stand in the way of every other.
				void opening.then(
					(db) => db.close(),
					() => undefined
				);
				reject(new DOMException('The database does not open', 'TimeoutError'));
			}, OPEN_LIMIT_MS);
		});
		return Promise.race([opening, tooLong]).finally(() => clearTimeout(timer));
	}
}
