import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS } from '../tests/support/chromium.js';
import { siteHandler } from '../scripts/serve.js';

/**
 * How long it takes to prove that many installed languages are whole: saves one from `build/`, copies
 * it until there are eighteen, and asks the service worker, which is what every page does at its start.
 * The worker has a thread of its own; no figure of this is time the reader waits.
 *
 * node bench/proving.js
 */
const LANGUAGES = 18;
const ROUNDS = 15;

const server = createServer(siteHandler('build'));
await new Promise((resolve) => server.listen(0, () => resolve(undefined)));
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const browser = await chromium.launch({
	executablePath: process.env.KLARA_CHROMIUM || undefined,
	args: CHROMIUM_ARGS
});
const page = await browser.newPage();
await page.goto(`http://localhost:${port}/sv/offline/`);
await page.locator('li[data-locale="sv"][data-saved="yes"]').waitFor();
// A page of no script, so that nothing else is going on.
await page.goto(`http://localhost:${port}/blank.html`);
await page.evaluate(copyLanguage, LANGUAGES);
const session = await browser.newBrowserCDPSession();
const before = await processorTime();
const times = await page.evaluate(askWorker, ROUNDS);
const spent = Math.round(((await processorTime()) - before) / ROUNDS);
const [median = 0, slowest = 0] = [times[Math.floor(times.length / 2)], times.at(-1)];
console.log(`${LANGUAGES} languages proved whole: median ${median} ms, slowest ${slowest} ms of ${ROUNDS}`);
// Whatever else the machine does, the time a process was given is its own.
console.log(
	`processor time, all processes of the browser: ${spent} ms, ${spent * 4} ms at a quarter of the speed`
);
await browser.close();
server.close();

/** Milliseconds that the browser's processes have had so far. */
async function processorTime() {
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

/** @param {number} count */
async function copyLanguage(count) {
	const name = (await caches.keys()).find((cache) => cache.startsWith('pack-')) ?? '';
	const source = await caches.open(name);
	/** @type {IDBDatabase} */
	const db = await new Promise((resolve) => {
		const request = indexedDB.open('klara');
		request.onsuccess = () => resolve(request.result);
	});
	const read = db.transaction('state').objectStore('state').get('pointer');
	await new Promise((resolve) => (read.onsuccess = resolve));
	const pointer = read.result;
	for (let i = 1; i < count; i++) {
		const code = `x${String.fromCharCode(96 + i)}`;
		pointer.active.packs[code] = pointer.active.packs.sv;
		const copy = await caches.open(name.replace(/sv$/, code));
		for (const request of await source.keys())
			await copy.put(request, (await source.match(request)) ?? new Response());
	}
	const write = db.transaction('state', 'readwrite').objectStore('state').put(pointer, 'pointer');
	await new Promise((resolve) => (write.onsuccess = resolve));
	db.close();
}

/**
 * @param {number} rounds
 * @returns {Promise<number[]>} milliseconds, sorted
 */
async function askWorker(rounds) {
	const times = [];
	for (let i = 0; i < rounds; i++) {
		const { port1, port2 } = new MessageChannel();
		const begun = performance.now();
		const codes = await new Promise((resolve) => {
			port1.onmessage = ({ data }) => resolve(data);
			navigator.serviceWorker.controller?.postMessage({ type: 'readable' }, [port2]);
		});
		if (codes.length < 2) throw new Error(`Only ${codes.length} languages are whole`);
		times.push(Math.round(performance.now() - begun));
	}
	return times.sort((a, b) => a - b);
}
