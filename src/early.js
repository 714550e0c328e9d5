/**
 * Inlined into each page and allowed by its hash: what may not wait until the page is hydrated, which on a
 * slow phone takes seconds, or never happens, as with a page that is only read. It hides a page that was left, puts on
 * text size and contrast, has the reading face fetched, leaves at once, decides when hydration starts, and keeps what
 * is pressed before it until it can be answered.
 *
 * One file, however long: `tools/early-script.js` makes it one inline script, which can import nothing.
 */
(function (root) {
	const LEFT = 'klara-left';
	const BLANK_PAGE = '/blank.html';
	const ESCAPE_PRESSES = 3;
	const ESCAPE_WITHIN_MS = 2000;
	/** How long our own server may take to answer before the network counts as gone. Nothing is seen meanwhile. */
	const NETWORK_LIMIT_MS = 4000;
	/** Fonts or an idle moment may never come, as in a tab in the background. */
	const START_LIMIT_MS = 3000;
	/** A longer one would ring at once. */
	const LONGEST_TIMER_MS = 2 ** 31 - 1;
	/** A press is given up when the page is not hydrated by then. */
	const PRESS_LIMIT_MS = 30000;

	/** Who has left is not shown the page again by “Back”. @param {boolean} isBack */
	function hideIfLeft(isBack) {
		if (!sessionStorage.getItem(LEFT)) return;
		if (!isBack) return sessionStorage.removeItem(LEFT);
		root.hidden = true;
		location.replace(BLANK_PAGE);
	}
	try {
		const [navigation] = performance.getEntriesByType('navigation');
		hideIfLeft(/** @type {PerformanceNavigationTiming} */ (navigation).type === 'back_forward');
		window.addEventListener('pageshow', (event) => event.persisted && hideIfLeft(true));
	} catch {
		// Storage is refused: “Back” may show the page.
	}

	/** Not a page that was left: loaded anew it would be shown. */
	const readAnew = () => root.hidden || location.reload();

	// Whoever goes on to another document must not lay this one out once more: the browser has just marked all of it as
	// old, and Kit reads the scroll position when the page is hidden. It has done so at the press, where `beforeunload` comes.
	let isAsked = false;
	let isGoing = false;
	window.addEventListener('beforeunload', () => (isAsked = true));
	window.addEventListener('pagehide', () => (isGoing = isAsked));
	window.addEventListener('pageshow', () => (isAsked = isGoing = false));
	window.addEventListener(
		'visibilitychange',
		(event) => isGoing && document.hidden && event.stopImmediatePropagation(),
		true
	);

	/** The reader's choices; `null` where they are broken or refused. */
	const kept = (() => {
		try {
			const read = () => localStorage.getItem('klara-kept');
			let left = read();
			// Shown again as it was left, the page would bear what has been changed or erased since.
			window.addEventListener('pagehide', () => (left = read()));
			window.addEventListener('pageshow', (event) => event.persisted && read() !== left && readAnew());
			const choices = Object(JSON.parse(left ?? '{}'));
			if (choices.textSize === 125 || choices.textSize === 150) root.dataset.textSize = choices.textSize;
			if (choices.contrast === 'more' || matchMedia('(prefers-contrast: more)').matches)
				root.dataset.contrast = 'more';
			return choices;
		} catch {
			return null;
		}
	})();

	// The router knows the folder only, and decodes path and fragment: hydrated under the file's name, or with a
	// broken escape in the address, it would fail. A host has no page at a broken path, so the sound one is loaded.
	const { origin, pathname, search, hash } = location;
	const path = withoutBrokenEscapes(pathname);
	if (path !== pathname) location.replace(origin + path + search + hash);
	const address = path.replace(/\/index\.html$/, '/') + search + withoutBrokenEscapes(hash);
	if (address !== pathname + search + hash) history.replaceState(null, '', origin + address);

	/** @param {string} text */
	function withoutBrokenEscapes(text) {
		return text.replace(/(?:%[0-9a-f]{2})+|%/gi, (escapes) => {
			try {
				// The result is used: a minifier takes away a call whose result is not, though this one may throw.
				return decodeURIComponent(escapes) && escapes;
			} catch {
				return '';
			}
		});
	}

	// The reading face is on its way before the first layout asks for it, and the paint does not wait for it. The worker
	// has it at hand, and would only be asked twice.
	const { face } = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
	if (face && !navigator.serviceWorker?.controller)
		fetch(face)
			.then((response) => response.arrayBuffer())
			.catch(() => undefined);

	const askServer = () => fetch('/packs/index.json', { method: 'HEAD', cache: 'no-store' });

	const exit = () => /** @type {HTMLAnchorElement | null} */ (document.querySelector('[data-leave]'));

	/**
	 * Hides the page in the same moment, then puts a neutral one in its place in the history: where the link
	 * leads, or an empty page of our own without a network. `navigator.onLine` only knows of cables, so our own
	 * server is asked.
	 *
	 * @param {string} address
	 */
	function leave(address) {
		root.hidden = true;
		// The page is going: what reads it aloud stops now, not when the answer of a slow network has come.
		dispatchEvent(new Event('pagehide'));
		document.title = 'Ny flik';
		try {
			sessionStorage.setItem(LEFT, '1');
		} catch {
			// Storage is refused: “Back” may show the page.
		}
		/** @type {string | null} */
		let target = null;
		/** @param {string} to */
		const go = (to) => {
			if (target) return;
			target = to;
			location.replace(to);
		};
		if (!navigator.onLine) return go(BLANK_PAGE);
		setTimeout(go, NETWORK_LIMIT_MS, BLANK_PAGE);
		askServer().then(
			({ ok }) => go(ok ? address : BLANK_PAGE),
			() => go(BLANK_PAGE)
		);
	}

	/** @type {number[]} */
	let escapes = [];
	window.addEventListener(
		'keydown',
		(event) => {
			use();
			const link = exit();
			if (!link || event.key !== 'Escape' || event.repeat || event.isComposing) return;
			escapes = [...escapes.filter((time) => event.timeStamp - time < ESCAPE_WITHIN_MS), event.timeStamp];
			if (escapes.length >= ESCAPE_PRESSES) leave(link.href);
		},
		true
	);

	/** A dialog makes all around it deaf, the exit too: what touches its backdrop there is meant for the exit. */
	const isOver = (/** @type {Element} */ element, /** @type {MouseEvent} */ { clientX, clientY }) => {
		const { left, right, top, bottom } = element.getBoundingClientRect();
		return clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
	};

	let hydrated = false;
	/** What the page does cannot be had: it is tried once more when a button is pressed, or when its text is no longer true. */
	let isBroken = false;
	const BUTTON = 'button:not([data-erase])';
	/** @type {HTMLElement | null} */
	let pressed = null;
	/** @type {(() => void) | undefined} */
	let start;
	/** The page shows a sign of use, or is due to be hydrated without one. */
	let used = false;
	/** @type {(() => void) | undefined} */
	let startSoon;

	function use() {
		used = true;
		startSoon?.();
	}

	/** A link to a document: what is hydrated for it is thrown away at once. @param {EventTarget | null} target */
	const leads = (target) => target instanceof Element && target.closest('a[href]:not(.term)');
	const CONTROLS = 'a, button, summary';
	/** @type {Record<string, (event: any) => unknown>} */
	const signs = {
		pointerdown: ({ target }) => !leads(target) && use(),
		// The finger that was put down on a link scrolls.
		pointercancel: use,
		wheel: use,
		pointerover: ({ target, pointerType }) =>
			pointerType === 'mouse' && target instanceof Element && target.closest(CONTROLS) && use(),
		// By keys or by a screen reader. A link that is pressed has the focus too.
		focusin: ({ target }) => target instanceof Element && target.matches(':focus-visible') && use(),
		hashchange: () => isFolded() && use()
	};
	for (const [name, hear] of Object.entries(signs))
		window.addEventListener(name, hear, { capture: true, passive: true });

	/** The place the address names is a fold, which no browser opens. */
	function isFolded() {
		return !!document.getElementById(location.hash.slice(1))?.closest('details:not([open])');
	}

	/**
	 * Whether the page is of use only with script, or no longer true without it. A page that can wait says so in its
	 * head (`Head.svelte`).
	 */
	function isDue() {
		const rule = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="hydrate"]'));
		if (!rule || !kept || location.search || isFolded()) return true;
		const { unless, until } = rule.dataset;
		return (
			!!unless?.split(' ').some((choice) => kept[choice] !== undefined) ||
			Date.now() >= Number(until || Infinity)
		);
	}

	/** @type {(() => void) | undefined} */
	let lookAtDay;

	/** The law may change under an open tab; the timers of a sleeping phone run late. */
	function watchDay() {
		const rule = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[data-until]'));
		if (!rule) return;
		const until = Number(rule.dataset.until);
		// What was read after that day and is broken would only break again.
		const isOld = Date.now() >= until;
		lookAtDay = () => {
			if (document.hidden || Date.now() < until) return;
			use();
			if (isBroken && !isOld) tryAnew();
		};
		setTimeout(lookAtDay, Math.min(until - Date.now(), LONGEST_TIMER_MS));
		document.addEventListener('visibilitychange', lookAtDay);
	}

	window.addEventListener(
		'click',
		(event) => {
			const { target } = event;
			if (!(target instanceof Element)) return;
			// A dialog that covers the whole page has one of its own.
			const own = /** @type {HTMLAnchorElement | null} */ (target.closest('[data-leave]'));
			const link = own ?? exit();
			const isBackdrop = target.nodeName === 'DIALOG' && !isOver(target, event);
			if (link && (link.contains(target) || (isBackdrop && isOver(link, event)))) {
				event.preventDefault();
				event.stopImmediatePropagation();
				return leave(link.href);
			}
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			if (isBroken && target.closest(BUTTON)) tryAnew();
			if (hydrated) return;
			const control = target.closest(BUTTON + ', a.term');
			if (!(control instanceof HTMLElement)) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			hold(control);
		},
		true
	);

	/** Reads the page anew, and only where the server is there: a page without its tools is more than none. */
	function tryAnew() {
		askServer().then(({ ok }) => ok && readAnew(), console.warn);
	}

	/** Shows the control as pressed and presses it again once the page is hydrated. @param {HTMLElement} control */
	function hold(control) {
		release();
		pressed = control;
		control.setAttribute('aria-busy', 'true');
		setTimeout(() => {
			if (pressed === control) fail();
		}, PRESS_LIMIT_MS);
		start?.();
	}

	function release() {
		const control = pressed;
		pressed = null;
		control?.removeAttribute('aria-busy');
		return control;
	}

	/** Without hydration the page stays readable, and a term leads to the words list. */
	function fail() {
		hydrated = true;
		const control = release();
		if (control instanceof HTMLAnchorElement) location.href = control.href;
	}

	Object.assign(window, {
		klara: {
			nodes: [],
			/**
			 * Resolves when hydration may start: something has been pressed, or the page has been painted with its
			 * fonts, is idle, and has been used or is due. The page's modules are then fetched side by side.
			 *
			 * @param {(() => Promise<unknown>) | null} attend fetches what a page does hydrated or not, see `idle.ts`
			 * @param {string[]} modules
			 */
			start: (attend, modules) =>
				new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
					start = () => {
						start = startSoon = undefined;
						for (const href of modules)
							document.head.append(
								Object.assign(document.createElement('link'), { rel: 'modulepreload', href })
							);
						resolve();
					};
					const painted = new Promise((/** @type {(value?: unknown) => void} */ calm) => {
						requestAnimationFrame(() => setTimeout(() => document.fonts.ready.then(calm)));
						setTimeout(calm, START_LIMIT_MS);
					});
					/** @param {() => void} work */
					const whenIdle = (work) =>
						painted.then(() => {
							if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 1000 });
							else work();
						});
					startSoon = () => whenIdle(() => start?.());
					if (pressed) start();
					else if (used || isDue()) startSoon();
					watchDay();
					// Without it the page is read as before.
					if (attend) whenIdle(() => attend().catch(console.warn));
				}),
			use,
			/** The page answers by itself from now on. */
			hydrated() {
				hydrated = true;
				release()?.click();
			},
			/** @param {unknown} error */
			failed(error) {
				console.error(error);
				isBroken = true;
				fail();
				lookAtDay?.();
			}
		}
	});
})(document.documentElement);
