import type { Pack } from './pack-schema';
import { withData, writeData } from './page-data';

/** One file of a pack as the server has it. */
export interface Unpacked {
	url: string;
	type: string;
	text: string;
}

/** The name of a page's data beside it. */
const DATA_FILE = '__data.json';

/** The files of a pack, each as the server has it. */
export function unpack({ entries, shared }: Pack): Unpacked[] {
	const data = new Map(
		entries.flatMap(({ url, nodes }) => (nodes ? [[url, writeData(nodes)] as const] : []))
	);
	return entries.map(({ url, type, body = [] }) => {
		const text =
			data.get(url) ?? body.map((piece) => (typeof piece === 'string' ? piece : shared[piece])).join('');
		const own = data.get(url + DATA_FILE);
		return { url, type, text: own ? withData(text, own) : text };
	});
}

/** What `texts` of a pack is the SHA-256 of: it proves at once that all files came out as the server has them. */
export const digestOf = (hashes: string[]) => hashes.join('\n');
