import { SENTENCE_ENDS } from './script';

/**
 * Between sentences. Not after a figure, where the point may be that of an ordinal number or a date, nor before a small
 * letter, where it is that of an abbreviation.
 */
const BETWEEN = new RegExp(`(?<=[${SENTENCE_ENDS}]["”»)]?)(?<!\\d\\.)\\s+(?!\\p{Ll})`, 'u');
const QUESTION = /[?؟]["”»)]?$/;

/** Stands for sentences that are left out. */
const GAP = '…';

/**
 * What of a text is otherwise than in another version of it, be it a sentence or the lack of one; with the sentence
 * before, to which words like “then” and “it” may point, the one after, which may hold the exception, and the answer to
 * a question. A single sentence in between is not worth leaving out.
 *
 * @param text markup and all
 * @param other the other version, in the same language
 * @returns `null` where the text says nothing that the other does not say, too
 */
export function changedSentences(text: string, other: string): string | null {
	const [own, others] = [text.split(BETWEEN), other.split(BETWEEN)];
	const shared = sharedOf(own, others);
	if (shared.length === own.length) return null;
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
	const isTold = (at: number) => at < 0 || at >= own.length || shown.has(at);
	for (const at of own.keys())
		if (isTold(at - 1) && (isTold(at + 1) || QUESTION.test(own[at - 1] ?? ''))) shown.add(at);
	return own.flatMap((sentence, at) => (shown.has(at) ? [sentence] : isTold(at - 1) ? [GAP] : [])).join(' ');
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
