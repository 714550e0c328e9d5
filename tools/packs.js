import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import adapterStatic from '@sveltejs/adapter-static';
import { compress } from './compress.js';
import { activeLocales, scripts } from './locales.js';
import { checkRecordings } from './recordings.js';

const BUILD = 'build';
const FORMAT = 2;
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
			await inner.adapt(builder);
			checkRecordings(BUILD);
			copyFileSync(`${BUILD}/not-found/index.html`, `${BUILD}/404.html`);
			writePacks(builder.config.kit.version.name, release);
			await compress(BUILD);
		}
	};
}

/**
 * @param {string} name
 * @param {{ sequence: number, date: string }} release
 */
function writePacks(name, { sequence, date }) {
	rmSync(`${BUILD}/packs`, { recursive: true, force: true });
	mkdirSync(`${BUILD}/packs`);
	const hashed = list('_app/immutable');
	const sets = setsOf(hashed);
	const packs = activeLocales.map(
		(row) => /** @type {const} */ ([row.code, writePack(name, row, hashed, sets)])
	);
	const needed = new Set(packs.flatMap(([, pack]) => pack.sets));
	const index = {
		format: FORMAT,
		release: name,
		sequence,
		date,
		signature: null,
		sets: Object.fromEntries(
			[...sets].filter(([set]) => needed.has(set)).map(([set, files]) => [set, weigh(files)])
		),
		packs: Object.fromEntries(packs)
	};
	writeFileSync(`${BUILD}/packs/index.json`, JSON.stringify(index));
}

/**
 * @param {string} release
 * @param {(typeof activeLocales)[number]} row
 * @param {string[]} hashed
 * @param {Map<string, string[]>} sets
 */
function writePack(release, { code, script }, hashed, sets) {
	const paths = [...list(code), ...dictionariesOf(code, hashed)];
	const texts = paths.map((path) => readFileSync(`${BUILD}/${path}`, 'utf8'));
	const shared = recurring(texts);
	const places = new Map(shared.map((piece, place) => [piece, place]));
	const entries = paths.map((path, i) => {
		const text = texts[i] ?? '';
		const type = TYPES[path.split('.').at(-1) ?? ''];
		if (!type) throw new Error(`packs: ${path} is of a type that no pack carries`);
		return {
			url: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
			type,
			sha256: sha256(text),
			body: inPieces(text, places)
		};
	});
	const all = texts.join('');
	const needed = [...sets].filter(([set]) => isNeeded(set, script, all));
	const recordings = hashed.filter((path) => isRecording(path) && all.includes(`/${path}`));
	const body = JSON.stringify({
		format: FORMAT,
		release,
		locale: code,
		sets: Object.fromEntries(needed.map(([set, files]) => [set, files.map(describe)])),
		...(recordings.length ? { recordings: recordings.map(describe) } : {}),
		shared,
		entries
	});
	const packed = gzipSync(body, { level: 9 });
	const url = `/packs/${code}.${sha256(body).slice(0, 12)}.pack`;
	writeFileSync(`${BUILD}${url}`, packed);
	return {
		url,
		sha256: sha256(body),
		transfer: packed.length,
		bytes: Buffer.byteLength(body),
		sets: needed.map(([set]) => set),
		...(recordings.length ? { recordings: weigh(recordings) } : {})
	};
}

/** A page cut before each tag: style sheets, pictograms, menus and links come again whole. */
const TAGS = /(?=<)/;
/** What is left cut at quotes and sentences: each sentence stands in the HTML, in the script beside it and in the page's data. */
const ENDS = Object.values(scripts).map(({ sentenceEnds }) => sentenceEnds);
const SENTENCES = new RegExp(`(?=[<"])|(?<=[>";}])|(?<=[${ENDS.join('')}:] )`);

/**
 * Pieces that come again. They lie too far apart for gzip to notice, so the pack carries each once.
 *
 * @param {string[]} texts
 */
function recurring(texts) {
	const tags = repeated(
		texts.flatMap((text) => text.split(TAGS)),
		3
	);
	const known = new Set(tags);
	const rest = texts.flatMap((text) => text.split(TAGS).filter((piece) => !known.has(piece)));
	return [
		...tags,
		...repeated(
			rest.flatMap((piece) => piece.split(SENTENCES)),
			2
		)
	];
}

/**
 * @param {string[]} pieces
 * @param {number} times
 */
function repeated(pieces, times) {
	const counts = new Map();
	for (const piece of pieces) if (piece.length > 14) counts.set(piece, (counts.get(piece) ?? 0) + 1);
	return [...counts].filter(([, count]) => count >= times).map(([piece]) => piece);
}

/**
 * @param {string} text
 * @param {Map<string, number>} places where each shared piece stands
 * @returns {(string | number)[]} pieces in order; a number stands for `shared[number]`
 */
function inPieces(text, places) {
	/** @type {(string | number)[]} */
	const pieces = [];
	const cut = text.split(TAGS).flatMap((piece) => (places.has(piece) ? [piece] : piece.split(SENTENCES)));
	for (const piece of cut) {
		const place = places.get(piece);
		if (place !== undefined) pieces.push(place);
		else if (typeof pieces.at(-1) === 'string') pieces[pieces.length - 1] += piece;
		else pieces.push(piece);
	}
	return pieces;
}

/**
 * The hashed files whose content is this language's UI strings: those of every room, and each room's own.
 *
 * @param {string} code
 * @param {string[]} hashed
 */
function dictionariesOf(code, hashed) {
	const folder = `locales/${code}`;
	const built = new Map(
		hashed.filter((path) => path.endsWith('.json')).map((path) => [sameJson(`${BUILD}/${path}`), path])
	);
	return readdirSync(folder)
		.filter((name) => /^ui(\.\w+)?\.json$/.test(name))
		.map((name) => {
			const found = built.get(sameJson(`${folder}/${name}`));
			if (!found) throw new Error(`packs: no hashed copy of ${folder}/${name} in the build`);
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
 * Hashed files by the set they are fetched in: code and styles, and the fonts of each script.
 * Dictionaries travel inside packs, recorded speech only when it is asked for.
 *
 * @param {string[]} hashed
 */
function setsOf(hashed) {
	/** @type {Map<string, string[]>} */
	const sets = new Map();
	for (const path of hashed) {
		if (path.endsWith('.json') || isRecording(path)) continue;
		const font =
			path.endsWith('.woff2') &&
			path
				.split('/')
				.at(-1)
				?.match(/^(.+)-\d+\./)?.[1];
		const set = font || CODE;
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
 * What files take together: decoded, and over the network.
 *
 * @param {string[]} paths
 */
function weigh(paths) {
	const weight = { bytes: 0, transfer: 0 };
	for (const path of paths) {
		const bytes = readFileSync(`${BUILD}/${path}`);
		weight.bytes += bytes.length;
		weight.transfer += /\.(woff2|webm)$/.test(path) ? bytes.length : gzipSync(bytes).length;
	}
	return weight;
}

/** @param {string | Buffer} bytes */
function sha256(bytes) {
	return createHash('sha256').update(bytes).digest('hex');
}
