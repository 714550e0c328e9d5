import { stringify, unflatten } from 'devalue';

/**
 * The data of one layout or page as Kit has them. Plain values only: what JSON cannot carry would be lost in a pack,
 * and the build stops.
 *
 * @typedef {{ data: unknown, uses: Record<string, unknown> } | null} DataNode
 */

/** Name of the file with a page’s data, beside it. */
export const DATA_FILE = '__data.json';

/** Id of the block in a page that holds its data, in the same words as its `__data.json`. */
export const DATA_BLOCK = 'page-data';

const OPENING = `<script type="application/json" id="${DATA_BLOCK}">`;
const CLOSING = '</script>';

/**
 * A page's `__data.json`. It holds no `<`, so it can stand in a page as it is.
 *
 * @param {DataNode[]} nodes
 */
export function writeData(nodes) {
	const written = nodes.map((node) =>
		node ? `{"type":"data","data":${stringify(node.data)},"uses":${JSON.stringify(node.uses)}}` : 'null'
	);
	return `{"type":"data","nodes":[${written.join(',')}]}\n`;
}

/**
 * The nodes of a `__data.json` or of the block in a page.
 *
 * @param {string} text
 * @returns {({ type: 'data' } & DataNode)[]}
 */
export function readData(text) {
	return JSON.parse(text).nodes.map((/** @type {{ data: number[] } | null} */ node) =>
		node ? { ...node, data: unflatten(node.data) } : null
	);
}

/**
 * The block that stands in a page.
 *
 * @param {string} text the page's `__data.json`
 */
export function dataBlock(text) {
	return OPENING + text.trimEnd() + CLOSING;
}

/**
 * A page without its data, as it travels in a pack beside them.
 *
 * @param {string} html
 * @param {string} text the page's `__data.json`
 * @throws when the page holds other data: they would not be put back as they were
 */
export function withoutData(html, text) {
	if (!html.includes(OPENING)) return html;
	const bare = html.replace(dataBlock(text), () => OPENING + CLOSING);
	if (bare === html) throw new Error('A page and its __data.json hold different data');
	return bare;
}

/**
 * The page’s `__data.json`, which the page itself holds: nothing has to keep it twice.
 *
 * @param {string} html
 * @returns {string | undefined} nothing where the page holds none
 */
export function dataOf(html) {
	const start = html.indexOf(OPENING);
	if (start < 0) return undefined;
	return `${html.slice(start + OPENING.length, html.indexOf(CLOSING, start))}\n`;
}

/**
 * A page with its data again.
 *
 * @param {string} html as {@link withoutData} left it
 * @param {string} text the page's `__data.json`
 */
export function withData(html, text) {
	return html.replace(OPENING + CLOSING, () => dataBlock(text));
}
