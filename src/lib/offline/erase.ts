import { eraseKept, isAnythingKept } from '../storage/kept';
import { takingOver } from '../storage/lock';
import { PACKS_DATABASE } from '../storage/names';

/** How long the worker may take to say that it rests, and other tabs to let go of the database. */
const REST_LIMIT = 1000;
const ERASE_LIMIT = 5000;
/** Between two looks at whether another tab is done. */
const LOOK_PAUSE = 250;

/**
 * Erases all that this site has put on the device. What tabs keep goes first, since other tabs hear
 * of it and stop saving; then the worker rests, so that it writes nothing back; then its registration,
 * every cache and every room's database. An installation under way loses its lock and is not waited for.
 *
 * Part of the page's own code: erasing must not depend on anything that has to be fetched.
 *
 * @returns false when something was still there afterwards
 */
export async function eraseDevice(): Promise<boolean> {
	eraseKept();
	const registrations = await registered();
	await Promise.all(registrations.map(({ active }) => active && rest(active)));
	const erasing = takingOver(async () => {
		for (const registration of registrations) await registration.unregister();
		await deleteCaches();
		await deleteDatabases();
		// Once more: another tab may have been in the middle of a write.
		await deleteCaches();
	}).catch(() => undefined);
	await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, ERASE_LIMIT))]);
	return !(await isSomethingLeft());
}

/** Waits until another tab has erased everything. @returns false when something was still there after all the time it has */
export async function isErasedInTime(): Promise<boolean> {
	for (const end = performance.now() + REST_LIMIT + ERASE_LIMIT; performance.now() < end;) {
		if (!(await isSomethingLeft())) return true;
		await new Promise((resolve) => setTimeout(resolve, LOOK_PAUSE));
	}
	return false;
}

/** The app's own files and worker are on the device. */
export async function areFilesSaved(): Promise<boolean> {
	return (await cacheNames()).length > 0 || (await registered()).length > 0;
}

async function isSomethingLeft(): Promise<boolean> {
	return isAnythingKept() || (await areFilesSaved()) || (await databaseNames()).length > 0;
}

// Where the browser blocks the site's data the doors are locked, and the rooms behind them empty.

async function registered(): Promise<readonly ServiceWorkerRegistration[]> {
	return (await navigator.serviceWorker?.getRegistrations().catch(() => [])) ?? [];
}

async function cacheNames(): Promise<string[]> {
	try {
		return (await globalThis.caches?.keys()) ?? [];
	} catch {
		return [];
	}
}

async function databaseNames(): Promise<string[]> {
	try {
		const databases = (await globalThis.indexedDB?.databases?.()) ?? [];
		return databases.map(({ name }) => name ?? '');
	} catch {
		return [];
	}
}

async function deleteCaches() {
	for (const name of await cacheNames()) await caches.delete(name);
}

/** Resolves once no one holds them any longer. Where the browser does not tell their names, that of packs is known. */
async function deleteDatabases() {
	for (const name of new Set([PACKS_DATABASE, ...(await databaseNames())]))
		await new Promise((resolve, reject) => {
			const request = indexedDB.deleteDatabase(name);
			request.onsuccess = resolve;
			request.onerror = () => reject(request.error ?? new Error(`The database ${name} cannot be deleted`));
		});
}

/** Tells the worker to answer and to write nothing more; it goes on controlling open tabs. */
function rest(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const rested = () => {
			port1.close();
			resolve();
		};
		port1.onmessage = rested;
		setTimeout(rested, REST_LIMIT);
		worker.postMessage({ type: 'rest' }, [port2]);
	});
}
