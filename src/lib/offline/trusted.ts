import saver from './saver.worker?worker&url';

/** The service worker of the whole site. */
export const SERVICE_WORKER = '/service-worker.js';

/** The script that saves. */
export const SAVER = saver;

/** Lets these two addresses through. A document may make a policy of a name once: so does this module. */
const policy = globalThis.trustedTypes?.createPolicy('klara-worker', {
	createScriptURL(address: string) {
		if (address !== SERVICE_WORKER && address !== SAVER) throw new TypeError(`Not our worker: ${address}`);
		return address;
	}
});

/** The address as the browser takes it where it asks for Trusted Types. */
export const trustedWorkerUrl = (address: string) => (policy?.createScriptURL(address) ?? address) as string;
