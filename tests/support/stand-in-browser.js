#!/usr/bin/env node
/**
 * Stands in for a browser where the supervisor is what is tested: opens the address it is given and does what the
 * page there says: `beats`, `mute` (runs and is never heard), `ends` (at once), `falls-silent` (after one heartbeat).
 * One whose profile holds a file `damaged` ends before it asks for anything, as on a machine that cannot show it.
 */
import { existsSync } from 'node:fs';

const address = String(process.argv[2]);
console.log(`stand-in: starts in ${process.env.KLARA_KIOSK_PROFILE}`);
if (existsSync(`${process.env.KLARA_KIOSK_PROFILE}/damaged`)) process.exit(1);
const page = await (await fetch(address)).text();
const release = await (await fetch(new URL('/release.txt', address))).text();
const says = (/** @type {string} */ word) => page.includes(word);
if (says('ends')) process.exit(1);
setInterval(() => {}, 60_000);
for (let beats = 0; !says('mute') && !(says('falls-silent') && beats); beats++) {
	const answer = await (await post('heartbeat', { screen: 'start', release })).json();
	if (answer.apply) await post('apply');
	await new Promise((resolve) => setTimeout(resolve, 200));
}

/** @param {string} path */
function post(path, body = {}) {
	return fetch(new URL(`/kiosk-api/${path}`, address), {
		method: 'POST',
		headers: { 'content-type': 'application/json', origin: new URL(address).origin },
		body: JSON.stringify(body)
	});
}

export {};
