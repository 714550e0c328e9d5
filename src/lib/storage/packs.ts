import * as v from 'valibot';
import { releasePointerSchema, type ReleasePointer } from '../model/pack-schema';
import { Database, type DBSchema } from './database';
import { PACKS_DATABASE, POINTER_CHANGED } from './names';

interface Schema extends DBSchema {
	/** Single values by name. */
	state: { key: 'pointer' | 'attempts' | 'suspect' | 'removed'; value: unknown };
	/** Which release a tab was served from, by the worker's id of the tab. */
	clients: { key: string; value: string };
	/** Hashed files of each worker's shell, by the worker's version. */
	shells: { key: string; value: string[] };
}

/**
 * What is installed on the device, for every room.
 *
 * Its version is never raised: the worker of the release before still answers while a new one waits,
 * and could no longer open it.
 */
const database = new Database<Schema>({
	name: PACKS_DATABASE,
	version: 1,
	upgrade(db) {
		db.createObjectStore('state');
		db.createObjectStore('clients');
		db.createObjectStore('shells');
	}
});

/**
 * What is installed. A pointer that is missing, or is none, reads as “nothing”.
 *
 * @throws when the database cannot be read: whoever writes or deletes must not take that for “nothing”
 */
export async function readPointer(): Promise<ReleasePointer> {
	return pointerFrom(await database.use((db) => db.get('state', 'pointer')));
}

function pointerFrom(kept: unknown): ReleasePointer {
	const parsed = v.safeParse(releasePointerSchema, kept);
	return parsed.success ? parsed.output : { active: null, previous: null };
}

/** What is installed, for answering only: what cannot be read is “nothing”, since reading must go on. */
export async function readPointerOrNothing(): Promise<ReleasePointer> {
	return readPointer().catch(() => ({ active: null, previous: null }));
}

/**
 * Changes the pointer in one transaction and lets tabs and worker know: no tab overwrites what another
 * has written meanwhile. Rejects when storage refuses; then the old pointer stands.
 *
 * @param change what becomes of the pointer as it lies there now; it may not wait for anything
 */
export async function changePointer(change: (pointer: ReleasePointer) => ReleasePointer): Promise<void> {
	await database.use(async (db) => {
		const { store, done } = db.transaction('state', 'readwrite');
		await store.put(change(pointerFrom(await store.get('pointer'))), 'pointer');
		await done;
	});
	const channel = new BroadcastChannel(POINTER_CHANGED);
	channel.postMessage(null);
	channel.close();
}

/** Installations that failed, so that a failure is not fetched again on every page. Shape: its one reader's. */
export async function readAttempts(): Promise<unknown> {
	return database.use((db) => db.get('state', 'attempts'));
}

export async function writeAttempts(attempts: object): Promise<void> {
	await database.use((db) => db.put('state', attempts, 'attempts'));
}

/** Languages that the reader has removed and not asked for since. */
export async function readRemoved(): Promise<string[]> {
	return removedFrom(await database.use((db) => db.get('state', 'removed')));
}

export async function changeRemoved(change: (removed: string[]) => string[]): Promise<void> {
	await database.use(async (db) => {
		const { store, done } = db.transaction('state', 'readwrite');
		await store.put([...new Set(change(removedFrom(await store.get('removed'))))], 'removed');
		await done;
	});
}

function removedFrom(kept: unknown): string[] {
	const parsed = v.safeParse(v.array(v.string()), kept);
	return parsed.success ? parsed.output : [];
}

/** Something kept could not be read: the next start looks at every byte and drops what is wrong. */
export async function markSuspect(suspect: boolean): Promise<void> {
	await database.use((db) => db.put('state', suspect, 'suspect'));
}

export async function isSuspect(): Promise<boolean> {
	return (await database.use((db) => db.get('state', 'suspect'))) === true;
}

export async function readClientRelease(client: string): Promise<string | undefined> {
	return database.use((db) => db.get('clients', client));
}

export async function writeClientRelease(client: string, release: string): Promise<void> {
	await database.use((db) => db.put('clients', release, client));
}

/** Forgets tabs that are gone. */
export async function keepClients(alive: Set<string>): Promise<void> {
	await database.use(async (db) => {
		for (const client of await db.getAllKeys('clients'))
			if (!alive.has(client)) await db.delete('clients', client);
	});
}

export async function writeShell(version: string, files: string[]): Promise<void> {
	await database.use((db) => db.put('shells', files, version));
}

export async function readShellFiles(): Promise<string[]> {
	return (await database.use((db) => db.getAll('shells'))).flat();
}

/** Only the active worker's shell is still needed, and that of one that waits. */
export async function keepShells(versions: string[]): Promise<void> {
	await database.use(async (db) => {
		for (const other of await db.getAllKeys('shells'))
			if (!versions.includes(other)) await db.delete('shells', other);
	});
}
