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
	for (const registration of (await navigator.serviceWorker?.getRegistrations()) ?? []) await registration.unregister();
	for (const name of (await globalThis.caches?.keys()) ?? [])
		if (everything || !(name.startsWith('pack-') || name === 'immutable')) await caches.delete(name);
	if (everything) {
		await new Promise((resolve) => {
			const request = indexedDB.deleteDatabase('klara');
			request.onsuccess = request.onerror = request.onblocked = resolve;
		});
		localStorage.clear();
		sessionStorage.clear();
	}
	location.replace('/');
}

document.getElementById('repair').addEventListener('click', () => void clear(false));
document.getElementById('reset').addEventListener('click', () => void clear(true));
void describe();
