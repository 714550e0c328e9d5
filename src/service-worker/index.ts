/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { cleanupOutdatedCaches, type PrecacheEntry } from 'workbox-precaching';
import { keepClients } from '../lib/storage/packs';
import { unlessBusy } from '../lib/storage/lock';
import { sweepFiles } from '../lib/storage/sweep';
import { Responder } from './respond';
import { Shell } from './shell';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

const shell = new Shell(self.__WB_MANIFEST);
const responder = new Responder(shell);
cleanupOutdatedCaches();
/**
 * Everything was erased: the worker answers and writes nothing until a page greets it again. One that is started anew for
 * a page that is still open was told by another of its lives, and sees it: not even what it was installed with is left.
 */
let resting: Promise<boolean> | undefined;
const isResting = () =>
	(resting ??= caches.keys().then(
		(names) => !names.length,
		() => false
	));

self.addEventListener('install', (event) => event.waitUntil(shell.install(event)));

// A worker that is activating answers no navigation: nothing here waits for a page or for the network.
self.addEventListener('activate', (event) => {
	event.waitUntil(shell.activate(event).then(() => self.clients.claim()));
	void sweep();
});

self.addEventListener('fetch', (event) => {
	if (!responder.handles(event.request)) return;
	event.respondWith(isResting().then((rests) => (rests ? fetch(event.request) : responder.respond(event))));
});

self.addEventListener('message', (event) => {
	const { type, release } = event.data as { type?: string; release?: string };
	const [port] = event.ports;
	if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
	if (type === 'rest') {
		resting = Promise.resolve(true);
		port?.postMessage('resting');
	}
	if (type === 'readable') event.waitUntil(readable().then((codes) => port?.postMessage(codes)));
	if (type === 'hello' && release && event.source instanceof Client) {
		resting = Promise.resolve(false);
		event.waitUntil(responder.remember(event.source.id, release));
		event.waitUntil(shell.repair(event).catch(() => undefined));
	}
});

async function readable(): Promise<string[]> {
	return (await isResting()) ? [] : responder.readable().catch(() => []);
}

async function sweep() {
	const clients = await self.clients.matchAll({ includeUncontrolled: true });
	await keepClients(new Set(clients.map(({ id }) => id))).catch(() => undefined);
	await unlessBusy(sweepFiles).catch(() => undefined);
}
