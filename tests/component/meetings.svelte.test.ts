import { openDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import { beginningOf } from '../../src/lib/rooms/meeting/show/opening';
import { newPlan } from '../../src/lib/model/meeting/meeting';
import { readMeetingFile, writeMeetingFile } from '../../src/lib/model/meeting/file';
import { countsOf } from '../../src/lib/model/meeting/tally';
import { withoutItem } from '../../src/lib/model/meeting/agenda';
import {
	addMeeting,
	addPromise,
	changePin,
	changePlan,
	changePromise,
	clearCounts,
	eraseAll,
	eraseMeetings,
	markAnswered,
	mergeIn,
	readMeetings,
	readRecords,
	readSetting,
	readTallies,
	tap,
	watchMeetings,
	writePlace,
	writeSetting
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
	expect((await readMeetings()).places).toEqual([]);
	const place = { meeting: id, ...beginningOf('point:help', '2026-12-03'), stop: 2, languages: ['sv', 'ar'] };
	await writePlace(place);
	expect((await readMeetings()).places).toEqual([place]);
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

test('two devices that both emptied the board begin at none together, and the next hand counts', async () => {
	const id = await addMeeting(EVENING);
	const theirs = { meeting: id, kind: 'heard', subject: 'no-religion', device: 'bbbbbbbbbbbbbbbb' } as const;
	await tap(id, 'heard', 'no-religion', 1);
	const file = await readRecords([id]);
	// The other device has emptied it as an earlier release did: it owes a hand that is taken away here, too.
	await clearCounts(id, 'heard');
	await mergeIn({ ...file, tallies: [...file.tallies, { ...theirs, plus: 0, minus: 1 }] });
	await tap(id, 'heard', 'no-religion', 1);
	expect(await heard(id)).toEqual({ 'no-religion': 1 });
});

test('a question is answered or open after one press, however often it was pressed and on how many devices', async () => {
	const id = await addMeeting(EVENING);
	const answered = async () => countsOf(await readTallies(id), 'answered')['own-interpreter'];
	await Promise.all([markAnswered(id, 'own-interpreter', true), markAnswered(id, 'own-interpreter', true)]);
	expect(await answered()).toBe(1);
	const file = await readRecords([id]);
	const theirs = file.tallies.map((tally) => ({ ...tally, device: 'bbbbbbbbbbbbbbbb' }));
	await mergeIn({ ...file, tallies: theirs });
	expect(await answered()).toBe(2);
	await markAnswered(id, 'own-interpreter', false);
	expect(await answered()).toBe(0);
});

test('a code that was changed or taken away in another window is not brought back by a try', async () => {
	const pin = { salt: '00', hash: 'aa', iterations: 1, wrong: 0, wrongAt: 0 };
	await writeSetting('pin', pin);
	const tries = Array.from({ length: 20 }, () => changePin((now) => ({ ...now, wrong: now.wrong + 1 })));
	expect((await Promise.all(tries)).map((now) => now?.wrong)).toEqual(tries.map((_, at) => at + 1));
	await eraseAll({ code: true });
	expect(await changePin((now) => ({ ...now, wrong: 0 }))).toBeNull();
	expect((await readMeetings()).pin).toBeUndefined();
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

test('hands counted at a meeting that came back from an old file are added to those of a later one', async () => {
	const id = await addMeeting(EVENING);
	for (let hand = 0; hand < 2; hand++) await tap(id, 'heard', 'no-religion', 1);
	const earlier = await readRecords([id]);
	for (let hand = 0; hand < 3; hand++) await tap(id, 'heard', 'no-religion', 1);
	const later = await readRecords([id]);
	await eraseMeetings([id]);
	await mergeIn(earlier);
	await tap(id, 'heard', 'no-religion', 1);
	await mergeIn(later);
	expect(await heard(id)).toEqual({ 'no-religion': 6 });
});

test('for no claim no hand is counted, and a count of none does not keep a file from being written', async () => {
	const id = await addMeeting(EVENING);
	await tap(id, 'true', '', 1);
	expect(await readTallies(id)).toEqual([]);
	// As an earlier release left it.
	const db = await openDB('klara-meeting');
	await db.put('tallies', { meeting: id, kind: 'true', subject: '', device: id, plus: 1, minus: 0 });
	db.close();
	expect(readMeetingFile(writeMeetingFile(await readRecords([id])))).toHaveProperty('records');
});

test('a count that a file has brought to its limit stays there, and goes into a file again', async () => {
	const id = await addMeeting(EVENING);
	await tap(id, 'heard', 'no-religion', 1);
	const records = await readRecords([id]);
	await mergeIn({ ...records, tallies: records.tallies.map((one) => ({ ...one, plus: 1_000_000 })) });
	await tap(id, 'heard', 'no-religion', 1);
	expect(readMeetingFile(writeMeetingFile(await readRecords([id])))).toHaveProperty('records');
});

test('nothing is kept of a meeting that another window has erased, and erasing all reaches what no meeting is left for', async () => {
	const id = await addMeeting(EVENING);
	const promised = { question: null, who: 'manager', made: '2026-12-03', by: '2026-12-17' } as const;
	const place = { meeting: id, ...beginningOf('point:help', '2026-12-03'), stop: 2, languages: ['sv', 'ar'] };
	await eraseMeetings([id]);
	await tap(id, 'heard', 'no-religion', 1);
	await markAnswered(id, 'own-interpreter', true);
	await addPromise({ meeting: id, ...promised });
	await writePlace(place);
	expect(await readTallies(id)).toEqual([]);
	expect(await readMeetings()).toMatchObject({ meetings: [], promises: [], places: [] });

	// As an earlier release left them.
	const db = await openDB('klara-meeting');
	await db.put('places', place);
	await db.put('promises', { meeting: id, id, ...promised });
	db.close();
	await eraseAll({ code: false });
	expect(await readMeetings()).toMatchObject({ meetings: [], promises: [], places: [] });
});
