/**
 * Pieces of a text that no line break may cut, each with the space after it. By the rules of the
 * language where the browser knows them, since not every script has spaces between words.
 */
export function unbreakable(text: string, locale: string): string[] {
	if (!('Segmenter' in Intl)) return text.match(/\S+\s*/g) ?? [];
	const pieces: string[] = [];
	let afterWord = false;
	for (const { segment, isWordLike = false } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(
		text
	)) {
		const last = pieces.at(-1);
		if (last === undefined || /\s$/.test(last) || (isWordLike && afterWord)) pieces.push(segment);
		else pieces[pieces.length - 1] = last + segment;
		afterWord = isWordLike;
	}
	return pieces;
}

/**
 * Breaks a text into lines in the font that is set on the context.
 *
 * @returns the lines, or `null` when a single piece is wider than a line
 */
export function breakLines(
	context: CanvasRenderingContext2D,
	pieces: string[],
	width: number
): string[] | null {
	const lines: string[] = [];
	let line = '';
	for (const piece of pieces) {
		if (context.measureText(piece.trimEnd()).width > width) return null;
		if (line && context.measureText((line + piece).trimEnd()).width > width) {
			lines.push(line.trimEnd());
			line = piece;
		} else line += piece;
	}
	return line ? [...lines, line.trimEnd()] : lines;
}

/**
 * The same, with lines of about equal length: no last word stands alone.
 *
 * @returns the lines, or `null` when a single piece is wider than a line
 */
export function breakEvenly(
	context: CanvasRenderingContext2D,
	pieces: string[],
	width: number
): string[] | null {
	let best = breakLines(context, pieces, width);
	for (let narrower = width * 0.96; best && narrower > width / 2; narrower -= width * 0.04) {
		const lines = breakLines(context, pieces, narrower);
		if (!lines || lines.length > best.length) break;
		best = lines;
	}
	return best;
}
