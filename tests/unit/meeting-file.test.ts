import { describe, expect, test } from 'vitest';
import { readyAgenda } from '../../src/lib/model/meeting/agenda';
import { MOST_BYTES, readMeetingFile, writeMeetingFile } from '../../src/lib/model/meeting/file';
import { newId, type Meeting } from '../../src/lib/model/meeting/meeting';
import { mergeRecords, type MeetingRecords } from '../../src/lib/model/meeting/merge';
import type { MeetingPromise } from '../../src/lib/model/meeting/promise';
import { countsOf, type Tally } from '../../src/lib/model/meeting/tally';

const [TABLET, LAPTOP] = ['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb'];
const EVENING = '0123456789abcdef';
const meeting = (change: Partial<Meeting> = {}): Meeting => ({
	id: EVENING,
	day: '2026-12-03',
	time: '18:00',
	place: 'library',
	languages: ['ar', 'ti'],
	agenda: readyAgenda(),
	attended: null,
	versions: { [TABLET]: 1 },
	...change
});
const tally = (change: Partial<Tally> = {}): Tally => ({
	meeting: EVENING,
	kind: 'heard',
	subject: 'no-religion',
	device: TABLET,
	plus: 7,
	minus: 1,
	...change
});
const promise = (change: Partial<MeetingPromise> = {}): MeetingPromise => ({
	id: 'fedcba9876543210',
	meeting: EVENING,
	question: 'own-interpreter',
	who: 'manager',
	made: '2026-12-03',
	by: '2026-12-17',
	keptOn: null,
	removed: false,
	revision: 1,
	...change
});
const records = (change: Partial<MeetingRecords> = {}): MeetingRecords => ({
	meetings: [meeting()],
	tallies: [tally()],
	promises: [promise()],
	...change
});
const NOTHING: MeetingRecords = { meetings: [], tallies: [], promises: [] };

/** What a device holds once a file has been joined. */
function joined(local: MeetingRecords, file: MeetingRecords): MeetingRecords {
	const { put } = mergeRecords(local, file);
	const over = <T>(old: T[], fresh: T[], key: (one: T) => string) => [
		...new Map([...old, ...fresh].map((one) => [key(one), one])).values()
	];
	return {
		meetings: over(local.meetings, put.meetings, ({ id }) => id),
		tallies: over(
			local.tallies,
			put.tallies,
			(one) => `${one.meeting} ${one.kind} ${one.subject} ${one.device}`
		),
		promises: over(local.promises, put.promises, ({ id }) => id)
	};
}
const heard = ({ tallies }: MeetingRecords, id = EVENING) =>
	countsOf(
		tallies.filter((one) => one.meeting === id),
		'heard'
	)['no-religion'];

describe('a file of meetings', () => {
	test('is read as it was written, however many devices have changed a meeting', () => {
		const versions = Object.fromEntries(Array.from({ length: 150 }, () => [newId(), 1]));
		for (const written of [records(), records({ meetings: [meeting({ versions })] })])
			expect(readMeetingFile(writeMeetingFile(written))).toEqual({ records: written });
	});

	test.each([
		['a photograph', '\u0089PNG', 'wrongKind'],
		['another table', '{"kind":"other","version":1}', 'wrongKind'],
		['half a file', writeMeetingFile(records()).slice(0, 200), 'broken'],
		['a file of a later release', JSON.stringify({ kind: 'klara-besked-meetings', version: 2 }), 'tooNew'],
		['a file without end', `{"kind":"${'x'.repeat(MOST_BYTES)}"}`, 'tooBig']
	])('is refused with its reason: %s', (_, text, reason) => {
		expect(readMeetingFile(text)).toEqual({ refused: reason });
	});

	const withoutFixed = readyAgenda().filter(({ ref }) => ref !== 'wrong');
	test.each<[string, MeetingRecords]>([
		['hides what has gone wrong', records({ meetings: [meeting({ agenda: withoutFixed })] })],
		['counts for a meeting it does not hold', records({ tallies: [tally({ meeting: TABLET })] })],
		['names a day there is not', records({ meetings: [meeting({ day: '2026-02-30' })] })],
		['has two meetings of one id', records({ meetings: [meeting(), meeting()] })],
		['carries words', records({ tallies: [tally({ subject: 'Amina said' })] })],
		['carries more than is known', records({ promises: [{ ...promise(), note: 'x' } as MeetingPromise] })]
	])('is refused where it %s', (_, wrong) => {
		expect(readMeetingFile(writeMeetingFile(wrong))).toEqual({ refused: 'broken' });
	});

	test('that is hostile never throws, and what is let in is whole and holds no words', () => {
		const random = seeded(20261130);
		const good = writeMeetingFile(records());
		let refused = 0;
		for (let round = 0; round < 5000; round++) {
			const text = round % 2 ? mutatedText(good, random) : mutatedValue(good, random);
			const read = readMeetingFile(text);
			if ('refused' in read) {
				refused++;
				continue;
			}
			const after = joined(records(), read.records);
			// What is kept can be read again: nothing came in that the reader of files would refuse.
			expect(readMeetingFile(writeMeetingFile(after)), text).toEqual({ records: after });
			expect(heard(after)).toBeGreaterThanOrEqual(0);
		}
		expect(refused).toBeGreaterThan(3500);
		expect(refused).toBeLessThan(5000);
	});
});

