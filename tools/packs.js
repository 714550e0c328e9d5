import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import adapterStatic from '@sveltejs/adapter-static';
import { readData, writeData } from '../src/lib/model/page-data.js';
import { BUILD, list, weigh } from './build-files.js';
import { compress } from './compress.js';
import { activeLocales } from './locales.js';
import { languageContent, roomContent, setsOf } from './pack-contents.js';
import { checkRecordings } from './recordings.js';
import { ROOMS } from './rooms.js';
import { signed, signingKeys } from './signing.js';
import { writeSiteManifest } from './site-manifest.js';

const FORMAT = 3;
const DATA_FILE = '__data.json';

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
			await writePacks(builder.config.kit.version.name, release);
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
 */
async function writePacks(name, { sequence, date }) {
	mkdirSync(`${BUILD}/packs`);
	const hashed = list('_app/immutable');
	const sets = setsOf(hashed);
	const languages = activeLocales.map((row) => languageContent(row, hashed, sets));
	const rooms = ROOMS.filter((room) => existsSync(`${BUILD}/${room}`)).map((room) =>
		roomContent(room, hashed, sets)
	);
	const offers = await inThreads(name, [...languages, ...rooms]);
	/** @param {typeof languages} contents */
	const offered = (contents) => Object.fromEntries(contents.map(({ name }) => [name, offers[name]]));
	const needed = new Set([...languages, ...rooms].flatMap(({ sets }) => [...sets.keys()]));
	const index = {
		format: FORMAT,
		release: name,
		sequence,
		date,
		signature: null,
		// A kiosk that uses this release believes what these keys sign, so that a key can be replaced.
		keys: signingKeys().trusted,
		sets: Object.fromEntries(
			[...sets].filter(([set]) => needed.has(set)).map(([set, files]) => [set, weigh(files)])
		),
		packs: offered(languages),
		rooms: offered(rooms),
		site: writeSiteManifest(BUILD)
	};
	writeFileSync(`${BUILD}/packs/index.json`, JSON.stringify(signed(index, signingKeys().privateKey)));
}

/**
 * Writes packs on every core there is: each takes two seconds of one.
 *
 * @param {string} release
 * @param {import('./pack.js').Content[]} contents
 * @returns {Promise<Record<string, import('./pack.js').Offer>>} what the index says of each, by name
 */
async function inThreads(release, contents) {
	const count = Math.min(availableParallelism(), contents.length);
	const threads = Array.from({ length: count }, (_, thread) => {
		const own = contents.filter((_, place) => place % count === thread);
		return new Promise((resolve, reject) => {
			const workerData = { release, format: FORMAT, contents: own };
			const worker = new Worker(new URL('./pack.js', import.meta.url), { workerData });
			worker.once('message', resolve);
			worker.once('error', reject);
		});
	});
	return Object.fromEntries((await Promise.all(threads)).flat());
}
