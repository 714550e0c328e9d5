/** The browser reads the address after the click, some of them long after: where it asks first, or is slow to begin. */
const READ_BY_MS = 60_000;

/** Hands something to the reader as a file, without a server. */
export function saveFile(name: string, content: Blob): void {
	const address = URL.createObjectURL(content);
	Object.assign(document.createElement('a'), { href: address, download: name }).click();
	setTimeout(() => URL.revokeObjectURL(address), READ_BY_MS);
}
