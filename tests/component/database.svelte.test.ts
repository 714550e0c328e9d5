import { afterEach, expect, test } from 'vitest';
import { eraseDevice } from '../../src/lib/offline/erase';
import { Database, type DBSchema } from '../../src/lib/storage/database';

interface Schema extends DBSchema {
	notes: { key: string; value: string };
}
const room = (name: string, version = 1) =>
	new Database<Schema>({
		name,
		version,
		upgrade(db, from, _to, change) {
			if (from < 1) db.createObjectStore('notes');
			if (from === 1) void change.objectStore('notes').put('moved', 'kept');
		}
	});
const names = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

afterEach(() => eraseDevice());

test('what one room keeps no other room sees', async () => {
	const [one, other] = [room('klara-one'), room('klara-other')];
	await one.use((db) => db.put('notes', 'mine', 'kept'));
	expect(await other.use((db) => db.get('notes', 'kept'))).toBeUndefined();
	expect(await one.use((db) => db.get('notes', 'kept'))).toBe('mine');
});

test('a room moves what it keeps to a new schema, and the tab that holds the old one lets go', async () => {
	const before = room('klara-one');
	await before.use((db) => db.put('notes', 'mine', 'kept'));
	expect(await room('klara-one', 2).use((db) => db.get('notes', 'kept'))).toBe('moved');
	await expect(before.use((db) => db.get('notes', 'kept'))).rejects.toThrow(/version/);
});

test('a connection that has died is replaced', async () => {
	const database = room('klara-one');
	await database.use(async (db) => db.put('notes', 'mine', 'kept'));
	await database.use(async (db) => db.close());
	expect(await database.use((db) => db.get('notes', 'kept'))).toBe('mine');
});

test('erasing takes the databases of all rooms away', async () => {
	for (const name of ['klara', 'klara-one']) await room(name).use((db) => db.put('notes', 'mine', 'kept'));
	expect(await names()).toEqual(['klara', 'klara-one']);
	expect(await eraseDevice()).toBe(true);
	expect(await names()).toEqual([]);
});
