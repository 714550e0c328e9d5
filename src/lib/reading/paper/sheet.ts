import type { QrDrawing } from '$lib/ui/qr';

/** Where no worker can be had, what draws the code comes from the network. */
const WORKER_LIMIT_MS = 8000;
/** Light modules around the code (ISO/IEC 18004). */
const QUIET = 4;

/** Resolves when what printing needs may be fetched: not before the page, once the worker has it, or in a while. */
export async function afterSaving(): Promise<void> {
	const inTime = new Promise((resolve) => setTimeout(resolve, WORKER_LIMIT_MS));
	await Promise.race([navigator.serviceWorker?.ready ?? inTime, inTime]);
}

/** Makes what is about to be printed a sheet of its own: the title at its head, and nothing folded. */
export function layOutSheet() {
	document.documentElement.style.setProperty('--running-head', JSON.stringify(document.title));
	// `print.css` opens the folds by their content, which is younger than many a browser.
	if (CSS.supports('selector(::details-content)')) return;
	const folds = document.querySelectorAll<HTMLDetailsElement>('main details:not([open])');
	for (const fold of folds) fold.open = true;
	addEventListener('afterprint', () => folds.forEach((fold) => (fold.open = false)), { once: true });
}

/**
 * Makes a page that is not hydrated ready for the browser's own “Print”, whose picture of the page waits for
 * nothing. In one that is, `PaperEnd.svelte` does it and takes the attribute away.
 */
export function prepareSheet() {
	let drawQr: ((address: string) => QrDrawing) | undefined;
	void afterSaving()
		.then(() => import('$lib/ui/qr'))
		// Where it cannot be had the paper carries the address in letters.
		.then(
			(qr) => (drawQr = qr.drawQr),
			() => undefined
		);
	addEventListener('beforeprint', () => {
		const place = document.querySelector<HTMLElement>('[data-code]');
		if (!place) return;
		layOutSheet();
		if (drawQr) place.replaceChildren(picture(drawQr(place.dataset.code ?? '')));
	});
}

function picture({ path, size }: QrDrawing): SVGElement {
	const draw = (name: string, attributes: Record<string, string>) => {
		const element = document.createElementNS('http://www.w3.org/2000/svg', name);
		for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
		return element;
	};
	const edge = size + 2 * QUIET;
	const svg = draw('svg', { viewBox: `${-QUIET} ${-QUIET} ${edge} ${edge}`, 'aria-hidden': 'true' });
	svg.append(draw('path', { d: path, fill: '#000', 'shape-rendering': 'crispEdges' }));
	return svg;
}
