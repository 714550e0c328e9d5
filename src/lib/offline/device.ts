/** The page stands: nothing the reader waits for is left to do. */
export async function whenIdle(): Promise<void> {
	await new Promise((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(resolve, { timeout: 3000 });
		else setTimeout(resolve, 500);
	});
}

/** The reader has asked the browser to save data: nothing is fetched unasked. */
export function saveData(): boolean {
	return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}
