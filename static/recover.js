// The way out when the app itself is the fault. The worker never answers for this page or this file.
const status = document.getElementById('status');

async function describe() {
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	const names = (await globalThis.caches?.keys()) ?? [];
	const lines = [`worker: ${registrations.length ? 'yes' : 'no'}`];
	for (const name of names) lines.push(`${name}: ${(await (await caches.open(name)).keys()).length}`);
	try {
		const { release } = await (await fetch('/packs/index.json', { cache: 'no-cache' })).json();
		lines.push(`server: ${release}`);
	} catch {
		lines.push('server: –');
	}
	status.textContent = lines.join('\n');
}

/** @param {boolean} everything also what was saved for reading offline */
async function clear(everything) {
	if (everything) emptyStorage();
	for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
	for (const name of (await globalThis.caches?.keys()) ?? []) {
		const isSaved = name.startsWith('pack-') || name === 'immutable';
		if (everything || !isSaved) await caches.delete(name);
		else await dropDamaged(await caches.open(name));
	}
	if (everything) await forget();
	location.replace('/');
}

/** What has vanished is fetched anew by the app; what is wrong would stay. */
async function dropDamaged(cache) {
	for (const request of await cache.keys()) {
		const kept = await cache.match(request);
		if (kept && !(await isRight(kept))) await cache.delete(request);
	}
}

/** Each answer was kept with the SHA-256 of its body. */
async function isRight(kept) {
	try {
		const zipped = kept.headers.get('x-stored-as') === 'gzip';
		const stream = zipped ? kept.body.pipeThrough(new DecompressionStream('gzip')) : kept.body;
		const digest = await crypto.subtle.digest('SHA-256', await new Response(stream).arrayBuffer());
		const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
		return hex === kept.headers.get('x-sha256');
	} catch {
		return false;
	}
}

/** The databases and the reader's choices. */
async function forget() {
	const databases = (await indexedDB.databases?.().catch(() => [])) ?? [];
	for (const name of new Set(['klara', ...databases.map((database) => database.name)]))
		await new Promise((resolve) => {
			const request = indexedDB.deleteDatabase(name);
			request.onsuccess = request.onerror = request.onblocked = resolve;
		});
	emptyStorage();
}

/** Other tabs stop saving when they hear of it; a storage that is full takes the word once it is empty. */
function emptyStorage() {
	try {
		localStorage.clear();
		localStorage.setItem('klara-erased', '');
		localStorage.clear();
		sessionStorage.clear();
	} catch {
		// The browser refuses storage altogether: there is nothing in it.
	}
}

document.getElementById('repair').addEventListener('click', () => void clear(false));
document.getElementById('reset').addEventListener('click', () => void clear(true));
void describe();
