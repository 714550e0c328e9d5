import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';
import * as v from 'valibot';
import { releasePointerSchema, type ReleasePointer } from '../model/pack';

const NAME = 'klara';

interface Schema extends DBSchema {
	/** Single values by name. */
	state: { key: 'pointer'; value: ReleasePointer };
	/** Which release a tab was served from, by the worker's id of the tab. */
	clients: { key: string; value: string };
	/** Hashed files of each worker's shell, by the worker's version. */
	shells: { key: string; value: string[] };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

/** The device's database. Rejects where the browser refuses storage. */
function database(): Promise<IDBPDatabase<Schema>> {
	opened ??= openDB<Schema>(NAME, 1, {
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
	}).catch((error: unknown) => {
		opened = undefined;
		throw error;
	});
	return opened;
}

/** What is installed. What cannot be read, database or pointer, reads as “nothing”: reading must go on. */
export async function readPointer(): Promise<ReleasePointer> {
	const nothing = { active: null, previous: null };
	try {
		const kept = v.safeParse(releasePointerSchema, await (await database()).get('state', 'pointer'));
		return kept.success ? kept.output : nothing;
	} catch {
		return nothing;
	}
}

/** Flips the pointer in one transaction. Rejects when storage refuses; then the old pointer stands. */
export async function writePointer(pointer: ReleasePointer): Promise<void> {
	await (await database()).put('state', pointer, 'pointer');
}

export async function readClientRelease(client: string): Promise<string | undefined> {
	return (await database()).get('clients', client);
}

export async function writeClientRelease(client: string, release: string): Promise<void> {
	await (await database()).put('clients', release, client);
}

/** Forgets tabs that are gone. */
export async function keepClients(alive: Set<string>): Promise<void> {
	const db = await database();
	for (const client of await db.getAllKeys('clients'))
		if (!alive.has(client)) await db.delete('clients', client);
}

export async function writeShell(version: string, files: string[]): Promise<void> {
	await (await database()).put('shells', files, version);
}

export async function readShellFiles(): Promise<string[]> {
	return (await (await database()).getAll('shells')).flat();
}

/** Only the active worker's shell is still needed. */
export async function keepShell(version: string): Promise<void> {
	const db = await database();
	for (const other of await db.getAllKeys('shells')) if (other !== version) await db.delete('shells', other);
}

/** Deletes the database. Resolves once no one holds it any longer. */
export async function eraseDatabase(): Promise<void> {
	(await opened?.catch(() => undefined))?.close();
	opened = undefined;
	await deleteDB(NAME);
}
