import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { newPlan } from '../../src/lib/model/meeting/meeting';
import { countsOf } from '../../src/lib/model/meeting/tally';
import { withoutItem } from '../../src/lib/model/meeting/agenda';
import {
	addMeeting,
	addPromise,
	changePlan,
	changePromise,
	clearCounts,
	eraseMeetings,
	mergeIn,
	readMeetings,
	readPlace,
	readRecords,
	readSetting,
	readTallies,
	tap,
	watchMeetings,
	writePlace
} from '../../src/lib/storage/meetings';
import { eraseDevice } from '../../src/lib/offline/erase';

afterEach(() => eraseDevice());

const heard = async (meeting: string) => countsOf(await readTallies(meeting), 'heard');
const EVENING = newPlan('2026-12-03', ['ar', 'ti']);

test('a device that kept meetings in the first version of the database keeps them all', async () => {
	// Written out as the first version made it: it must go on being read, whatever the code becomes.
	const db = await openDB('klara-meeting', 1, {
		upgrade(db) {
			void db.createObjectStore('device').put('aaaaaaaaaaaaaaaa', 'id');
			db.createObjectStore('meetings', { keyPath: 'id' });
			db.createObjectStore('tallies', { keyPath: ['meeting', 'kind', 'subject', 'device'] }).createIndex(
				'meeting',
				'meeting'
			);
			db.createObjectStore('promises', { keyPath: 'id' }).createIndex('meeting', 'meeting');
		}
	});
	const id = '0123456789abcdef';
	await db.put('meetings', { ...EVENING, id, versions: { aaaaaaaaaaaaaaaa: 1 } });
	await db.put('tallies', {
		meeting: id,
		kind: 'heard',
		subject: 'no-religion',
		device: 'aaaaaaaaaaaaaaaa',
		plus: 4,
		minus: 1
	});
	db.close();

	await tap(id, 'heard', 'no-religion', 1);
	expect(await heard(id)).toEqual({ 'no-religion': 4 });
	expect((await readMeetings()).meetings).toEqual([{ ...EVENING, id, versions: { aaaaaaaaaaaaaaaa: 1 } }]);
	expect(await readSetting('id')).toBe('aaaaaaaaaaaaaaaa');
	// Where the show stands is kept since the second version.
	expect(await readPlace(id)).toBeNull();
	const place = {
		...{ meeting: id, item: 'point:help', segment: 0, queue: [], aside: null, stop: 2, part: 0 },
		...{ blank: false, whole: false, day: '2026-12-03', languages: ['sv', 'ar'] }
	};
	await writePlace(place);
	expect(await readPlace(id)).toEqual(place);
});

test('taps and changes made at once from many places are all kept', async () => {
	const id = await addMeeting(EVENING);
	await Promise.all([
		...Array.from({ length: 20 }, () => tap(id, 'heard', 'no-selling', 1)),
		...Array.from({ length: 5 }, () => tap(id, 'heard', 'no-selling', -1)),
		changePlan(id, ({ agenda }) => ({ agenda: withoutItem(agenda, 'point:groups') })),
		changePlan(id, ({ agenda }) => ({ agenda: withoutItem(agenda, 'point:coffee') })),
		changePlan(id, () => ({ place: 'school' }))
	]);
	expect(await heard(id)).toEqual({ 'no-selling': 15 });
	const [meeting] = (await readMeetings()).meetings;
	expect(meeting!.place).toBe('school');
	expect(meeting!.agenda.map(({ ref }) => ref)).toEqual([
		'welcome',
		'heard',
		'help',
		'path',
		'answers',
		'wrong'
	]);
});

test('a count never falls below none, and an emptied board counts from none', async () => {
	const id = await addMeeting(EVENING);
	await tap(id, 'heard', 'no-religion', -1);
	await tap(id, 'heard', 'no-religion', 1);
	await tap(id, 'heard', 'no-religion', 1);
	await clearCounts(id, 'heard');
	await tap(id, 'heard', 'no-religion', 1);
	expect(await heard(id)).toEqual({ 'no-religion': 1 });
});

test('another window hears of a tap', async () => {
	const id = await addMeeting(EVENING);
	const told = new Promise<void>((resolve) => {
		const stop = watchMeetings(() => {
			stop();
			resolve();
		});
	});
	await tap(id, 'asked', 'own-interpreter', 1);
	await told;
});

test('a meeting is erased with all that was counted and promised at it, and comes whole out of a file', async () => {
	const [id, other] = [await addMeeting(EVENING), await addMeeting(EVENING)];
	await tap(id, 'heard', 'no-religion', 1);
	await tap(other, 'heard', 'no-religion', 1);
	const promised = { question: null, who: 'manager', made: '2026-12-03', by: '2026-12-17' } as const;
	await addPromise({ meeting: id, ...promised });
	const [open] = (await readMeetings()).promises;
	await changePromise(open!.id, { keptOn: '2026-12-10' });
	const file = await readRecords([id]);

	await eraseMeetings([id]);
	expect(await readRecords([id, other])).toMatchObject({ meetings: [{ id: other }], promises: [] });
	expect(await heard(id)).toEqual({});
	expect(await heard(other)).toEqual({ 'no-religion': 1 });

	await mergeIn(file);
	expect(await readRecords([id])).toEqual(file);
	expect(file.promises[0]!.keptOn).toBe('2026-12-10');
});
