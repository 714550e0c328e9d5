/**
 * What runs inside the page. These functions are sent to the browser as text, so each stands alone.
 *
 * @typedef {{ title: string, at: number }} Sight a title, and when the frame that shows it was painted
 * @typedef {object} Seen
 * @property {number} lcp largest contentful paint
 * @property {number} shift sum of layout shifts, which is never less than CLS
 * @property {number} busyUntil end of the last long task
 * @property {[start: number, duration: number][]} tasks all long tasks
 * @property {Sight | null} painted the title and the article are there
 * @property {Sight | null} readable … and the script's regular face, which draws the title too until the bold one is there
 * @property {string} old title that is to give way
 * @property {() => void} look looks at each frame until another title is readable
 */

/**
 * Watches a document from before its first byte. Times are epoch milliseconds, so that they can be
 * compared across documents; `lcp` and `busyUntil` count from the start of the navigation.
 *
 * @param {boolean} faces the face of the title's script must be there before the page counts as readable
 */
export function watch(faces) {
	const seen = /** @type {Seen} */ ({
		lcp: 0,
		shift: 0,
		busyUntil: 0,
		tasks: [],
		painted: null,
		readable: null,
		old: '',
		look
	});
	Object.assign(window, { klaraBench: seen });

	observe('largest-contentful-paint', (entry) => (seen.lcp = entry.startTime));
	observe('longtask', ({ startTime, duration }) => {
		seen.busyUntil = startTime + duration;
		seen.tasks.push([startTime, duration]);
	});
	observe('layout-shift', (entry) => {
		const shift = /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (entry);
		if (!shift.hadRecentInput) seen.shift += shift.value;
	});
	requestAnimationFrame(look);

	/** @param {string} type @param {(entry: PerformanceEntry) => void} take */
	function observe(type, take) {
		new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
	}

	function look() {
		const h1 = document.querySelector('article h1');
		const title = h1?.textContent;
		if (title && h1.getClientRects().length) {
			if (seen.painted?.title !== title) seen.painted = sight(title);
			if (seen.readable?.title !== title && hasFace(title)) seen.readable = sight(title);
		}
		// Every frame asked for is work of the page's thread: it is counted, and none of the page's doing.
		if (!seen.readable || seen.readable.title === seen.old) requestAnimationFrame(look);
	}

	/** A message sent in a frame arrives once that frame is painted. @param {string} title */
	function sight(title) {
		const sight = { title, at: 0 };
		const { port1, port2 } = new MessageChannel();
		port1.onmessage = () => (sight.at = performance.timeOrigin + performance.now());
		port2.postMessage(null);
		return sight;
	}

	/** @param {string} title */
	function hasFace(title) {
		if (!faces) return true;
		const script = ['Arab', 'Ethi', 'Cyrl'].find((name) => lettersOf(name).test(title)) ?? 'Latn';
		const letters = (/** @type {string} */ text) => text.match(lettersOf(script))?.join('') ?? '';
		const body = document.querySelector('article p')?.textContent ?? '';
		return document.fonts.check("400 20px Klara, 'Klara Text'", letters(title + body));
	}

	/** @param {string} script */
	function lettersOf(script) {
		return new RegExp(`\\p{Script=${script}}`, 'gu');
	}
}

/** What has been seen so far, and how long the main thread has been free of long tasks. */
export function report() {
	const { klaraBench } = /** @type {Window & { klaraBench?: Seen }} */ (window);
	const [navigation] = performance.getEntriesByType('navigation');
	const {
		workerStart = 0,
		responseStart = 0,
		responseEnd = 0,
		domInteractive = 0
	} = /** @type {PerformanceNavigationTiming | undefined} */ (navigation) ?? {};
	const [paint] = performance.getEntriesByName('first-contentful-paint');
	const firstPaint = paint?.startTime ?? 0;
	// What a task takes beyond 50 ms is what a touch may have to wait for.
	const blocking = (klaraBench?.tasks ?? [])
		.filter(([start, duration]) => start + duration > firstPaint)
		.reduce((sum, [, duration]) => sum + duration - 50, 0);
	return (
		klaraBench && {
			...klaraBench,
			start: performance.timeOrigin,
			blocking,
			calmFor: performance.now() - klaraBench.busyUntil,
			steps: { workerStart, responseStart, responseEnd, domInteractive, firstPaint }
		}
	);
}

/** Clicks a link as a reader would, and says when. @param {string} selector */
export function click(selector) {
	const { klaraBench } = /** @type {Window & { klaraBench?: Seen }} */ (window);
	const link = document.querySelector(selector);
	if (!(link instanceof HTMLElement)) throw new Error(`Nothing to click: ${selector}`);
	if (klaraBench) {
		klaraBench.old = klaraBench.readable?.title ?? '';
		klaraBench.look();
	}
	const at = performance.timeOrigin + performance.now();
	link.click();
	return at;
}

/** The middle of an element, brought into sight. @param {string} selector */
export function middleOf(selector) {
	const element = document.querySelector(selector);
	if (!element) throw new Error(`Nothing to touch: ${selector}`);
	element.scrollIntoView({ block: 'center', behavior: 'instant' });
	const { x, y, width, height } = element.getBoundingClientRect();
	return { x: x + width / 2, y: y + height / 2 };
}

/** Opens the menu the link is in, if any. @param {string} selector */
export function unfold(selector) {
	document.querySelector(selector)?.closest('details')?.setAttribute('open', '');
}

/** Languages that the pointer of the device names. */
export async function savedLanguages() {
	// Looking must not create it: then the app would find it empty.
	if (!(await indexedDB.databases()).some(({ name, version }) => name === 'klara' && version)) return [];
	return new Promise((/** @type {(codes: string[]) => void} */ resolve) => {
		const request = indexedDB.open('klara');
		request.onerror = () => resolve([]);
		request.onsuccess = () => {
			const get = request.result.transaction('state').objectStore('state').get('pointer');
			get.onerror = () => resolve([]);
			get.onsuccess = () => {
				resolve(Object.keys(get.result?.active?.packs ?? {}));
				request.result.close();
			};
		};
	});
}

/** True once a worker answers for this page. */
export function isControlled() {
	return navigator.serviceWorker.controller?.state === 'activated';
}

/** Bytes of all bodies in Cache Storage, as they are kept. */
export async function storedBytes() {
	let sum = 0;
	for (const name of await caches.keys()) {
		const cache = await caches.open(name);
		for (const request of await cache.keys())
			sum += (await (await cache.match(request))?.arrayBuffer())?.byteLength ?? 0;
	}
	return sum;
}
