/**
 * The text as it is said, copied and searched: without the soft hyphens and no-break spaces that only
 * say where its lines may be broken. Between the groups of a number the space stays one that does not break.
 */
export const asTyped = (text: string) =>
	text.replaceAll('\u00ad', '').replace(/(?<!\d)\u00a0|\u00a0(?!\d)/g, ' ');

/** Copies the words of the page without the characters that only its layout needs. */
export function copyAsTyped(event: ClipboardEvent) {
	const words = getSelection()?.toString() ?? '';
	const plain = asTyped(words);
	if (plain === words || !event.clipboardData) return;
	event.preventDefault();
	event.clipboardData.setData('text/plain', plain);
}
