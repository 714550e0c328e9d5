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

/** Subject → count, never below 0. */
export type Counts = Readonly<Record<string, number>>;

/** Counts of one kind, over all devices. */
export function countsOf(tallies: Iterable<Tally>, kind: TallyKind): Counts {
	const sums = new Map<string, number>();
	for (const one of tallies)
		if (one.kind === kind) sums.set(one.subject, (sums.get(one.subject) ?? 0) + one.plus - one.minus);
	return Object.fromEntries([...sums].map(([subject, sum]) => [subject, Math.max(0, sum)]));
}

/** Subjects by count, the greatest first; equal ones stay in the order of the list. Those without a hand are left out. */
export function byCount(subjects: readonly string[], counts: Counts): string[] {
	return subjects
		.filter((subject) => counts[subject])
		.toSorted((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
}