describe('a file joined with what the device holds', () => {
	test('brings everything to a clean device, and nothing more when it is read again', () => {
		const once = joined(NOTHING, records());
		expect(once).toEqual(records());
		expect(mergeRecords(once, records()).put).toEqual(NOTHING);
	});

	test('loses no tap of either device and counts none twice', () => {
		const tablet = records({ tallies: [tally({ plus: 9 })] });
		const laptop = records({ tallies: [tally(), tally({ device: LAPTOP, plus: 4, minus: 0 })] });
		for (const [mine, theirs] of [
			[tablet, laptop],
			[laptop, tablet]
		] as const)
			expect(heard(joined(joined(mine, theirs), theirs))).toBe(12);
	});

	test('takes the later of two plans, whichever side it lies on', () => {
		const later = records({ meetings: [meeting({ day: '2026-12-10', versions: { [TABLET]: 2 } })] });
		expect(joined(records(), later).meetings).toEqual(later.meetings);
		expect(joined(later, records()).meetings).toEqual(later.meetings);
	});

	test('keeps both meetings where both devices have changed the plan', () => {
		const mine = records({ meetings: [meeting({ day: '2026-12-10', versions: { [TABLET]: 2 } })] });
		const theirs = records({
			meetings: [meeting({ day: '2026-12-11', versions: { [TABLET]: 1, [LAPTOP]: 1 } })],
			tallies: [tally({ plus: 20 })]
		});
		const both = joined(mine, theirs);
		expect(both.meetings.map(({ day }) => day)).toEqual(['2026-12-10', '2026-12-11']);
		expect(both.meetings.map(({ id }) => heard(both, id))).toEqual([6, 19]);
		expect(both.promises).toHaveLength(1);
		expect(mergeRecords(both, theirs).put).toEqual(NOTHING);

		// What they change later changes their copy, and makes no third meeting.
		const later = records({
			meetings: [meeting({ day: '2026-12-12', versions: { [TABLET]: 1, [LAPTOP]: 3 } })]
		});
		const after = joined(both, later);
		expect(after.meetings.map(({ day }) => day)).toEqual(['2026-12-10', '2026-12-12']);
		// Unless the copy has been changed here as well: then all three plans are kept.
		const [own, copy] = both.meetings as [Meeting, Meeting];
		const changed = { ...copy, day: '2026-12-20', versions: { ...copy.versions, [TABLET]: 2 } };
		const three = joined({ ...both, meetings: [own, changed] }, later);
		expect(three.meetings.map(({ day }) => day)).toEqual(['2026-12-10', '2026-12-20', '2026-12-12']);
		expect(mergeRecords(three, later).put).toEqual(NOTHING);
		// Two of theirs that would become one copy are two.
		const two = records({
			meetings: [later.meetings[0]!, { ...copy, day: '2026-12-14', versions: { [TABLET]: 1, [LAPTOP]: 3 } }]
		});
		const all = joined({ ...both, meetings: [own, copy] }, two);
		expect(all.meetings.map(({ day }) => day)).toEqual(['2026-12-10', '2026-12-12', '2026-12-14']);
		expect(mergeRecords(all, two).put).toEqual(NOTHING);
	});

	test('forgets no promise: one that is open on either side of two changes stays open', () => {
		const kept = records({ promises: [promise({ keptOn: '2026-12-10', revision: 2 })] });
		const opened = records({ promises: [promise({ revision: 2 })] });
		expect(joined(kept, opened).promises[0]!.keptOn).toBeNull();
		expect(joined(opened, kept).promises[0]!.keptOn).toBeNull();
		expect(joined(records(), kept).promises[0]!.keptOn).toBe('2026-12-10');
	});
});

/** Mulberry32: numbers from 0 to 1, the same in every run. */
function seeded(seed: number) {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** Cut, doubled, or with a letter changed. */
function mutatedText(text: string, random: () => number): string {
	const [from, to] = [random(), random()]
		.map((part) => Math.floor(part * text.length))
		.sort((a, b) => a - b) as [number, number];
	const kind = Math.floor(random() * 3);
	if (kind === 0) return text.slice(0, from) + text.slice(to);
	if (kind === 1) return text.slice(0, to) + text.slice(from);
	return text.slice(0, from) + String.fromCharCode(Math.floor(random() * 0x3000)) + text.slice(from + 1);
}

const HOSTILE = [
	null,
	-1,
	1e308,
	0.5,
	'',
	'<img src=x onerror=alert(1)>',
	'__proto__',
	'../../etc/passwd',
	'1999-01-01',
	'x'.repeat(5000),
	[],
	{},
	{ length: 1e9 },
	true,
	LAPTOP
];

/** With one value anywhere taken away or replaced, or one added. */
function mutatedValue(text: string, random: () => number): string {
	const root = JSON.parse(text) as Record<string, unknown>;
	let at: Record<string, unknown> = root;
	for (;;) {
		const keys = Object.keys(at);
		const key = keys[Math.floor(random() * keys.length)];
		if (key === undefined) break;
		const inner = at[key];
		if (typeof inner === 'object' && inner && random() < 0.85) {
			at = inner as Record<string, unknown>;
			continue;
		}
		const kind = random();
		if (kind < 0.2) Reflect.deleteProperty(at, key);
		else if (kind < 0.3) at.name = 'Amina';
		else at[key] = HOSTILE[Math.floor(random() * HOSTILE.length)];
		break;
	}
	return JSON.stringify(root);
}
