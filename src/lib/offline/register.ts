import { SERVICE_WORKER, trustedWorkerUrl } from './trusted';

/** How long a worker may take to be installed before the reader is told, in milliseconds. */
const INSTALL_LIMIT = 5000;

/** How long a waiting worker may take to take over, in milliseconds. */
const TAKE_OVER_LIMIT = 4000;

/** Registers the service worker, and asks for a later one; pages are read without it where the browser refuses. */
export async function registerWorker(): Promise<void> {
	const address = trustedWorkerUrl(SERVICE_WORKER);
	await navigator.serviceWorker.register(address, { updateViaCache: 'none' }).catch(() => undefined);
}

/** Resolves when a worker is active, and in any case before long. */
export async function workerInTime(): Promise<void> {
	const limit = new Promise((resolve) => setTimeout(resolve, INSTALL_LIMIT));
	await Promise.race([navigator.serviceWorker.ready, limit]);
}

/** Resolves when a waiting worker has taken over, at once where none waits, and in any case before long. */
export async function letWaitingWorkerTakeOver(): Promise<void> {
	const registration = await navigator.serviceWorker.getRegistration().catch(() => undefined);
	const waiting = registration?.waiting;
	if (!waiting) return;
	await new Promise((resolve) => {
		navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true });
		setTimeout(resolve, TAKE_OVER_LIMIT);
		waiting.postMessage({ type: 'SKIP_WAITING' });
	});
}
