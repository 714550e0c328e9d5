import type { Pack } from './pack-schema';
import { DATA_FILE, dataOf, withData, writeData } from './page-data';

/** One file of a pack as the server has it. */
export interface Unpacked {
	url: string;
	type: string;
	text: string;
	/** It can be taken from the page it belongs to, so the device need not keep it. */
	repeated: boolean;
}

const withoutName = (url: string) => url.slice(0, -DATA_FILE.length);

/** The files of a pack, each as the server has it. */
export function unpack({ entries, shared }: Pack): Unpacked[] {
	const data = new Map(
		entries.flatMap(({ url, nodes }) => (nodes ? [[url, writeData(nodes)] as const] : []))
	);
	const files = entries.map(({ url, type, body = [] }) => {
		const text =
			data.get(url) ?? body.map((piece) => (typeof piece === 'string' ? piece : shared[piece])).join('');
		const own = data.get(url + DATA_FILE);
		return { url, type, text: own ? withData(text, own) : text };
	});
	const held = new Set(
		files.flatMap(({ url, text }) => (dataOf(text) === data.get(url + DATA_FILE) ? [url] : []))
	);
	return files.map((file) => ({ ...file, repeated: data.has(file.url) && held.has(withoutName(file.url)) }));
}

/** What `texts` of a pack is the SHA-256 of: it proves at once that all files came out as the server has them. */
export const digestOf = (hashes: string[]) => hashes.join('\n');
