/** Resolves when the page is idle, or after a few seconds. */
export async function whenIdle(): Promise<void> {
	await new Promise((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 3000 });
		else setTimeout(resolve, 500);
	});
}

/** The reader has asked the browser to save data: nothing is fetched unasked, updates included. */
export function saveData(): boolean {
	return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** The browser has everything that saving rests on. Where site data is blocked some of it is missing. */
export function canSave(): boolean {
	try {
		return (
			'serviceWorker' in navigator &&
			'locks' in navigator &&
			[globalThis.caches, globalThis.indexedDB].every((storage) => storage !== undefined) &&
			['Worker', 'DecompressionStream', 'CompressionStream', 'BroadcastChannel'].every(
				(name) => name in globalThis
			)
		);
	} catch {
		// Reading `indexedDB` itself throws where storage is refused.
		return false;
	}
}
