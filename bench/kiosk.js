import { isOpened } from './meeting-probe.js';
import { SLOW_CPU } from './page.js';
import { isControlled } from './probe.js';
import { median } from './report.js';
import { visit } from './visits.js';

/** What a visitor touches, and what it has drawn once it answers. */
const TOUCHES = /** @type {[touched: string, drawn: string][]} */ ([
	['.language[lang=ar]', 'main nav a[href^="/ar/topics/"]'],
	['main a[href="/ar/topics/report-of-concern/"]', 'article h1'],
	['.bar .over', '.language[lang=ar]']
]);
const VISITS = 3;

/**
 * The library's screen with a slow CPU: from a touch to the frame that shows the language, the page, or the first
 * screen again. The median of all touches, and the slowest kind of them.
 *
 * @param {import('./visits.js').Site} site
 */
export async function kioskVisit(site) {
	return visit(false, async (page, calm) => {
		await page.resize(1080, 1920);
		site.begin({ slow: false });
		await page.goto(`${site.url}/kiosk/`);
		await page.until(() => page.run(isControlled), Boolean, 'the worker answers');
		await page.rest(site);
		await calm();
		await page.slowDown(SLOW_CPU);
		const times = TOUCHES.map(() => /** @type {number[]} */ ([]));
		for (let visited = 0; visited < VISITS; visited++) {
			for (const [at, [touched, drawn]] of TOUCHES.entries()) {
				await page.until(() => page.run(isOpened, touched), Boolean, `${touched} is there`);
				const painted = page.run(untilPainted, drawn);
				await page.tap(touched);
				times[at]?.push(await painted);
				await page.rest(site);
			}
		}
		return { touch: median(times.flat()), slowestTouch: Math.max(...times.map(median)) };
	});
}

/**
 * Waits for a touch, and for the frame that shows what it led to.
 *
 * @param {string} drawn selector
 * @returns {Promise<number>} milliseconds from the finger
 */
async function untilPainted(drawn) {
	if (document.querySelector(drawn)) throw new Error(`${drawn} is there before the touch`);
	const at = await new Promise((/** @type {(time: number) => void} */ resolve) =>
		window.addEventListener('pointerdown', ({ timeStamp }) => resolve(timeStamp), {
			once: true,
			capture: true
		})
	);
	// Looked for in a frame before it is painted, so that this frame shows what is found.
	do {
		if (performance.now() - at > 20_000) throw new Error(`The touch never led to ${drawn}`);
		await new Promise((resolve) => requestAnimationFrame(resolve));
	} while (!document.querySelector(drawn));
	// A message sent in a frame arrives once that frame is painted.
	await new Promise((resolve) => {
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = resolve;
		port2.postMessage(null);
	});
	return performance.now() - at;
}
