import { afterEach, expect, test, vi } from 'vitest';
import { Network } from '../../src/service-worker/network';

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('a network that needs longer than the short wait is reached by a reader who keeps trying', async () => {
	vi.useFakeTimers();
	vi.stubGlobal(
		'fetch',
		(_: Request, { signal }: RequestInit) =>
			new Promise((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason as Error)))
	);
	const network = new Network();
	const waited = async () => {
		const began = performance.now();
		const ended = network.fetch(new Request('https://klara.example/')).catch(() => performance.now() - began);
		await vi.advanceTimersByTimeAsync(20_000);
		return ended;
	};
	const long = await waited();
	const short = await waited();
	expect(short).toBeLessThan(long as number);
	// Half a minute after it was silent it is waited for in full, whatever has been tried meanwhile.
	expect(await waited()).toBe(long);
});
