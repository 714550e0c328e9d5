import { eraseDatabase } from '../storage';
import { eraseKept } from '../storage/kept';
import { exclusively } from '../storage/lock';

/** How long the worker may take to say that it rests, and other tabs to let go of the database. */
const ONE_SECOND = 1000;
const FIVE_SECONDS = 5000;

/**
 * Erases all that this site has put on the device. What tabs keep goes first, since other tabs hear
 * of it and stop saving; then the worker rests, so that it writes nothing back; then its registration,
 * every cache and the database.
 *
 * @returns false when something was still there afterwards
 */
export async function eraseDevice(): Promise<boolean> {
	eraseKept();
	const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
	for (const { active } of registrations) if (active) await rest(active);
	const erasing = exclusively(async () => {
		for (const registration of registrations) await registration.unregister();
		for (const name of (await globalThis.caches?.keys()) ?? []) await caches.delete(name);
		await eraseDatabase();
	}).catch(() => undefined);
	await Promise.race([erasing, new Promise((resolve) => setTimeout(resolve, FIVE_SECONDS))]);
	return !(await isSomethingLeft());
}

/** The app's own files and worker are on the device. */
export async function areFilesSaved(): Promise<boolean> {
	const names = (await globalThis.caches?.keys().catch(() => [])) ?? [];
	return names.length > 0 || (await navigator.serviceWorker?.getRegistration()) !== undefined;
}

async function isSomethingLeft(): Promise<boolean> {
	const databases = (await globalThis.indexedDB?.databases?.().catch(() => [])) ?? [];
	return (await areFilesSaved()) || databases.length > 0;
}

/** Tells the worker to answer and to write nothing more; it goes on controlling open tabs. */
function rest(worker: ServiceWorker): Promise<void> {
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => resolve();
		setTimeout(resolve, ONE_SECOND);
		worker.postMessage({ type: 'rest' }, [port2]);
	});
}
