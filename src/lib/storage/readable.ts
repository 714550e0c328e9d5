/** How long the worker may take to answer, in milliseconds. One that is stopped has to start first. */
const ANSWER_LIMIT = 3000;

/**
 * The languages this device can show without a network, now. Every sentence that promises it asks
 * here. The worker is asked, because it is the worker that would have to answer: without one nothing
 * can be read, whatever lies in the caches.
 */
export async function readableLanguages(): Promise<string[]> {
	const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
	const worker = registration?.active;
	if (!worker) return [];
	return new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		const end = (codes: string[]) => {
			clearTimeout(timer);
			port1.close();
			resolve(codes);
		};
		const timer = setTimeout(() => end([]), ANSWER_LIMIT);
		port1.onmessage = ({ data }: MessageEvent<string[]>) => end(data);
		worker.postMessage({ type: 'readable' }, [port2]);
	});
}
