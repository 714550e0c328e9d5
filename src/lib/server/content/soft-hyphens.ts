import hyphen from 'hyphen/sv/index.js';

/** Shorter words fit on the narrowest screen with the largest letters. */
const LONG = 9;
/** Fewest letters before the first and after the last break. */
const EDGE = 3;
const SHY = '\u00ad';
/** Compounds that the patterns cut inside a part. */
const JOINTS: [RegExp, string][] = [[/(oros)(an)(mäl)/gi, `$1${SHY}$2${SHY}$3`]];
/** Markup whose inside is no text: ids of terms, numbers and placeholders; and addresses. */
const KEPT = /(\[\[[a-z-]+\||\{\{\w+\}\}|\{tel\.\w+\}|\S+\.(?:se|org|nu)\b\S*)/;

/**
 * The same Swedish text with soft hyphens (U+00AD) in its long words, where they may be broken:
 * with large letters on a phone *socialsekreterare* is wider than the screen.
 */
export function softHyphens(text: string): string {
	return text
		.split(KEPT)
		.map((part, i) => (i % 2 ? part : part.replace(/\p{L}+/gu, breakable)))
		.join('');
}

function breakable(word: string): string {
	if (word.length < LONG) return word;
	const joined = JOINTS.reduce((joined, [compound, parts]) => joined.replace(compound, parts), word);
	const pieces = (joined === word ? hyphen.hyphenateSync(word, { hyphenChar: SHY }) : joined).split(SHY);
	let [before, after] = [0, word.length];
	return pieces
		.map((piece) => {
			const mark = before >= EDGE && after >= EDGE ? SHY : '';
			before += piece.length;
			after -= piece.length;
			return mark + piece;
		})
		.join('');
}
