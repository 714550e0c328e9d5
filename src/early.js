/**
 * Inlined into each page and allowed by its hash: what may not wait until the page is hydrated, which on a
 * slow phone takes seconds. It hides a page that was left, puts on text size and contrast, leaves at once,
 * decides when hydration starts, and keeps what is pressed before it until it can be answered.
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

	try {
		const kept = JSON.parse(localStorage.getItem('klara-kept') ?? '{}');
		if (kept.textSize === 125 || kept.textSize === 150) root.dataset.textSize = kept.textSize;
		if (kept.contrast === 'more' || matchMedia('(prefers-contrast: more)').matches)
			root.dataset.contrast = 'more';
	} catch {
		// Broken or refused: the app says so once it runs.
	}

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
		fetch('/packs/index.json', { method: 'HEAD', cache: 'no-store' }).then(
			({ ok }) => go(ok ? address : BLANK_PAGE),
			() => go(BLANK_PAGE)
		);
	}

	/** @type {number[]} */
	let escapes = [];
	window.addEventListener(
		'keydown',
		(event) => {
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
	/** @type {HTMLElement | null} */
	let pressed = null;
	/** @type {(() => void) | undefined} */
	let start;

	window.addEventListener(
		'click',
		(event) => {
			const { target } = event;
			if (!(target instanceof Element)) return;
			const link = exit();
			const isBackdrop = target.nodeName === 'DIALOG' && !isOver(target, event);
			if (link && (link.contains(target) || (isBackdrop && isOver(link, event)))) {
				event.preventDefault();
				event.stopImmediatePropagation();
				return leave(link.href);
			}
			if (hydrated || event.ctrlKey || event.metaKey || event.shiftKey) return;
			const control = target.closest('button:not([data-erase]), a.term');
			if (!(control instanceof HTMLElement)) return;
			event.preventDefault();
			event.stopImmediatePropagation();
			hold(control);
		},
		true
	);

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
			 * Resolves when hydration may start: the page has been painted with its fonts and is idle, or something
			 * has been pressed. The page's modules are then fetched side by side.
			 *
			 * @param {string[]} modules
			 */
			start: (modules) =>
				new Promise((/** @type {(value?: unknown) => void} */ resolve) => {
					start = () => {
						start = undefined;
						for (const href of modules)
							document.head.append(
								Object.assign(document.createElement('link'), { rel: 'modulepreload', href })
							);
						resolve();
					};
					const idle = () => {
						if ('requestIdleCallback' in window) requestIdleCallback(() => start?.(), { timeout: 1000 });
						else start?.();
					};
					requestAnimationFrame(() => setTimeout(() => document.fonts.ready.then(idle)));
					setTimeout(() => start?.(), START_LIMIT_MS);
					if (pressed) start();
				}),
			/** The page answers by itself from now on. */
			hydrated() {
				hydrated = true;
				release()?.click();
			},
			/** @param {unknown} error */
			failed(error) {
				console.error(error);
				fail();
			}
		}
	});
})(document.documentElement);
