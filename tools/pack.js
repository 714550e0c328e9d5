import { readFileSync, writeFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { Zstd } from '@hpcc-js/wasm-zstd';
import { readData, withoutData } from '../src/lib/model/page-data.js';
import { BUILD, describe, sha256, weigh } from './build-files.js';

/**
 * Writes some packs in a thread of its own: started by `packs.js` with `Work` as its data, it answers with one message.
 *
 * @typedef {import('./pack-contents.js').Content} Content
 * @typedef {import('../src/lib/model/pack-schema').PackOffer} Offer
 * @typedef {{ release: string, format: number, contents: Content[] }} Work
 */

/** The name of a page's data beside it. */
const DATA_FILE = '__data.json';
/** Zstandard's highest without “ultra”: its window of 8 MB spans a language. */
const LEVEL = 19;
const TYPES = /** @type {Record<string, string>} */ ({
	html: 'text/html; charset=utf-8',
	json: 'application/json; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8'
});

const { release, format, contents } = /** @type {Work} */ (workerData);
const zstd = await Zstd.load();

/**
 * @param {Content} content
 * @returns {[string, Offer]} its name, and what the index says of it
 */
function writePack({ name, paths, sets, recordings }) {
	const files = new Map(paths.map((path) => [path, readFileSync(`${BUILD}/${path}`, 'utf8')]));
	const texts = new Map([...files].filter(([path]) => !path.endsWith(DATA_FILE)));
	for (const [path, text] of texts) {
		const data = path.endsWith('.html') && files.get(path.replace('index.html', DATA_FILE));
		if (data) texts.set(path, withoutData(text, data));
	}
	const shared = recurring([...texts.values()]);
	const places = new Map(shared.map((piece, place) => [piece, place]));
	const body = JSON.stringify({
		format,
		release,
		locale: name,
		sets: Object.fromEntries([...sets].map(([set, files]) => [set, files.map(describe)])),
		...(recordings.length ? { recordings: recordings.map(describe) } : {}),
		texts: sha256([...files.values()].map(sha256).join('\n')),
		shared,
		entries: [...files].map(([path, file]) => {
			const text = texts.get(path);
			return {
				url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
				type: typeOf(path),
				...(text === undefined ? { nodes: readData(file) } : { body: inPieces(text, places) })
			};
		})
	});
	const packed = zstd.compress(Buffer.from(body), LEVEL);
	const url = `/packs/${name}.${sha256(body).slice(0, 12)}.pack`;
	writeFileSync(`${BUILD}${url}`, packed);
	const offer = {
		url,
		sha256: sha256(body),
		transfer: packed.length,
		bytes: Buffer.byteLength(body),
		sets: [...sets.keys()],
		...(recordings.length ? { recordings: weigh(recordings) } : {})
	};
	return [name, offer];
}

/** @param {string} path */
function typeOf(path) {
	const type = TYPES[path.split('.').at(-1) ?? ''];
	if (!type) throw new Error(`packs: ${path} is of a type that no pack carries`);
	return type;
}

/** A page cut before each tag. */
const TAGS = /(?=<)/;
/** What is shorter is left to Zstandard. */
const LONG = 200;

/**
 * Long pieces that come again, style sheets above all. The pack carries each once: half of a language's text is
 * style, and neither build nor device should work through it once a page.
 *
 * @param {string[]} texts
 */
function recurring(texts) {
	const counts = new Map();
	for (const piece of texts.flatMap((text) => text.split(TAGS)))
		if (piece.length > LONG) counts.set(piece, (counts.get(piece) ?? 0) + 1);
	return [...counts].filter(([, count]) => count > 1).map(([piece]) => piece);
}

/**
 * @param {string} text
 * @param {Map<string, number>} places where each shared piece stands
 * @returns {(string | number)[]} pieces in order; a number stands for `shared[number]`
 */
function inPieces(text, places) {
	/** @type {(string | number)[]} */
	const pieces = [];
	for (const piece of text.split(TAGS)) {
		const place = places.get(piece);
		if (place !== undefined) pieces.push(place);
		else if (typeof pieces.at(-1) === 'string') pieces[pieces.length - 1] += piece;
		else pieces.push(piece);
	}
	return pieces;
}

parentPort?.postMessage(contents.map(writePack));
