/** Held while packs are installed or swept: by one tab of the device at a time. */
const PACKS = 'klara-packs';

/** Held for the few milliseconds in which hashed files are named or swept, never across the network. */
const FILES = 'klara-files';

/**
 * Serialises changes to installed packs. The work's signal is aborted with the caller's, and when
 * another tab takes the lock away in order to erase everything.
 */
export async function exclusively(
	work: (signal: AbortSignal) => Promise<void>,
	signal?: AbortSignal
): Promise<void> {
	const controller = new AbortController();
	const abort = () => controller.abort();
	if (signal?.aborted) abort();
	signal?.addEventListener('abort', abort);
	try {
		await navigator.locks.request(PACKS, { signal: controller.signal }, () => work(controller.signal));
	} finally {
		signal?.removeEventListener('abort', abort);
		abort();
	}
}

/** Does the work only when no one installs: whoever holds the lock sweeps when it is done. */
export async function unlessBusy(work: () => Promise<void>): Promise<void> {
	await navigator.locks?.request(PACKS, { ifAvailable: true }, async (lock) => {
		if (lock) await work();
	});
}

/** Takes the lock away from whoever holds it. For erasing: no download is worth waiting for. */
export async function takingOver(work: () => Promise<void>): Promise<void> {
	if (navigator.locks) await navigator.locks.request(PACKS, { steal: true }, work);
	else await work();
}

/**
 * Naming files and sweeping unnamed ones take turns: else a sweep that has read the names could
 * delete a file that a worker being installed counts on.
 */
export async function whileNothingIsSwept(work: () => Promise<void>): Promise<void> {
	if (navigator.locks) await navigator.locks.request(FILES, work);
	else await work();
}
