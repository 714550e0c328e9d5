import { getContext, setContext } from 'svelte';
import type { QrDrawing } from '$lib/ui/qr';

/** What printing needs and reading does not: the code that leads from the paper back to the page. */
export class Paper {
	/** The code of the page that is being printed. */
	code = $state.raw<QrDrawing | null>(null);
	#draw: ((address: string) => QrDrawing) | null = null;

	/** Fetches what draws the code. Where that fails the paper carries the address in letters. */
	async prepare() {
		try {
			this.#draw ??= (await import('$lib/ui/qr')).drawQr;
		} catch {
			this.#draw = null;
		}
	}

	/** Draws at once if it can: the browser takes its picture of the page without waiting. */
	draw(address: string) {
		this.code = this.#draw?.(address) ?? null;
	}

	/**
	 * Prints the page as it is shown.
	 *
	 * @param isWanted asked once all is there: whoever asked may have gone
	 */
	async print(isWanted = () => true) {
		await this.prepare();
		if (isWanted()) print();
	}
}

const KEY = Symbol('paper');
export const providePaper = (paper: Paper) => setContext(KEY, paper);
export const usePaper = () => getContext<Paper>(KEY);
