import { createHash } from 'node:crypto';
import {
	copyFileSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Zstd } from '@hpcc-js/wasm-zstd';
import adapterStatic from '@sveltejs/adapter-static';
import { readData, withoutData, writeData } from '../src/lib/model/page-data.js';
import { compress } from './compress.js';
import { activeLocales } from './locales.js';
import { checkRecordings } from './recordings.js';
import { filesOfRooms, ROOMS } from './rooms.js';
import { signed, signingKeys } from './signing.js';
import { writeSiteManifest } from './site-manifest.js';
import { STRINGS } from './strings.js';

const BUILD = 'build';
const FORMAT = 3;
const DATA_FILE = '__data.json';
/** Zstandard's highest without “ultra”: its window of 8 MB spans a language. */
const LEVEL = 19;
const TYPES = /** @type {Record<string, string>} */ ({
	html: 'text/html; charset=utf-8',
	json: 'application/json; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8'
});

/**
 * adapter-static, and then the packs: only now are all hashed names known. Writes
 * `packs/<code>.<hash>.pack` for each language and `packs/index.json`, the shape of which is
 * `src/lib/model/pack.ts`.
 *
 * @param {{ release: { sequence: number, date: string } }} options
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function packs({ release }) {
	const inner = adapterStatic({ pages: BUILD, assets: BUILD, strict: true, precompress: false });
	return {
		name: 'packs',
		async adapt(builder) {
			if (!process.env.KLARA_ORIGIN)
				builder.log.warn(
					`KLARA_ORIGIN is not set: canonical, printed and shared addresses say ${builder.config.kit.prerender.origin}`
				);
			if (signingKeys().development)
				builder.log.warn('KLARA_SIGNING_KEY is not set: the release is signed with the development key');
			await inner.adapt(builder);
			checkRecordings(BUILD);
			copyFileSync(`${BUILD}/not-found/index.html`, `${BUILD}/404.html`);
			rmSync(`${BUILD}/packs`, { recursive: true, force: true });
			rewriteData();
			// First: a pack says what its files take over the network.
			await compress(BUILD);
			writePacks(builder.config.kit.version.name, release, await Zstd.load());
			await compress(`${BUILD}/packs`);
		}
	};
}

/**
 * Writes each `__data.json` anew from its plain values, as a device writes it from a pack: the server and every
 * device then have the same bytes.
 *
 * @throws when data hold what JSON cannot carry
 */
function rewriteData() {
	for (const path of list('.').filter((path) => path.endsWith(DATA_FILE))) {
		const nodes = readData(readFileSync(`${BUILD}/${path}`, 'utf8'));
		const plain = JSON.parse(JSON.stringify(nodes));
		if (!isDeepStrictEqual(plain, nodes)) throw new Error(`packs: ${path} holds what JSON cannot carry`);
		writeFileSync(`${BUILD}/${path}`, writeData(plain));
	}
}

/**
 * @param {string} name
 * @param {{ sequence: number, date: string }} release
 * @param {Zstd} zstd
 */
function writePacks(name, { sequence, date }, zstd) {
	mkdirSync(`${BUILD}/packs`);
	const hashed = list('_app/immutable');
	const sets = setsOf(hashed);
	const packs = activeLocales.map(
		(row) => /** @type {const} */ ([row.code, writePack(name, languageContent(row, hashed, sets), zstd)])
	);
	const rooms = ROOMS.filter((room) => existsSync(`${BUILD}/${room}`)).map(
		(room) => /** @type {const} */ ([room, writePack(name, roomContent(room, hashed, sets), zstd)])
	);
	const needed = new Set([...packs, ...rooms].flatMap(([, pack]) => pack.sets));
	const index = {
		format: FORMAT,
		release: name,
		sequence,
		date,
		signature: null,
		sets: Object.fromEntries(
			[...sets].filter(([set]) => needed.has(set)).map(([set, files]) => [set, weigh(files)])
		),
		packs: Object.fromEntries(packs),
		rooms: Object.fromEntries(rooms),
		site: writeSiteManifest(BUILD)
	};
	writeFileSync(`${BUILD}/packs/index.json`, JSON.stringify(signed(index, signingKeys().privateKey)));
}

/**
 * What a pack is made of.
 *
 * @typedef {{ name: string, paths: string[], sets: Map<string, string[]>, recordings: string[] }} Content
 */

/**
 * One language: its pages, the family's UI strings in it, and the sets its pages need.
 *
 * @param {(typeof activeLocales)[number]} row
 * @param {string[]} hashed
 * @param {Map<string, string[]>} sets
 * @returns {Content}
 */
function languageContent({ code, script }, hashed, sets) {
	const paths = [...list(code), ...dictionaries(hashed, [`${code}.family.json`])];
	const all = paths.map((path) => readFileSync(`${BUILD}/${path}`, 'utf8')).join('');
	return {
		name: code,
		paths,
		sets: new Map([...sets].filter(([set]) => isNeeded(set, script, all))),
		recordings: hashed.filter((path) => isRecording(path) && all.includes(`/${path}`))
	};
}

