/**
 * Writes at the caret of a field, in place of what is selected, unless that would be longer than the field takes.
 *
 * @returns whether it was written
 */
export function write(field: HTMLInputElement, text: string): boolean {
	const from = field.selectionStart ?? field.value.length;
	const to = field.selectionEnd ?? from;
	if (field.maxLength >= 0 && field.value.length - (to - from) + text.length > field.maxLength) return false;
	field.setRangeText(text, from, to, 'end');
	return true;
}

/** Takes out what is selected, or what stands before the caret: one letter with its marks, not half of one. */
export function erase(field: HTMLInputElement): void {
	const to = field.selectionEnd ?? field.value.length;
	const from = field.selectionStart ?? to;
	const last = [...new Intl.Segmenter().segment(field.value.slice(0, to))].at(-1)?.segment.length ?? 0;
	field.setRangeText('', from === to ? Math.max(0, to - last) : from, to, 'end');
}
