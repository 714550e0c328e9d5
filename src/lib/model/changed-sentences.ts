import { SENTENCE_ENDS } from './script';

/** Between sentences; not after a figure, where the point may be that of an ordinal number or a date. */
const BETWEEN = new RegExp(`(?<=[${SENTENCE_ENDS}]["”»)]?)(?<!\\d\\.)\\s+`);

/** Stands for sentences that are left out. */
const GAP = '…';

/**
 * What of a text is otherwise than in another version of it, be it a sentence or the lack of one; with the sentence
 * before, to which words like “then” and “it” may point, and the one after, which may hold the exception.
 *
 * @param text markup and all
 * @param other the other version, in the same language
 */
export function changedSentences(text: string, other: string): string {
	const [own, others] = [text.split(BETWEEN), other.split(BETWEEN)];
	const shared = sharedOf(own, others);
	const shown = new Set<number>();
	// Ends with a sentence that both would share, so that what the other has at its very end is seen, too.
	[...shared, [own.length, others.length] as const].reduce(
		([ownBefore, otherBefore], [ownNext, otherNext]) => {
			const isSame = ownNext === ownBefore + 1 && otherNext === otherBefore + 1;
			for (let at = ownBefore; !isSame && at <= ownNext; at++) shown.add(at);
			return [ownNext, otherNext];
		},
		[-1, -1] as const
	);
	return own
		.flatMap((sentence, at) => {
			if (!shown.has(at)) return [];
			return at && !shown.has(at - 1) ? [GAP, sentence] : [sentence];
		})
		.join(' ');
}

/** The longest run of sentences, in order, that both have: the places of each in one and the other. */
function sharedOf(own: string[], others: string[]): (readonly [number, number])[] {
	const longest = Array.from({ length: own.length + 1 }, () => new Array<number>(others.length + 1).fill(0));
	for (let i = own.length - 1; i >= 0; i--)
		for (let j = others.length - 1; j >= 0; j--)
			longest[i]![j] =
				own[i] === others[j]
					? longest[i + 1]![j + 1]! + 1
					: Math.max(longest[i + 1]![j]!, longest[i]![j + 1]!);
	const found: [number, number][] = [];
	for (let [i, j] = [0, 0]; i < own.length && j < others.length;)
		if (own[i] === others[j]) found.push([i++, j++]);
		else if (longest[i + 1]![j]! >= longest[i]![j + 1]!) i++;
		else j++;
	return found;
}
