import { Workbox } from 'workbox-window';

const WORKER = '/service-worker.js';

/** A policy that lets one address through. */
function workerUrl(): string {
	const policy = globalThis.trustedTypes?.createPolicy('klara-worker', {
		createScriptURL(address: string) {
			if (address !== WORKER) throw new TypeError('Not our worker');
			return address;
		}
	});
	return (policy?.createScriptURL(WORKER) ?? WORKER) as string;
}

/** Registers the worker; the page is read without it where the browser refuses. */
export async function registerWorker(): Promise<Workbox | null> {
	if (!('serviceWorker' in navigator)) return null;
	const workbox = new Workbox(workerUrl(), { updateViaCache: 'none' });
	try {
		await workbox.register();
		return workbox;
	} catch {
		return null;
	}
}
