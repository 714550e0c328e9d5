import type { IDBPTransaction } from 'idb';
import { newId, type Meeting, type Plan } from '../model/meeting/meeting';
import { mergeRecords, type Merged, type MeetingRecords } from '../model/meeting/merge';
import type { MeetingPromise } from '../model/meeting/promise';
import type { ShowPlace } from '../model/meeting/show';
import { oneMore } from '../model/meeting/tally';
import {
	change,
	deviceId,
	isThere,
	meetingDatabase,
	STORES,
	tell,
	type Pin,
	type Schema
} from './meeting-database';

export * from './meeting-counts';
export { watchMeetings, type DeviceSettings, type Pin, type Touched } from './meeting-database';
export * from './meeting-device';

/** What a device shows of its meetings before one of them is opened. */
export interface Kept extends Pick<MeetingRecords, 'meetings' | 'promises'> {
	/** Where their shows stand, in the shape of whichever release wrote it. */
	places: { meeting: string }[];
	keepMonths: number | undefined;
	pin: Pin | undefined;
}

/** All meetings and promises, where their shows stand, and what is set for the device. */
export async function readMeetings(): Promise<Kept> {
	return meetingDatabase.use(async (db) => {
		const transaction = db.transaction(['meetings', 'promises', 'places', 'device'], 'readonly');
		const device = transaction.objectStore('device');
		const [meetings, promises, places, keepMonths, pin] = await Promise.all([
			transaction.objectStore('meetings').getAll(),
			transaction.objectStore('promises').getAll(),
			transaction.objectStore('places').getAll(),
			device.get('keepMonths') as Promise<number | undefined>,
			device.get('pin') as Promise<Pin | undefined>
		]);
		return { meetings, promises, places, keepMonths, pin };
	});
}

/** @returns id of the new meeting */
export async function addMeeting(plan: Plan): Promise<string> {
	return change(async (transaction) => {
		const id = newId();
		const versions = { [await deviceId(transaction)]: 1 };
		await transaction.objectStore('meetings').put({ ...plan, id, versions });
		return id;
	});
}

/** @param edit what becomes of the plan as it lies there now */
export async function changePlan(id: string, edit: (plan: Plan) => Partial<Plan>): Promise<void> {
	await change(async (transaction) => {
		const store = transaction.objectStore('meetings');
		const meeting = await store.get(id);
		if (!meeting) return;
		const device = await deviceId(transaction);
		const versions = { ...meeting.versions, [device]: oneMore(meeting.versions[device] ?? 0) };
		await store.put({ ...meeting, ...edit(meeting), versions });
	});
}

export async function addPromise(
	promise: Pick<MeetingPromise, 'meeting' | 'question' | 'who' | 'made' | 'by'>
): Promise<void> {
	await change(async (transaction) => {
		if (!(await isThere(transaction, promise.meeting))) return;
		const kept = { ...promise, id: newId(), keptOn: null, removed: false, revision: 1 };
		await transaction.objectStore('promises').put(kept);
	});
}

export async function changePromise(
	id: string,
	edit: Partial<Pick<MeetingPromise, 'keptOn' | 'removed'>>
): Promise<void> {
	await change(async (transaction) => {
		const store = transaction.objectStore('promises');
		const promise = await store.get(id);
		if (promise) await store.put({ ...promise, ...edit, revision: oneMore(promise.revision) });
	});
}

/** Erases meetings with all that was counted and promised at them. */
export async function eraseMeetings(ids: readonly string[]): Promise<void> {
	await change(async (transaction) => {
		for (const id of ids) {
			await transaction.objectStore('meetings').delete(id);
			await transaction.objectStore('places').delete(id);
			for (const name of ['tallies', 'promises'] as const) {
				const store = transaction.objectStore(name);
				for (const key of await store.index('meeting').getAllKeys(id)) await store.delete(key);
			}
		}
	});
}

/**
 * Erases all meetings and whatever else was kept with them, known to a view or not.
 *
 * @param code whether the code of the device goes, too
 */
export async function eraseAll({ code }: { code: boolean }): Promise<void> {
	await change(async (transaction) => {
		for (const name of STORES) if (name !== 'device') await transaction.objectStore(name).clear();
		if (code) await transaction.objectStore('device').delete('pin');
	});
}

/** All that is kept about these meetings, as a file takes it along. */
export async function readRecords(ids: readonly string[]): Promise<MeetingRecords> {
	return meetingDatabase.use(async (db) => {
		const all = await everything(db.transaction(STORES, 'readonly'));
		return {
			meetings: all.meetings.filter(({ id }) => ids.includes(id)),
			// A count of no subject, as an earlier release could keep, would make the file one that is refused.
			tallies: all.tallies.filter(({ meeting, subject }) => subject && ids.includes(meeting)),
			promises: all.promises.filter(({ meeting }) => ids.includes(meeting))
		};
	});
}

/** Joins records of a file with those of the device, all of them or none. */
export async function mergeIn(file: MeetingRecords): Promise<Merged> {
	return change(async (transaction) => {
		const here = await everything(transaction);
		const device = await deviceId(transaction);
		// A meeting that was erased here and comes back from a file: what is counted from now on is not what it holds.
		const gone = file.meetings.filter(({ id }) => here.meetings.every((one) => one.id !== id));
		if (gone.some((meeting) => isKnownTo(device, meeting, file)))
			await transaction.objectStore('device').put(newId(), 'id');
		const merged = mergeRecords(here, file);
		const { meetings, tallies, promises } = merged.put;
		const puts = [
			...meetings.map((one) => transaction.objectStore('meetings').put(one)),
			...tallies.map((one) => transaction.objectStore('tallies').put(one)),
			...promises.map((one) => transaction.objectStore('promises').put(one))
		];
		await Promise.all(puts);
		return merged;
	});
}

/** The device has changed a meeting of the file, or counted at it. */
const isKnownTo = (device: string, { id, versions }: Meeting, { tallies }: MeetingRecords) =>
	device in versions || tallies.some((one) => one.meeting === id && one.device === device);

async function everything(
	transaction: IDBPTransaction<Schema, typeof STORES, 'readonly' | 'readwrite'>
): Promise<MeetingRecords> {
	const [meetings, tallies, promises] = await Promise.all([
		transaction.objectStore('meetings').getAll(),
		transaction.objectStore('tallies').getAll(),
		transaction.objectStore('promises').getAll()
	]);
	return { meetings, tallies, promises };
}

/** Where a show stands. The second window is told by the tablet itself; others, for when they open it. */
export async function writePlace(place: ShowPlace): Promise<void> {
	await meetingDatabase.use(async (db) => {
		const transaction = db.transaction(['meetings', 'places'], 'readwrite');
		if (await transaction.objectStore('meetings').getKey(place.meeting))
			await transaction.objectStore('places').put(place);
		await transaction.done;
	});
	tell({ place });
}

/** The next show of the meeting begins anew. */
export async function forgetPlace(meeting: string): Promise<void> {
	await change((transaction) => transaction.objectStore('places').delete(meeting));
}
