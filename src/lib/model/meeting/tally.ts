/**
 * What is counted: hands for a claim, how often a question was asked and whether it has been answered, hands for
 * “true”, “not true” and “partly” at a teach-back.
 */
export const TALLY_KINDS = ['heard', 'asked', 'answered', 'true', 'false', 'partly'] as const;
export type TallyKind = (typeof TALLY_KINDS)[number];

/**
 * Taps of one device on one subject: a PN-counter. Both numbers only ever grow, so counts of two devices are joined
 * by taking the greater of each, in any order and as often as one likes, and no tap is lost or counted twice.
 */
export interface Tally {
	meeting: string;
	kind: TallyKind;
	/** Id of a claim, question or teach-back. */
	subject: string;
	device: string;
	plus: number;
	minus: number;
}

/** Higher than hands can count to. What is counted stops here, so that no file is refused for it. */
export const MOST_TAPS = 1_000_000;

/** One more; none beyond what a file may hold. */
export const oneMore = (count: number) => Math.min(MOST_TAPS, count + 1);

/** Subject → count, never below 0. */
export type Counts = Readonly<Record<string, number>>;

/** Counts of one kind, over all devices. */
export function countsOf(tallies: Iterable<Tally>, kind: TallyKind): Counts {
	const sums = new Map<string, number>();
	for (const one of tallies)
		if (one.kind === kind) sums.set(one.subject, (sums.get(one.subject) ?? 0) + one.plus - one.minus);
	return Object.fromEntries([...sums].map(([subject, sum]) => [subject, Math.max(0, sum)]));
}

const sumOf = (rows: readonly Tally[]) => rows.reduce((sum, { plus, minus }) => sum + plus - minus, 0);

/**
 * A row that counts for nothing. Both numbers only grow: where two devices level the same row they come to the same,
 * and nothing is taken away twice.
 */
export function levelled(row: Tally): Tally {
	const most = Math.max(row.plus, row.minus);
	return { ...row, plus: most, minus: most };
}

/**
 * What a tap makes of the rows of one subject.
 *
 * @param mine the row of the device that is tapped, one of these or a new one
 * @returns the rows that become otherwise; none where there is nothing to take away
 */
export function withTap(rows: readonly Tally[], mine: Tally, by: 1 | -1): Tally[] {
	const sum = sumOf(rows);
	if (by < 0) return sum > 0 ? [{ ...mine, minus: oneMore(mine.minus) }] : [];
	// Two devices have taken away the same hands: the next hand would vanish in what is owed.
	const level = sum < 0 ? rows.map(levelled) : [];
	const own = level.find(({ device }) => device === mine.device) ?? mine;
	return [...level.filter((row) => row !== own), { ...own, plus: oneMore(own.plus) }];
}

/**
 * What a mark makes of the rows of one subject: set twice, here or on two devices, it is still one.
 *
 * @returns the rows that become otherwise
 */
export function withMark(rows: readonly Tally[], mine: Tally, isSet: boolean): Tally[] {
	if (isSet === sumOf(rows) > 0) return [];
	return isSet ? withTap(rows, mine, 1) : rows.map(levelled);
}

/** Subjects by count, the greatest first; equal ones stay in the order of the list. Those without a hand are left out. */
export function byCount(subjects: readonly string[], counts: Counts): string[] {
	return subjects
		.filter((subject) => counts[subject])
		.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}
