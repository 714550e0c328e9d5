import type { ReleasePointer } from '../lib/model/pack-schema';
import { readPointerOrNothing } from '../lib/storage/packs';
import { POINTER_CHANGED } from '../lib/storage/names';

/**
 * The pointer in memory, since it is asked for with every request. Whoever writes it says so; a worker
 * that was stopped in between starts with an empty memory.
 */
export class KnownPointer {
	#known: Promise<ReleasePointer> | undefined;

	constructor() {
		if ('BroadcastChannel' in globalThis)
			new BroadcastChannel(POINTER_CHANGED).onmessage = () => (this.#known = undefined);
	}

	/** As it was when it was last heard of. Before “not here” is said, ask `readAfresh`. */
	read(): Promise<ReleasePointer> {
		return (this.#known ??= readPointerOrNothing());
	}

	/** As it lies on the device now. */
	readAfresh(): Promise<ReleasePointer> {
		return (this.#known = readPointerOrNothing());
	}
}
