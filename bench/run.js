import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { indexBytes, takeBuild, timeBuild, transfers } from './build.js';
import { launch } from './chromium.js';
import { findVisit } from './find.js';
import { writeFloor } from './floor.js';
import { kioskVisit } from './kiosk.js';
import { meetingVisit } from './meeting.js';
import { table } from './report.js';
import { roomRows, rowsOf } from './rows.js';
import { Site } from './site.js';
import { firstVisit, LANGUAGES, offlineVisit, saveFloor, saveOurs, storageVisit } from './visits.js';

const OUT = 'test-results/bench.json';

/**
 * Measures the built site against the floor: the same text in bare HTML. Prints a table with the
 * budget beside each figure and writes `test-results/bench.json`; a budget is never a gate.
 *
 *     npm run bench -- --rounds 3 --builds 0
 *     npm run bench -- --rounds 3 --only rooms     the meeting room and the kiosk of the last build
 */
const { values } = parseArgs({
	options: {
		rounds: { type: 'string', default: '7' },
		builds: { type: 'string', default: '2' },
		only: { type: 'string' }
	}
});
if (values.only && values.only !== 'rooms') throw new Error('--only takes “rooms”');
const isWhole = !values.only;
const rounds = Number(values.rounds);
const temp = mkdtempSync(join(tmpdir(), 'klara-bench-'));
process.on('exit', () => rmSync(temp, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

let visits = 0;
let noisy = 0;
const builds = await timeBuilds(isWhole ? Number(values.builds) : 0);
const index = await takeBuild(
	existsSync('build') || !builds.length ? 'build' : `${temp}/tree/build`,
	`${temp}/ours`
);
const codes = isWhole ? Object.keys(LANGUAGES).filter((code) => code in index.packs) : [];
writeFloor(`${temp}/ours`, `${temp}/floor`, { codes, worker: false });
writeFloor(`${temp}/ours`, `${temp}/floor-offline`, { codes, worker: true });
const sites = {
	ours: await new Site(`${temp}/ours`).start(),
	floor: await new Site(`${temp}/floor`).start(),
	floorOffline: await new Site(`${temp}/floor-offline`).start()
};

/** @type {import('./rows.js').Measured} */
const measured = {
	first: Object.fromEntries(codes.map((code) => [code, { floor: [], ours: [] }])),
	offline: Object.fromEntries(codes.map((code) => [code, { floor: [], ours: [] }])),
	find: Object.fromEntries(codes.map((code) => [code, { floor: [], ours: [] }])),
	meeting: [],
	kiosk: [],
	stored: isWhole ? await count(storageVisit(sites.ours, Object.keys(index.packs))) : {},
	transfers: transfers(index),
	indexBytes: indexBytes(index, 18),
	builds
};
for (let round = 1; round <= rounds; round++) {
	console.error(`Round ${round} of ${rounds} …`);
	for (const code of codes) await turn(code);
	measured.meeting.push(await count(meetingVisit(sites.ours)));
	measured.kiosk.push(await count(kioskVisit(sites.ours)));
}
const rows = isWhole ? rowsOf(measured) : roomRows(measured);
const about = {
	release: index.release,
	chromium: await version(),
	cpus: cpus().length,
	rounds,
	visits,
	noisy
};
mkdirSync('test-results', { recursive: true });
writeFileSync(OUT, JSON.stringify({ date: new Date().toISOString(), ...about, rows, measured }, null, '\t'));
console.log(table(rows));
console.log(
	`${about.chromium}, ${about.cpus} cores, release ${about.release}; median (least–most) of ${rounds} rounds, ` +
		`360×740, CPU 4× (offline 6×), first visits on slow 4G; kB = 1000 bytes.`
);
if (noisy)
	console.log(`Noisy: the machine was not quiet at the start of ${noisy} of ${visits} measurements.`);
for (const site of Object.values(sites)) await site.stop();

/** One round of one language: floor and ours in turn. @param {string} code */
async function turn(code) {
	const { first, offline, find } = measured;
	first[code]?.floor.push(await count(firstVisit(sites.floor, code, false)));
	first[code]?.ours.push(await count(firstVisit(sites.ours, code, true, saveOurs)));
	offline[code]?.floor.push(await count(offlineVisit(sites.floorOffline, code, false, saveFloor)));
	offline[code]?.ours.push(await count(offlineVisit(sites.ours, code, true, saveOurs)));
	find[code]?.ours.push(await count(findVisit(sites.ours, code)));
}

/** Keeps the books on noise. @param {Promise<import('./visits.js').Visit>} visit */
async function count(visit) {
	const { figures, noisy: wasNoisy } = await visit;
	visits++;
	if (wasNoisy) noisy++;
	return figures;
}

/** @param {number} times @returns {Promise<number[]>} seconds */
async function timeBuilds(times) {
	const seconds = [];
	for (let i = 1; i <= times; i++) {
		console.error(`Build ${i} of ${times} …`);
		const build = await timeBuild(`${temp}/tree`);
		if (!build) continue;
		seconds.push(build.seconds);
		visits++;
		if (build.noisy) noisy++;
	}
	return seconds;
}

async function version() {
	const browser = await launch();
	await browser.close();
	return browser.version;
}
