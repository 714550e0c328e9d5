import { levelled, withMark, withTap, type Tally, type TallyKind } from '../model/meeting/tally';
import { change, deviceId, isThere, meetingDatabase } from './meeting-database';

/** What has been counted at one meeting. */
export async function readTallies(meeting: string): Promise<Tally[]> {
	return meetingDatabase.use((db) => db.getAllFromIndex('tallies', 'meeting', meeting));
}

/** Adds a tap to a count, or takes one away; a count never falls below 0. */
export async function tap(meeting: string, kind: TallyKind, subject: string, by: 1 | -1): Promise<void> {
	await changeCount({ meeting, kind, subject }, (rows, mine) => withTap(rows, mine, by));
}

/** Marks a question as answered, or as open again. */
export async function markAnswered(meeting: string, question: string, isAnswered: boolean): Promise<void> {
	await changeCount({ meeting, kind: 'answered', subject: question }, (rows, mine) =>
		withMark(rows, mine, isAnswered)
	);
}

/** @param edit the rows that change, of all devices' rows and this one's */
async function changeCount(
	{ meeting, kind, subject }: Pick<Tally, 'meeting' | 'kind' | 'subject'>,
	edit: (rows: Tally[], mine: Tally) => Tally[]
): Promise<void> {
	await change(async (transaction) => {
		// Of nothing, or of a meeting that is gone, nothing is counted.
		if (!subject || !(await isThere(transaction, meeting))) return;
		const store = transaction.objectStore('tallies');
		const device = await deviceId(transaction);
		const all = await store.index('meeting').getAll(meeting);
		const rows = all.filter((one) => one.kind === kind && one.subject === subject);
		const mine = rows.find((one) => one.device === device);
		for (const row of edit(rows, mine ?? { meeting, kind, subject, device, plus: 0, minus: 0 }))
			await store.put(row);
	}, 'counts');
}

/** Sets all counts of a kind to 0, those of other devices too. */
export async function clearCounts(meeting: string, kind: TallyKind): Promise<void> {
	await change(async (transaction) => {
		const store = transaction.objectStore('tallies');
		for (const row of await store.index('meeting').getAll(meeting))
			if (row.kind === kind) await store.put(levelled(row));
	}, 'counts');
}
