const SOFT_HYPHEN = /\u00ad/g;

/** The text as it is said, copied and searched: without the soft hyphens of its long words. */
export const withoutSoftHyphens = (text: string) => text.replace(SOFT_HYPHEN, '');

/** Copies the words of the page without the soft hyphens that only its layout needs. */
export function copyWithoutSoftHyphens(event: ClipboardEvent) {
	const words = getSelection()?.toString() ?? '';
	const plain = withoutSoftHyphens(words);
	if (plain === words || !event.clipboardData) return;
	event.preventDefault();
	event.clipboardData.setData('text/plain', plain);
}
