import type { IDBPTransaction } from 'idb';
import * as v from 'valibot';
import { newId, type Plan } from '../model/meeting/meeting';
import { mergeRecords, type Merged, type MeetingRecords } from '../model/meeting/merge';
import type { MeetingPromise } from '../model/meeting/promise';
import { showPlaceSchema, type ShowPlace } from '../model/meeting/show';
import { countsOf, type Tally, type TallyKind } from '../model/meeting/tally';
import {
	change,
	meetingDatabase,
	STORES,
	type DeviceSettings,
	type Schema,
	type Transaction
} from './meeting-database';

export { watchMeetings, type DeviceSettings, type Pin, type Touched } from './meeting-database';

async function deviceId(transaction: Transaction): Promise<string> {
	return (await transaction.objectStore('device').get('id')) as string;
}

/** All meetings and promises: what the list of meetings shows. */
export async function readMeetings(): Promise<Pick<MeetingRecords, 'meetings' | 'promises'>> {
	return meetingDatabase.use(async (db) => {
		const [meetings, promises] = await Promise.all([db.getAll('meetings'), db.getAll('promises')]);
		return { meetings, promises };
	});
}

/** What has been counted at one meeting. */
export async function readTallies(meeting: string): Promise<Tally[]> {
	return meetingDatabase.use((db) => db.getAllFromIndex('tallies', 'meeting', meeting));
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
		const versions = { ...meeting.versions, [device]: (meeting.versions[device] ?? 0) + 1 };
		await store.put({ ...meeting, ...edit(meeting), versions });
	});
}

/** Adds a tap to a count, or takes one away; a count never falls below 0. */
export async function tap(meeting: string, kind: TallyKind, subject: string, by: 1 | -1): Promise<void> {
	await change(async (transaction) => {
		const store = transaction.objectStore('tallies');
		const device = await deviceId(transaction);
		const others = await store.index('meeting').getAll(meeting);
		const mine = others.find(
			(one) => one.kind === kind && one.subject === subject && one.device === device
		) ?? { meeting, kind, subject, device, plus: 0, minus: 0 };
		if (by < 0 && !countsOf(others, kind)[subject]) return;
		await store.put(by > 0 ? { ...mine, plus: mine.plus + 1 } : { ...mine, minus: mine.minus + 1 });
	}, 'counts');
}

/** Sets all counts of a kind to 0, those of other devices too. */
export async function clearCounts(meeting: string, kind: TallyKind): Promise<void> {
	await change(async (transaction) => {
		const store = transaction.objectStore('tallies');
		const device = await deviceId(transaction);
		const all = await store.index('meeting').getAll(meeting);
		for (const [subject, count] of Object.entries(countsOf(all, kind))) {
			if (!count) continue;
			const mine = all.find((one) => one.kind === kind && one.subject === subject && one.device === device);
			const tally = mine ?? { meeting, kind, subject, device, plus: 0, minus: 0 };
			await store.put({ ...tally, minus: tally.minus + count });
		}
	}, 'counts');
}

export async function addPromise(
	promise: Pick<MeetingPromise, 'meeting' | 'question' | 'who' | 'made' | 'by'>
): Promise<void> {
	await change(async (transaction) => {
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
		if (promise) await store.put({ ...promise, ...edit, revision: promise.revision + 1 });
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

/** All that is kept about these meetings, as a file takes it along. */
export async function readRecords(ids: readonly string[]): Promise<MeetingRecords> {
	return meetingDatabase.use(async (db) => {
		const all = await everything(db.transaction(STORES, 'readonly'));
		return {
			meetings: all.meetings.filter(({ id }) => ids.includes(id)),
			tallies: all.tallies.filter(({ meeting }) => ids.includes(meeting)),
			promises: all.promises.filter(({ meeting }) => ids.includes(meeting))
		};
	});
}

/** Joins records of a file with those of the device, all of them or none. */
export async function mergeIn(file: MeetingRecords): Promise<Merged> {
	return change(async (transaction) => {
		const merged = mergeRecords(await everything(transaction), file);
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

/** Where the show of a meeting stands; `null` where it has not begun, or was begun by a release that knew more. */
export async function readPlace(meeting: string): Promise<ShowPlace | null> {
	const place = v.safeParse(showPlaceSchema, await meetingDatabase.use((db) => db.get('places', meeting)));
	return place.success ? place.output : null;
}

/** Not told to other windows: the second one is told by the tablet itself. */
export async function writePlace(place: ShowPlace): Promise<void> {
	await meetingDatabase.use((db) => db.put('places', place));
}

export async function readSetting<Name extends keyof DeviceSettings>(
	name: Name
): Promise<DeviceSettings[Name] | undefined> {
	return meetingDatabase.use((db) => db.get('device', name)) as Promise<DeviceSettings[Name] | undefined>;
}

/** A setting is made as if it had never been. */
export async function forgetSetting(name: keyof DeviceSettings): Promise<void> {
	await change(async (transaction) => {
		await transaction.objectStore('device').delete(name);
	});
}

export async function writeSetting<Name extends keyof DeviceSettings>(
	name: Name,
	value: DeviceSettings[Name]
): Promise<void> {
	await change(async (transaction) => {
		await transaction.objectStore('device').put(value, name);
	});
}
