import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Numbers between 0 and 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
	return () => {
		seed = (seed + 0x6d2b79f5) | 0;
		let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Longer than the half second after which Chromium takes a touch for a long press. */
const LONG_PRESS_MS = 600;

const CHORDS = [
	...['Control+n', 'Control+t', 'Control+p', 'Control+o', 'Control+s', 'Control+j', 'Control+h', 'Control+u'],
	...[
		'Control+Shift+n',
		'Control+Shift+i',
		'Control+Shift+Delete',
		'Control+f',
		'Control+g',
		'Control+Equal'
	],
	...['Alt+ArrowLeft', 'Alt+ArrowRight', 'Alt+Home', 'F1', 'F3', 'F5', 'F6', 'F7', 'F10', 'F11', 'F12'],
	...['Escape', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Backspace', 'Home', 'End', 'PageDown', 'ContextMenu'],
	...[
		'Shift+Enter',
		'Shift+Escape',
		'Control+Enter',
		'Meta+Enter',
		'Control+a',
		'Control+c',
		'Control+v',
		'a',
		'ö',
		'1'
	]
];

/** A visitor who tries everything: taps, long presses, drags, several fingers, other buttons of a mouse, key chords. */
export class HostileVisitor {
	readonly #random: () => number;
	readonly #page: Page;
	readonly #touch: CDPSession;

	constructor(page: Page, touch: CDPSession, seed: number) {
		this.#page = page;
		this.#touch = touch;
		this.#random = seeded(seed);
	}

	/** Does one thing. @returns what it was, for a message */
	async act(): Promise<string> {
		const { width, height } = this.#page.viewportSize()!;
		const [x, y] = [Math.floor(this.#random() * width), Math.floor(this.#random() * height)];
		const kind = this.#random();
		if (kind < 0.5) {
			await this.#page.touchscreen.tap(x, y);
			return `tap ${x},${y}`;
		}
		if (kind < 0.6) {
			await this.#fingers('touchStart', [[x, y]]);
			await this.#fingers('touchMove', [[x, y]]);
			await wait(LONG_PRESS_MS);
			await this.#page.mouse.click(x, y, { button: 'right' });
			await this.#fingers('touchEnd', []);
			return `long press ${x},${y}`;
		}
		if (kind < 0.68) {
			const to: [number, number] = [Math.floor(this.#random() * width), Math.floor(this.#random() * height)];
			await this.#fingers('touchStart', [[x, y]]);
			await this.#fingers('touchMove', [to]);
			await this.#fingers('touchEnd', []);
			return `drag ${x},${y} to ${to.join()}`;
		}
		if (kind < 0.76) {
			await this.#fingers('touchStart', [
				[x, y],
				[width - x, height - y]
			]);
			await this.#fingers('touchMove', [
				[width / 2, height / 2],
				[width / 2 + 5, height / 2 + 5]
			]);
			await this.#fingers('touchEnd', []);
			return `pinch ${x},${y}`;
		}
		if (kind < 0.84) {
			await this.#page.mouse.click(x, y, { button: 'middle' });
			return `middle button ${x},${y}`;
		}
		const chord = CHORDS[Math.floor(this.#random() * CHORDS.length)]!;
		await this.#page.keyboard.press(chord);
		return chord;
	}

	async #fingers(type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) {
		const touchPoints = points.map(([x, y], id) => ({ x, y, id }));
		await this.#touch.send('Input.dispatchTouchEvent', { type, touchPoints });
	}
}
