import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isPanelOff, panelIsOn } from './panel.js';

/** An answer to a heartbeat is held open this long: where the page dies, its connection breaks at once. */
const HELD = 4_000;
/** A slow machine may need longer for its first page; doubled with each start that showed none, up to this. */
const LONGEST_FIRST_BEAT = 120_000;
/** While the browser prints, its dialog blocks the page's script: someone reads it, or the printer is slow. */
const PRINTING = 90_000;
/** What a browser needs for its page, however slow the machine: one that lived so long could have asked for it. */
const LIVED = 60_000;
/** Starts without a page, after which the other profile is tried. */
const STARTS_OF_A_PROFILE = 3;
/** What a browser is given to write its databases before it is killed. */
const GRACE = 2_000;
/** Between two starts of a browser that ends by itself; doubled each time, up to the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;
/** While the kernel knows of no panel that is on: doubled too, since it may be wrong at first, and a night is long. */
const LONGEST_DARK_PAUSE = 600_000;

/**
 * The browser: started, listened to, and started anew when it falls silent.
 */
export class Screen {
	/** Starts since a page was last heard, but for those with the panel off. */
	silentStarts = 0;
	/** Those of them that speak against the release: its page was asked for, or could have been. */
	silentPages = 0;
	/** What the page said it shows; `null` from the end of a browser until the next page is heard. @type {string | null} */
	shown = null;
	/** The profile in use: the browser's own, or the spare one where that shows nothing. */
	profile;
	#options;
	/** @type {import('node:child_process').ChildProcess | null} */ #browser = null;
	#startedAt = 0;
	/** The panel was off when the browser was started. */ #startedDark = false;
	/** Such starts in a row. */ #darkStarts = 0;
	/** Its page was asked for since that start. */ #isAsked = false;
	/** Until when a page that prints may be silent. */ #printingUntil = 0;
	/** @type {NodeJS.Timeout | undefined} */ #timer;
	/** Restarts are done one after another. @type {Promise<void> | null} */ #turning = null;
	#closed = new AbortController();

	/**
	 * @param {{
	 *   session: string, address: string, profile: string, spareProfile: string, panels: string, silence: number,
	 *   firstBeat: number, onSilence: (why: string) => Promise<void>, log: (line: string) => void
	 * }} options `session`: program that shows an address full screen; `profile`: folder of the browser's own;
	 *   `spareProfile`: one on another disk, lost at the next start of the machine; `panels`: folder of the machine's
	 *   connectors; `silence`, `firstBeat`: milliseconds without a heartbeat, after one and after a start; `onSilence` is
	 *   asked before the browser is started again, unless the panel was off
	 */
	constructor(options) {
		this.#options = options;
		this.profile = options.profile;
	}

	/** The browser's own profile showed nothing, and the spare one is used. */
	get spare() {
		return this.profile === this.#options.spareProfile;
	}

