import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { releasePointerSchema, type ReleasePointer } from '../model/pack';
import { DATABASE, POINTER_CHANGED } from './names';

interface Schema extends DBSchema {
	/** Single values by name. */
	state: { key: 'pointer' | 'attempts' | 'suspect'; value: unknown };
	/** Which release a tab was served from, by the worker's id of the tab. */
	clients: { key: string; value: string };
	/** Hashed files of each worker's shell, by the worker's version. */
	shells: { key: string; value: string[] };
}

/** How long the database may take to open; where another tab blocks it, it never does. */
const OPEN_LIMIT = 5000;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/**
 * The device's database. Rejects where the browser refuses storage.
 *
 * Its version is never raised: the worker of the release before still answers while a new one waits,
 * and could no longer open it. Each room that keeps more gets a database of its own.
 */
function database(): Promise<IDBPDatabase<Schema>> {
	opened ??= open().catch((error: unknown) => {
		opened = undefined;
		throw error;
	});
	return opened;
}

function open(): Promise<IDBPDatabase<Schema>> {
	const opening = openDB<Schema>(DATABASE, 1, {
		upgrade(db) {
			db.createObjectStore('state');
			db.createObjectStore('clients');
			db.createObjectStore('shells');
		},
		// Another tab erases everything: whoever holds the database open lets go of it.
		blocking(_current, _blocked, event) {
			(event.target as IDBDatabase).close();
			opened = undefined;
		},
		terminated() {
			opened = undefined;
		}
	});
	const tooLong = new Promise<never>((_, reject) =>
		setTimeout(() => reject(new DOMException('The database does not open', 'TimeoutError')), OPEN_LIMIT)
	);
	return Promise.race([opening, tooLong]);
}

/** Does work on the database; a connection that has died unnoticed is replaced once. */
async function withDatabase<Result>(work: (db: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result> {
	try {
		return await work(await database());
	} catch (error) {
		if (error instanceof DOMException && error.name === 'QuotaExceededError') throw error;
		void opened?.then(
			(db) => db.close(),
			() => undefined
		);
		opened = undefined;
		return work(await database());
	}
}

/**
 * What is installed. A pointer that is missing, or is none, reads as “nothing”.
 *
 * @throws when the database cannot be read: whoever writes or deletes must not take that for “nothing”
 */
export async function readPointer(): Promise<ReleasePointer> {
	const kept = await withDatabase((db) => db.get('state', 'pointer'));
	const parsed = v.safeParse(releasePointerSchema, kept);
	return parsed.success ? parsed.output : { active: null, previous: null };
}

/** What is installed, for answering only: what cannot be read is “nothing”, since reading must go on. */
export async function readPointerOrNothing(): Promise<ReleasePointer> {
	return readPointer().catch(() => ({ active: null, previous: null }));
}

/**
 * Flips the pointer in one transaction and lets tabs and worker know. Rejects when storage refuses;
 * then the old pointer stands.
 */
export async function writePointer(pointer: ReleasePointer): Promise<void> {
	await withDatabase((db) => db.put('state', pointer, 'pointer'));
	const channel = new BroadcastChannel(POINTER_CHANGED);
	channel.postMessage(null);
	channel.close();
}

/** Installations that failed, so that a failure is not fetched again on every page. Shape: its one reader's. */
export async function readAttempts(): Promise<unknown> {
	return withDatabase((db) => db.get('state', 'attempts'));
}

export async function writeAttempts(attempts: object): Promise<void> {
	await withDatabase((db) => db.put('state', attempts, 'attempts'));
}

/** Something kept could not be read: the next start looks at every byte and drops what is wrong. */
export async function markSuspect(suspect: boolean): Promise<void> {
	await withDatabase((db) => db.put('state', suspect, 'suspect'));
}

export async function isSuspect(): Promise<boolean> {
	return (await withDatabase((db) => db.get('state', 'suspect'))) === true;
}

export async function readClientRelease(client: string): Promise<string | undefined> {
	return withDatabase((db) => db.get('clients', client));
}

export async function writeClientRelease(client: string, release: string): Promise<void> {
	await withDatabase((db) => db.put('clients', release, client));
}

/** Forgets tabs that are gone. */
export async function keepClients(alive: Set<string>): Promise<void> {
	await withDatabase(async (db) => {
		for (const client of await db.getAllKeys('clients'))
			if (!alive.has(client)) await db.delete('clients', client);
	});
}

export async function writeShell(version: string, files: string[]): Promise<void> {
	await withDatabase((db) => db.put('shells', files, version));
}

export async function readShellFiles(): Promise<string[]> {
	return (await withDatabase((db) => db.getAll('shells'))).flat();
}

/** Only the active worker's shell is still needed, and that of one that waits. */
export async function keepShells(versions: string[]): Promise<void> {
	await withDatabase(async (db) => {
		for (const other of await db.getAllKeys('shells'))
			if (!versions.includes(other)) await db.delete('shells', other);
	});
}
