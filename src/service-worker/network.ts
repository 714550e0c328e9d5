import { fetchInTime, SILENCE } from '../lib/storage/network';

/** How long a network that was just silent is waited for, and how long that is remembered, in milliseconds. */
const SHORT_LIMIT = 2000;
const MEMORY = 30_000;

/**
 * The network as it has behaved lately. One that takes requests and never answers is waited for once;
 * a step of the reader makes several requests in a row, and the waits would add up.
 */
export class Network {
	#silentAt = -Infinity;

	/** @throws where nothing answers in time, or only a gateway does */
	async fetch(request: Request): Promise<Response> {
		const wasSilent = performance.now() - this.#silentAt < MEMORY;
		try {
			const response = await fetchInTime(request, {}, wasSilent ? SHORT_LIMIT : SILENCE);
			this.#silentAt = -Infinity;
			return response;
		} catch (error) {
			const isSilent = error instanceof DOMException && error.name === 'TimeoutError';
			// Only what was waited for in full says anything: a reader who keeps trying would else never get more than the
			// short wait, though the network only needs longer.
			if (isSilent && !wasSilent) this.#silentAt = performance.now();
			throw error;
		}
	}
}
