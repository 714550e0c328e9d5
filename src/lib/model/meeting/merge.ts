import type { Meeting, Plan, Versions } from './meeting';
import { isOpen, type MeetingPromise } from './promise';
import type { Tally } from './tally';

/** All that is kept about some meetings. */
export interface MeetingRecords {
	meetings: Meeting[];
	tallies: Tally[];
	promises: MeetingPromise[];
}

/** What a file changes: only records that are new or otherwise. */
export interface Merged {
	put: MeetingRecords;
	/** Meetings that had been changed on both sides: the file's stands beside the device's own. */
	copies: string[];
}

/**
 * Joins a file with what the device holds, so that neither side loses anything: the plan changed later wins over the
 * one it was made from; where both were changed since, both meetings are kept. Joining the same file again changes
 * nothing.
 */
export function mergeRecords(local: MeetingRecords, file: MeetingRecords): Merged {
	const put: MeetingRecords = { meetings: [], tallies: [], promises: [] };
	const copies: string[] = [];
	const own = new Map(local.meetings.map((meeting) => [meeting.id, meeting]));
	const idHere = new Map<string, string>();
	for (const meeting of file.meetings) {
		let here = { ...meeting };
		// A copy that has been changed here since is another plan again.
		for (let mine = own.get(here.id); mine && isConcurrent(mine, here); mine = own.get(here.id)) {
			here = { ...here, id: copyId(mine, here) };
			copies.push(here.id);
		}
		idHere.set(meeting.id, here.id);
		const mine = own.get(here.id);
		const joined = mine ? joinMeetings(mine, here) : here;
		if (!isSame(joined, mine)) put.meetings.push(joined);
		// Another meeting of the file may have become the same copy.
		own.set(here.id, joined);
	}
	const tallies = new Map(local.tallies.map((tally) => [tallyKey(tally), tally]));
	for (const tally of file.tallies) {
		const here = { ...tally, meeting: idHere.get(tally.meeting)! };
		const mine = tallies.get(tallyKey(here));
		const joined = mine
			? { ...mine, plus: Math.max(mine.plus, here.plus), minus: Math.max(mine.minus, here.minus) }
			: here;
		if (!isSame(joined, mine)) put.tallies.push(joined);
		tallies.set(tallyKey(here), joined);
	}
	const promises = new Map(local.promises.map((promise) => [promise.id, promise]));
	for (const promise of file.promises) {
		const mine = promises.get(promise.id);
		const joined = mine ? joinPromises(mine, promise) : { ...promise, meeting: idHere.get(promise.meeting)! };
		if (!isSame(joined, mine)) put.promises.push(joined);
	}
	return { put, copies };
}

/**
 * True when each side was changed where the other does not know of it, and what they say differs; also where the same
 * changes have led to different plans, as those of two meetings do that became one copy.
 */
function isConcurrent(one: Meeting, other: Meeting): boolean {
	const knows = (a: Versions, b: Versions) =>
		Object.entries(b).every(([device, count]) => (a[device] ?? 0) >= count);
	return (
		knows(one.versions, other.versions) === knows(other.versions, one.versions) && !isSamePlan(one, other)
	);
}

function joinMeetings(mine: Meeting, theirs: Meeting): Meeting {
	const versions = { ...mine.versions };
	for (const [device, count] of Object.entries(theirs.versions))
		versions[device] = Math.max(versions[device] ?? 0, count);
	const isMineLatest = Object.entries(theirs.versions).every(
		([device, count]) => (mine.versions[device] ?? 0) >= count
	);
	return { ...(isMineLatest ? mine : theirs), versions };
}

/** The later change wins; of two as late the one that leaves the promise open, since none may be forgotten. */
function joinPromises(mine: MeetingPromise, theirs: MeetingPromise): MeetingPromise {
	if (theirs.revision === mine.revision)
		return isOpen(theirs) && !isOpen(mine) ? { ...theirs, meeting: mine.meeting } : mine;
	return theirs.revision > mine.revision ? { ...theirs, meeting: mine.meeting } : mine;
}

const planOf = ({ day, time, place, languages, agenda, attended }: Plan): Plan => ({
	day,
	time,
	place,
	languages,
	agenda: agenda.map(({ kind, ref, minutes }) => ({ kind, ref, minutes })),
	attended
});

const isSamePlan = (one: Plan, other: Plan) => isSame(planOf(one), planOf(other));

export const tallyKey = ({ meeting, kind, subject, device }: Tally) =>
	`${meeting} ${kind} ${subject} ${device}`;

/**
 * The same for each file in which the same devices have changed a meeting apart from this one: a later file of theirs
 * changes the copy that an earlier one has made.
 */
function copyId(mine: Meeting, theirs: Meeting): string {
	const apart = Object.entries(theirs.versions).filter(
		([device, count]) => count > (mine.versions[device] ?? 0)
	);
	const origin = [mine.id, ...apart.map(([device]) => device).sort()].join(' ');
	return [0x811c9dc5, 0x01000193].map((seed) => hash(origin, seed)).join('');
}

/** FNV-1a, as 8 hex digits. */
function hash(text: string, seed: number): string {
	let value = seed;
	for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0)!, 0x01000193);
	return (value >>> 0).toString(16).padStart(8, '0');
}

/** Equal whatever the order of their keys. */
function isSame(one: unknown, other: unknown): boolean {
	if (one === other) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
	const [mine, theirs] = [Object.entries(one), new Map(Object.entries(other))];
	return (
		mine.length === theirs.size &&
		mine.every(([key, value]) => theirs.has(key) && isSame(value, theirs.get(key)))
	);
}
