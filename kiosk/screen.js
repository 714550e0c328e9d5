import { spawn } from 'node:child_process';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** An answer to a heartbeat is held open this long: where the page dies, its connection breaks at once. */
const HELD = 4_000;
/** A slow machine may need longer for its first page; doubled with each start that showed none, up to this. */
const LONGEST_FIRST_BEAT = 120_000;
/** Starts without a page, after which the other profile is tried. */
const STARTS_OF_A_PROFILE = 3;
/** What a browser is given to write its databases before it is killed. */
const GRACE = 2_000;
/** Between two starts of a browser that ends by itself; doubled each time, up to the longest. */
const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 15_000;

/**
 * The browser: started, listened to, and started anew when it falls silent.
 */
export class Screen {
	/** Starts since a page was last heard. */
	silentStarts = 0;
	/** What the page said it shows; `null` from the end of a browser until the next page is heard. @type {string | null} */
	shown = null;
	/** The profile in use: the browser's own, or the spare one where that shows nothing. */
	profile;
	#options;
	/** @type {import('node:child_process').ChildProcess | null} */ #browser = null;
	/** @type {NodeJS.Timeout | undefined} */ #timer;
	/** Restarts are done one after another. @type {Promise<void> | null} */ #turning = null;
	#closed = new AbortController();

	/**
	 * @param {{
	 *   session: string, address: string, profile: string, spareProfile: string, silence: number, firstBeat: number,
	 *   onSilence: (why: string) => Promise<void>, log: (line: string) => void
	 * }} options `session`: program that shows an address full screen; `profile`: folder of the browser's own;
	 *   `spareProfile`: one on another disk, lost at the next start of the machine; `silence`, `firstBeat`: milliseconds
	 *   without a heartbeat, after one and after a start; `onSilence` is asked before the browser is started again
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
		const { session, address, firstBeat } = this.#options;
		const { profile } = this;
		// A browser that was killed leaves them, and the next one would not open its profile.
		for (const name of await readdir(profile).catch(() => []))
			if (name.startsWith('Singleton')) await rm(join(profile, name), { force: true }).catch(() => {});
		if (this.#closed.signal.aborted) return;
		const browser = spawn(session, [address], {
			detached: true,
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, KLARA_KIOSK_PROFILE: profile }
		});
		this.#browser = browser;
		this.silentStarts++;
		browser.on('error', (error) => this.#options.log(`browser: ${error.message}`));
		browser.on('close', () => {
			if (this.#browser === browser) void this.restart('the browser ended', pauseAfter(this.silentStarts));
		});
		this.#expect(Math.min(firstBeat * 2 ** (this.silentStarts - 1), Math.max(firstBeat, LONGEST_FIRST_BEAT)));
	}

	/**
	 * A page has been heard.
	 *
	 * @param {unknown} shown what it shows
	 * @param {import('node:http').ServerResponse} response
	 * @param {() => object} answer asked at the end, when the page may be told of what has come in between
	 */
	beat(shown, response, answer) {
		if (this.silentStarts) this.#options.log('a page is heard');
		this.silentStarts = 0;
		this.shown = String(shown);
		const browser = this.#browser;
		// Running from now on: an answer whose end is never told shall not leave the screen unwatched.
		this.#expect(HELD + this.#options.silence);
		const held = setTimeout(() => {
			response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' });
			response.end(JSON.stringify(answer()));
		}, HELD);
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
	restart(why, pause = 0, between = () => this.#options.onSilence(why)) {
		this.#turning ??= (async () => {
			this.#options.log(`restart: ${why}`);
			await this.#end();
			// What fails here shall not leave the screen dark.
			await between().catch((error) => this.#options.log(`between two starts: ${error.message}`));
			await wait(pause, null, { signal: this.#closed.signal }).catch(() => {});
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

	/**
	 * Where start after start shows nothing the profile may be damaged, or its disk: the other one is tried, in turn.
	 *
	 * @returns whether it was exchanged
	 */
	exchangeProfile() {
		if (!this.silentStarts || this.silentStarts % STARTS_OF_A_PROFILE) return false;
		const { profile, spareProfile } = this.#options;
		this.profile = this.spare ? profile : spareProfile;
		return true;
	}

	async #end() {
		clearTimeout(this.#timer);
		const browser = this.#browser;
		this.#browser = null;
		this.shown = null;
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
		this.#timer = setTimeout(() => void this.restart('no heartbeat'), milliseconds);
	}
}

/** @param {number} starts without a heartbeat */
function pauseAfter(starts) {
	return Math.min(FIRST_PAUSE * 2 ** Math.max(0, starts - 1), LONGEST_PAUSE);
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
