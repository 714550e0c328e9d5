import { setTimeout as sleep } from 'node:timers/promises';
import { launch } from './chromium.js';
import { click, middleOf, report, unfold, watch } from './probe.js';

/** How many times slower the main thread runs: a cheap telephone on a first visit, and at its worst. */
export const SLOW_CPU = 4;
export const SLOWEST_CPU = 6;
const LIMIT = 60_000;
const LINE_STILL = 1500;
const CALM = 1000;

/** @typedef {import('./probe.js').Seen} Seen */
/** @typedef {NonNullable<ReturnType<typeof report>>} Report */

/** The one page of a fresh browser: what a visit does with it. */
export class Page {
	#browser;

	/** @param {import('./chromium.js').Session} browser */
	constructor(browser) {
		this.#browser = browser;
	}

	/** @param {boolean} faces whether its face must be there before a page counts as readable */
	static async open(faces) {
		const page = new Page(await launch());
		const source = `(${watch})(${faces})`;
		await page.#browser.send('Page.enable');
		// Time of the thread and not of the clock: another process may hold the core.
		await page.#browser.send('Performance.enable', { timeDomain: 'threadTicks' });
		await page.#browser.send('Page.addScriptToEvaluateOnNewDocument', { source });
		return page;
	}

	get version() {
		return this.#browser.version;
	}

	/** The window this page has opened; it ends with this one. */
	async opened() {
		return new Page({ ...this.#browser, send: await this.#browser.opened() });
	}

	close() {
		return this.#browser.close();
	}

	/** Slows the main thread down. It holds across documents; workers stay fast. @param {number} rate */
	async slowDown(rate) {
		await this.#browser.send('Emulation.setCPUThrottlingRate', { rate });
	}

	/** @param {string} url */
	async goto(url) {
		const { errorText } = await this.#browser.send('Page.navigate', { url });
		if (errorText) throw new Error(`${url}: ${errorText}`);
	}

	/** Milliseconds of all tasks of the main thread so far, without those that only answer the bench. */
	async work() {
		const { metrics } = await this.#browser.send('Performance.getMetrics');
		const seconds = (/** @type {string} */ wanted) =>
			metrics.find(({ name }) => name === wanted)?.value ?? NaN;
		return 1000 * (seconds('TaskDuration') - seconds('DevToolsCommandDuration'));
	}

	/** Leaves nothing that could answer but what the site itself has kept. */
	async forget() {
		await this.goto('about:blank');
		await this.#browser.send('Network.clearBrowserCache');
		await this.#browser.send('ServiceWorker.enable');
		await this.#browser.send('ServiceWorker.stopAllWorkers');
		await this.#browser.send('ServiceWorker.disable');
	}

	/**
	 * Runs a function in the page.
	 *
	 * @template R
	 * @template [A=undefined]
	 * @param {(argument: A) => R} work stands alone: it is sent as text
	 * @param {A} [argument]
	 * @returns {Promise<Awaited<R>>}
	 */
	async run(work, argument) {
		const { result, exceptionDetails } = await this.#browser.send('Runtime.evaluate', {
			expression: `(${work})(${JSON.stringify(argument)})`,
			awaitPromise: true,
			returnByValue: true
		});
		if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	}

	/**
	 * Asks until the answer pleases; seldom, since every question takes time from the page.
	 *
	 * @template T
	 * @param {() => Promise<T>} ask
	 * @param {(answer: T) => unknown} pleases
	 * @param {string} what
	 * @returns {Promise<T>}
	 */
	async until(ask, pleases, what) {
		const end = performance.now() + LIMIT;
		for (;;) {
			// A document that goes away takes the question with it.
			const answer = await ask().catch(() => null);
			if (answer !== null && pleases(answer)) return answer;
			if (performance.now() > end) throw new Error(`Waited in vain until ${what}: ${JSON.stringify(answer)}`);
			await sleep(250);
		}
	}

	/** Waits until nothing moves on the line. @param {import('./site.js').Site} site */
	async rest(site) {
		await this.until(
			async () => site.stillFor,
			(still) => still > LINE_STILL,
			'the line is still'
		);
	}

	/**
	 * Waits until the page is readable and nothing moves any more, in it or on the line.
	 *
	 * @param {import('./site.js').Site} site
	 * @param {string} [old] title that must have given way
	 * @returns {Promise<Report>}
	 */
	async settle(site, old) {
		const seen = await this.until(
			() => this.run(report),
			(seen) =>
				seen?.readable?.at &&
				seen.readable.title !== old &&
				seen.calmFor > CALM &&
				site.stillFor > LINE_STILL,
			'the page is still'
		);
		if (!seen) throw new Error('The page was not watched');
		return seen;
	}

	/** Makes the screen that of a tablet or a kiosk. @param {number} width @param {number} height */
	async resize(width, height) {
		const screen = { width, height, deviceScaleFactor: 1, mobile: false };
		await this.#browser.send('Emulation.setDeviceMetricsOverride', screen);
	}

	/** Touches the middle of an element, as a finger does. @param {string} selector */
	async tap(selector) {
		const point = await this.run(middleOf, selector);
		await this.#browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point] });
		await this.#browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
	}

	/** Turns the wheel by a notch, as who gets as far as a link has done. */
	async use() {
		const [x, y, deltaX, deltaY] = [180, 300, 0, 40];
		await this.#browser.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX, deltaY });
	}

	/**
	 * Follows a link from a page that has been used; a menu it is in has long been open by then, as it has for a
	 * reader.
	 *
	 * @param {string} selector
	 * @param {import('./site.js').Site} site
	 * @returns {Promise<{ painted: number, readable: number }>} milliseconds from the click
	 */
	async follow(selector, site) {
		await this.run(unfold, selector);
		await this.use();
		await sleep(CALM);
		const before = await this.settle(site);
		const at = await this.run(click, selector);
		const { painted, readable } = await this.settle(site, before.readable?.title);
		return { painted: (painted?.at ?? NaN) - at, readable: (readable?.at ?? NaN) - at };
	}
}
