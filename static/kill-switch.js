// Deployed in place of /service-worker.js when the worker must go: it removes itself and the app's
// own caches. Saved languages stay on the device; they may be its only copy.
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			for (const name of await caches.keys()) if (name.startsWith('workbox-')) await caches.delete(name);
			await self.registration.unregister();
			for (const client of await self.clients.matchAll({ type: 'window' })) await client.navigate(client.url);
		})()
	);
});