/**
 * One room: its page, its UI strings in every language, its code, and the fonts of every script. The cut of the fonts
 * that the shell has comes with the worker.
 *
 * @param {string} room
 * @param {string[]} hashed
 * @param {Map<string, string[]>} sets
 * @returns {Content}
 */
function roomContent(room, hashed, sets) {
	const names = readdirSync(STRINGS).filter((name) => name.split('.')[1]?.startsWith(room));
	const others = ROOMS.filter((other) => other !== room);
	return {
		name: room,
		paths: [...list(room), ...dictionaries(hashed, names)],
		sets: new Map([...sets].filter(([set]) => !others.includes(set) && !set.startsWith('shell-'))),
		recordings: []
	};
}

/**
 * @param {string} release
 * @param {Content} content
 * @param {Zstd} zstd
 */
function writePack(release, { name, paths, sets, recordings }, zstd) {
	const files = new Map(paths.map((path) => [path, readFileSync(`${BUILD}/${path}`, 'utf8')]));
	const texts = new Map([...files].filter(([path]) => !path.endsWith(DATA_FILE)));
	for (const [path, text] of texts) {
		const data = path.endsWith('.html') && files.get(path.replace('index.html', DATA_FILE));
		if (data) texts.set(path, withoutData(text, data));
	}
	const shared = recurring([...texts.values()]);
	const places = new Map(shared.map((piece, place) => [piece, place]));
	const body = JSON.stringify({
		format: FORMAT,
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
	return {
		url,
		sha256: sha256(body),
		transfer: packed.length,
		bytes: Buffer.byteLength(body),
		sets: [...sets.keys()],
		...(recordings.length ? { recordings: weigh(recordings) } : {})
	};
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

/**
 * The hashed files whose content is that of these dictionaries.
 *
 * @param {string[]} hashed
 * @param {string[]} names of files in `STRINGS`
 */
function dictionaries(hashed, names) {
	const built = new Map(
		hashed.filter((path) => path.endsWith('.json')).map((path) => [sameJson(`${BUILD}/${path}`), path])
	);
	return names.map((name) => {
		const found = built.get(sameJson(`${STRINGS}/${name}`));
		if (!found) throw new Error(`packs: no hashed copy of ${STRINGS}/${name} in the build`);
		return found;
	});
}

/**
 * Content of a file of JSON without its spaces.
 * @param {string} path
 */
function sameJson(path) {
	return JSON.stringify(JSON.parse(readFileSync(path, 'utf8')));
}

/** Code and styles, which serve every language. */
const CODE = 'app';

/**
 * Hashed files by the set they are fetched in: code and styles, those of each room, and the fonts of each script.
 * Dictionaries travel inside packs, recorded speech only when it is asked for.
 *
 * @param {string[]} hashed
 */
function setsOf(hashed) {
	/** @type {Map<string, string[]>} */
	const sets = new Map();
	const rooms = filesOfRooms();
	for (const path of hashed) {
		if (path.endsWith('.json') || isRecording(path)) continue;
		const font =
			path.endsWith('.woff2') &&
			path
				.split('/')
				.at(-1)
				?.match(/^(.+)-\d+\./)?.[1];
		const set = font || rooms.get(path) || CODE;
		sets.set(set, [...(sets.get(set) ?? []), path]);
	}
	return sets;
}

/**
 * Recorded speech is saved only when it is asked for.
 * @param {string} path
 */
function isRecording(path) {
	return path.endsWith('.webm');
}

/**
 * Code and styles serve every language; fonts only those of its script, and Latin.
 *
 * @param {string} set
 * @param {string} script
 * @param {string} text all its pages: extended Latin is left out where no letter asks for it
 */
function isNeeded(set, script, text) {
	if (set === 'latn-ext') return /[\u0100-\u024f\u1e00-\u1eff]/.test(text);
	return [CODE, script.toLowerCase(), 'latn'].includes(set);
}

/** @param {string} folder path from the build, without a leading slash */
function list(folder) {
	return /** @type {string[]} */ (readdirSync(`${BUILD}/${folder}`, { recursive: true }))
		.map((name) => `${folder}/${name}`)
		.filter((path) => !/\.(gz|br)$/.test(path) && statSync(`${BUILD}/${path}`).isFile())
		.sort();
}

/** @param {string} path */
function describe(path) {
	const bytes = readFileSync(`${BUILD}/${path}`);
	return { url: `/${path}`, sha256: sha256(bytes), bytes: bytes.length };
}

/**
 * What files take together: decoded, and over the network from a host that sends what `compress` has prepared.
 *
 * @param {string[]} paths
 */
function weigh(paths) {
	const weight = { bytes: 0, transfer: 0 };
	for (const path of paths) {
		const sent = `${BUILD}/${path}.br`;
		weight.bytes += statSync(`${BUILD}/${path}`).size;
		weight.transfer += statSync(existsSync(sent) ? sent : `${BUILD}/${path}`).size;
	}
	return weight;
}

/** @param {string | Buffer} bytes */
function sha256(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}
