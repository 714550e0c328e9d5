import type { IDBPTransaction } from 'idb';
import { newId, type Meeting } from '../model/meeting/meeting';
import type { MeetingPromise } from '../model/meeting/promise';
import type { ShowPlace } from '../model/meeting/show';
import type { Tally } from '../model/meeting/tally';
import { Database, type DBSchema } from './database';

/** What is set for the device, by name. */
export interface DeviceSettings {
	/** Says which taps are this device's; nothing else. */
	id: string;
	/** Months after which meetings are offered to be erased. */
	keepMonths: number;
	/** Language of whoever leads meetings. */
	language: 'sv' | 'en';
	/** What the code is checked against; absent where none is set. */
	pin: Pin;
}

/** A code as PBKDF2 (RFC 8018) leaves it, with the tries that failed since it was last given right. */
export interface Pin {
	/** Hex digits. */
	salt: string;
	hash: string;
	iterations: number;
	/** Wrong tries in a row, and when the last one was, in milliseconds since 1970. */
	wrong: number;
	wrongAt: number;
}

export interface Schema extends DBSchema {
	device: { key: keyof DeviceSettings; value: DeviceSettings[keyof DeviceSettings] };
	meetings: { key: string; value: Meeting };
	tallies: { key: string[]; value: Tally; indexes: { meeting: string } };
	promises: { key: string; value: MeetingPromise; indexes: { meeting: string } };
	/** Since version 2: where the show of a meeting stands, so that it goes on there after the browser was gone. */
	places: { key: string; value: ShowPlace };
}

const DATABASE = 'klara-meeting';
const VERSION = 2;

/** Channel on which the tabs and windows of the room hear that something has been written. */
const CHANGED = 'klara-meeting-changed';

export const meetingDatabase = new Database<Schema>({
	name: DATABASE,
	version: VERSION,
	upgrade(db, from) {
		if (from < 1) {
			void db.createObjectStore('device').put(newId(), 'id');
			db.createObjectStore('meetings', { keyPath: 'id' });
			for (const name of ['tallies', 'promises'] as const) {
				const keyPath = name === 'tallies' ? ['meeting', 'kind', 'subject', 'device'] : 'id';
				db.createObjectStore(name, { keyPath }).createIndex('meeting', 'meeting');
			}
		}
		if (from < 2) db.createObjectStore('places', { keyPath: 'meeting' });
	}
});

export const STORES = ['device', 'meetings', 'tallies', 'promises', 'places'] as const;
export type Transaction = IDBPTransaction<Schema, typeof STORES, 'readwrite'>;

/** What a change has touched: the counts of meetings, where one show stands, or anything. */
export type Touched = 'counts' | { place: { meeting: string } } | 'all';

/**
 * Reads and writes in one transaction, so that no tab overwrites what another has written meanwhile. Resolves when it
 * is on disk: what has been tapped is there after the browser or the power is gone.
 */
export async function change<Result>(
	work: (transaction: Transaction) => Promise<Result>,
	touched: Touched = 'all'
): Promise<Result> {
	const result = await meetingDatabase.use(async (db) => {
		const transaction = db.transaction(STORES, 'readwrite', { durability: 'strict' });
		// Where work fails the transaction fails, too: it is told once.
		transaction.done.catch(() => undefined);
		const result = await work(transaction);
		await transaction.done;
		return result;
	});
	tell(touched);
	return result;
}

export async function deviceId(transaction: Transaction): Promise<string> {
	return (await transaction.objectStore('device').get('id')) as string;
}

/** Erased in another window, a meeting takes nothing more: what was kept of it would lie where no one sees it. */
export async function isThere(transaction: Transaction, meeting: string): Promise<boolean> {
	return (await transaction.objectStore('meetings').getKey(meeting)) !== undefined;
}

/** Tells the windows of the room what has been written. */
export function tell(touched: Touched) {
	const channel = new BroadcastChannel(CHANGED);
	channel.postMessage(touched);
	channel.close();
}

/**
 * Hears of every change, in this window or another.
 *
 * @returns a function that stops it
 */
export function watchMeetings(hear: (touched: Touched) => void): () => void {
	const channel = new BroadcastChannel(CHANGED);
	// A window of an earlier release says nothing of it.
	channel.onmessage = ({ data }: MessageEvent<Touched | undefined>) => hear(data ?? 'all');
	return () => channel.close();
}
