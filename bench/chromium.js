import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CHROMIUM_ARGS } from '../tests/support/chromium.js';

const ARGS = [
	...CHROMIUM_ARGS,
	'--headless=new',
	'--remote-debugging-pipe',
	'--no-default-browser-check',
	'--hide-scrollbars',
	'--mute-audio',
	'--disable-extensions',
	'--disable-renderer-backgrounding',
	'--disable-background-timer-throttling',
	'--password-store=basic'
];

/** @typedef {import('@playwright/test').CDPSession['send']} Send */
/** @typedef {{ send: Send, opened: () => Promise<Send>, version: string, close: () => Promise<void> }} Session */

/**
 * A fresh Chromium with a fresh profile on disk and one blank mobile page. Spoken to over a bare pipe:
 * a test framework would hold up every worker as it starts, and so weigh on what is measured.
 *
 * @returns {Promise<Session>} `send` speaks to the page, `opened` finds a window it has opened
 */
export async function launch() {
	const profile = mkdtempSync(join(tmpdir(), 'klara-bench-profile-'));
	const child = spawn(
		process.env.KLARA_CHROMIUM || 'chromium',
		[...ARGS, `--user-data-dir=${profile}`, 'about:blank'],
		{ stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] }
	);
	const kill = () => child.kill('SIGKILL');
	process.once('exit', kill);
	const gone = new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
	gone.catch(() => undefined);
	const ask = speak(child.stdio[3], child.stdio[4], gone);
	/** @type {Send} */
	const browser = (method, params) => ask(method, params);
	const { product } = await browser('Browser.getVersion');
	const targetId = await pageOf(browser);
	const { sessionId } = await browser('Target.attachToTarget', { targetId, flatten: true });
	/** @type {Send} */
	const send = (method, params) => ask(method, params, sessionId);
	await send('Emulation.setDeviceMetricsOverride', {
		width: 360,
		height: 740,
		deviceScaleFactor: 2,
		mobile: true
	});
	await send('Emulation.setTouchEmulationEnabled', { enabled: true });

	/** The window that the page has opened: it may live in a process of its own. */
	async function opened() {
		const { targetInfos } = await browser('Target.getTargets');
		const window = targetInfos.find(({ openerId }) => openerId === targetId);
		if (!window) throw new Error('The page has opened no window');
		const attached = await browser('Target.attachToTarget', { targetId: window.targetId, flatten: true });
		/** @type {Send} */
		return (method, params) => ask(method, params, attached.sessionId);
	}

	async function close() {
		await Promise.race([browser('Browser.close').catch(() => undefined), sleep(3000)]);
		await Promise.race([gone, sleep(3000)]);
		kill();
		process.off('exit', kill);
		rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
	}
	return { send, version: product, close, opened };
}

/**
 * The blank page Chromium starts with.
 *
 * @param {Send} browser
 * @returns {Promise<string>}
 */
async function pageOf(browser) {
	for (;;) {
		const { targetInfos } = await browser('Target.getTargets');
		const page = targetInfos.find(({ type }) => type === 'page');
		if (page) return page.targetId;
		await sleep(50);
	}
}

/**
 * The DevTools protocol over a pipe: messages end with a zero byte.
 *
 * @param {import('node:stream').Stream | null | undefined} to
 * @param {import('node:stream').Stream | null | undefined} from
 * @param {Promise<unknown>} gone settles when the browser is no more
 */
function speak(to, from, gone) {
	const output = /** @type {import('node:stream').Writable} */ (to);
	const input = /** @type {import('node:stream').Readable} */ (from);
	/** @type {Map<number, { resolve: (result: never) => void, reject: (error: Error) => void }>} */
	const waiting = new Map();
	let last = 0;
	let rest = '';
	output.on('error', () => undefined);
	input.setEncoding('utf8').on('data', (chunk) => {
		const messages = (rest + chunk).split('\0');
		rest = messages.pop() ?? '';
		for (const message of messages) {
			const { id, result, error } = JSON.parse(message);
			if (error) waiting.get(id)?.reject(new Error(error.message));
			else waiting.get(id)?.resolve(/** @type {never} */ (result));
			waiting.delete(id);
		}
	});
	const end = (/** @type {unknown} */ cause) => {
		for (const { reject } of waiting.values()) reject(new Error('Chromium is gone', { cause }));
		waiting.clear();
	};
	gone.then(end, end);
	/**
	 * @param {string} method
	 * @param {object} [params]
	 * @param {string} [sessionId]
	 * @returns {Promise<never>}
	 */
	return (method, params = {}, sessionId) =>
		new Promise((resolve, reject) => {
			waiting.set(++last, { resolve, reject });
			output.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
		});
}
