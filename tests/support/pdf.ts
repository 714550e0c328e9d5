/** What Chromium writes plainly into a PDF (ISO 32000): pages, tags and fonts. Its streams are not read. */
export function readPdf(bytes: Buffer) {
	const text = bytes.toString('latin1');
	const all = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
	return {
		/** Width and height of each page, in points. */
		pages: all(/\/MediaBox \[0 0 ([\d.]+ [\d.]+)\]/g).map((size) => size.split(' ').map(Number)),
		isTagged: /\/MarkInfo\s*<<[^>]*\/Marked true/.test(text) && text.includes('/StructTreeRoot'),
		languages: [...new Set(all(/\/Lang \(([\w-]+)\)/g))],
		/** Names without the six letters of their subset. */
		fonts: [...new Set(all(/\/FontName \/[A-Z]{6}\+([\w-]+)/g))],
		embedded: all(/\/(FontFile2) /g).length,
		described: all(/\/Type \/(FontDescriptor)/g).length
	};
}