	async start() {
		const { session, address, firstBeat, panels } = this.#options;
		const { profile } = this;
		// A browser that was killed leaves them, and the next one would not open its profile.
		for (const name of await readdir(profile).catch(() => []))
			if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true }).catch(() => {});
		this.#startedDark = await isPanelOff(panels);
		if (this.#closed.signal.aborted) return;
		const browser = spawn(session, [address], {
			detached: true,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, KLARA_KIOSK_PROFILE: profile }
		});
		this.#browser = browser;
		this.#startedAt = performance.now();
		this.#isAsked = false;
		this.silentStarts++;
		browser.on('error', (error) => this.#options.log(`browser: ${error.message}`));
		browser.on('close', () => {
			if (this.#browser === browser) void this.restart('the browser ended', pauseAfter(this.silentStarts));
		});
		this.#expect(Math.min(firstBeat * 2 ** (this.silentStarts - 1), Math.max(firstBeat, LONGEST_FIRST_BEAT)));
	}

	/** The browser has asked for its page. */
	asked() {
		this.#isAsked = true;
	}

	/** Counts anew: what is started from now on is something else. */
	forgetSilence() {
		this.silentStarts = 0;
		this.silentPages = 0;
	}

	/**
	 * A page has been heard.
	 *
	 * @param {unknown} shown what it shows
	 * @param {import('node:http').ServerResponse} response
	 * @param {() => object} answer asked at the end, when the page may be told of what has come in between
	 * @param {boolean} [isPrinting] it is about to print: until the next heartbeat it may be silent for longer, and is
	 *   answered at once
	 */
	beat(shown, response, answer, isPrinting = false) {
		if (this.silentStarts) this.#options.log('a page is heard');
		this.forgetSilence();
		this.#printingUntil = isPrinting ? performance.now() + PRINTING : 0;
		this.#darkStarts = 0;
		this.shown = String(shown);
		const browser = this.#browser;
		// Running from now on: an answer whose end is never told shall not leave the screen unwatched.
		this.#expect(HELD + this.#options.silence);
		const end = () => {
			response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
			response.end(JSON.stringify(answer()));
		};
		const held = setTimeout(end, isPrinting ? 0 : HELD);
		response.on('close', () => {
			clearTimeout(held);
			if (this.#browser === browser) this.#expect(this.#options.silence);
		});
	}

	/**
	 * @param {string} why
	 * @param {number} [pause] milliseconds before the new start
	 * @param {() => Promise<void>} [between] done while no browser runs
	 */
	restart(why, pause = 0, between = () => this.#judge(why)) {
		this.#turning ??= (async () => {
			this.#options.log(`restart: ${why}`);
			await this.#end();
			// What fails here shall not leave the screen dark.
			await between().catch((error) => this.#options.log(`between two starts: ${error.message}`));
			const { signal } = this.#closed;
			await wait(pause, null, { signal }).catch(() => {});
			await panelIsOn(this.#options.panels, darkPauseAfter(this.#darkStarts), signal);
			await this.start();
		})().finally(() => (this.#turning = null));
		return this.#turning;
	}

	/** Ends the browser for good. */
	async close() {
		this.#closed.abort();
		await this.#turning;
		await this.#end();
	}

	/**
	 * Throws away what the worker of a release keeps, pages and packs, so that the next page comes from the release in
	 * use. What the operator has set lies in databases and stays.
	 */
	async forgetWorker() {
		await rm(join(this.profile, 'Default', 'Service Worker'), { recursive: true, force: true });
	}

	/** Start after start shows nothing: the profile may be damaged, or its disk. */
	get isStuck() {
		return this.silentStarts > 0 && this.silentStarts % STARTS_OF_A_PROFILE === 0;
	}

	/** The other profile is used from the next start on. */
	exchangeProfile() {
		this.profile = this.spare ? this.#options.profile : this.#options.spareProfile;
	}

	/**
	 * Starts anew with the browser's own profile: PIN and settings lie there.
	 *
	 * @param {string} why
	 */
	restartWithOwn(why) {
		return this.restart(why, 0, async () => {
			this.forgetSilence();
			if (this.spare) this.exchangeProfile();
		});
	}

	/**
	 * Whoever can see nothing is no judge: a start with the panel off says nothing of the release, nor of the profile.
	 *
	 * @param {string} why
	 */
	async #judge(why) {
		const isDark = this.#startedDark || (await isPanelOff(this.#options.panels));
		if (isDark && this.silentStarts) {
			this.silentStarts--;
			this.#darkStarts++;
			return this.#options.log('the panel is off: that start does not count');
		}
		const hadTime = this.#isAsked || performance.now() - this.#startedAt >= LIVED;
		if (this.silentStarts && hadTime) this.silentPages++;
		await this.#options.onSilence(why);
	}

	async #end() {
		clearTimeout(this.#timer);
		const browser = this.#browser;
		this.#browser = null;
		this.shown = null;
		this.#printingUntil = 0;
		if (!browser?.pid) return;
		const ended = new Promise((resolve) => browser.once('exit', resolve));
		if (browser.exitCode === null && browser.signalCode === null) {
			signal(browser.pid, 'SIGTERM');
			await Promise.race([ended, wait(GRACE)]);
		}
		signal(browser.pid, 'SIGKILL');
	}

	/** @param {number} milliseconds after which a page that was not heard is started anew */
	#expect(milliseconds) {
		clearTimeout(this.#timer);
		if (this.#closed.signal.aborted) return;
		const left = Math.max(milliseconds, this.#printingUntil - performance.now());
		this.#timer = setTimeout(() => void this.restart('no heartbeat'), left);
	}
}

/** @param {number} starts without a heartbeat */
function pauseAfter(starts) {
	return Math.min(FIRST_PAUSE * 2 ** Math.max(0, starts - 1), LONGEST_PAUSE);
}

/** @param {number} starts in a row with the panel off */
function darkPauseAfter(starts) {
	return Math.min(LONGEST_PAUSE * 2 ** starts, LONGEST_DARK_PAUSE);
}

/**
 * To all processes of the browser's group.
 *
 * @param {number} group
 * @param {NodeJS.Signals} name
 */
function signal(group, name) {
	try {
		process.kill(-group, name);
	} catch {
		// None of them is left.
	}
}
