/// <reference no-default-lib="true"/>
/// <reference lib="esnext" />
/// <reference lib="webworker" />
import { cleanupOutdatedCaches, type PrecacheEntry } from 'workbox-precaching';
import { keepClients, keepShell, writeShell } from '../lib/storage';
import { exclusively } from '../lib/storage/lock';
import { installFiles, shellPages, sweepFiles } from './caches';
import { handles, remember, respond } from './respond';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (string | PrecacheEntry)[] };

const manifest = self.__WB_MANIFEST.map((entry) => (typeof entry === 'string' ? { url: entry } : entry));
const hashed = (url: string) => url.includes('_app/immutable/');
const shellFiles = manifest
	.map(({ url }) => url)
	.filter(hashed)
	.map((url) => `/${url.replace(/^\//, '')}`);
/** Changes whenever the shell does: hashed names say it all. */
const version = shellFiles.join();

// Workbox keeps the few pages and icons of the shell. Hashed files live in one cache of ours, since
// its activation would delete those that installed packs still need.
shellPages.addToCacheList(manifest.filter(({ url }) => !hashed(url)));
cleanupOutdatedCaches();
/** Everything was erased: the worker answers and writes nothing until a page greets it again. */
let resting = false;

self.addEventListener('install', (event) => event.waitUntil(installShell(event)));

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			await shellPages.activate(event);
			await self.clients.claim();
			await keepShell(version);
			await tidy();
		})()
	);
});

self.addEventListener('fetch', (event) => {
	if (!resting && handles(event.request)) event.respondWith(respond(event));
});

self.addEventListener('message', (event) => {
	const { type, release } = event.data as { type?: string; release?: string };
	if (type === 'SKIP_WAITING') event.waitUntil(self.skipWaiting());
	if (type === 'rest') {
		resting = true;
		event.ports[0]?.postMessage('resting');
	}
	if (type === 'sweep' && !resting) event.waitUntil(tidy());
	if (type === 'hello' && release && event.source instanceof Client) {
		resting = false;
		event.waitUntil(remember(event.source.id, release));
		event.waitUntil(mendShell(event));
	}
});

async function installShell(event: ExtendableEvent) {
	await Promise.all([shellPages.install(event), installFiles(shellFiles)]);
	await writeShell(version, shellFiles);
}

/** Caches vanish without a word, and a worker that was erased may come back without being installed. */
async function mendShell(event: ExtendableEvent) {
	if (!(await shellPages.matchPrecache('/'))) await installShell(event).catch(() => undefined);
}

async function tidy() {
	const clients = await self.clients.matchAll({ includeUncontrolled: true });
	await keepClients(new Set(clients.map(({ id }) => id)));
	await exclusively(sweepFiles, async () => undefined);
}
