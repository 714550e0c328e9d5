import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { freeBytes } from './release.js';
import { Screen } from './screen.js';
import { Denied, serveKiosk } from './server.js';
import { readSettings } from './settings.js';
import { fromWeb } from './sources.js';
import { saveOnStick, withStick } from './stick.js';
import { Store } from './store.js';
import { reportToSystemd } from './system.js';
import { DEVELOPMENT_KEY } from './verify.js';

/**
 * The kiosk's supervisor: serves the site from this disk, shows it, keeps it on the screen and up to date.
 *
 *   node kiosk/supervisor.js        settings: `settings.js`; why it is so: `docs/decisions/0031-…`
 */

/** Starts without a page heard, after which a new release counts as broken. */
const STARTS_OF_A_RELEASE = 2;
/** How long an operator's token holds. */
const TOKEN_HOLDS = 10 * 60_000;
/** Part of the time between two looks that is left to chance: kiosks should not all ask at once. */
const JITTER = 0.2;

const settings = readSettings();
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const store = await Store.open(settings);
/** Of the operator's page that was opened last. */
const operator = { token: '', until: 0 };
/** Ends the look on the web that is under way. */
let looking = new AbortController();
/** The look on the web that is under way. @type {Promise<void> | null} */
let checking = null;
let applying = false;

const server = await serveKiosk({
	port: settings.port,
	release: () => store.current,
	answers: {
		'GET state': state,
		'POST heartbeat': ({ screen: shown, release }, _, response) => {
			void store.confirm(release);
			screen.beat(shown, response, () => ({ apply: shown === 'start' && !!store.pending }));
			return response;
		},
		'POST apply': apply,
		'POST operator': () => {
			operator.token = randomBytes(24).toString('base64url');
			operator.until = performance.now() + TOKEN_HOLDS;
			return { token: operator.token };
		},
		'POST check': operatorOnly(async () => {
			delete store.memory.fault;
			await check();
			return state();
		}),
		'POST usb': operatorOnly(async () => {
			delete store.memory.fault;
			// Someone stands there: what comes from the web comes again.
			looking.abort();
			await withStick(settings, (find) => store.take(find));
			return state();
		}),
		'POST counts': operatorOnly(({ text }) => saveOnStick(settings, 'klara-besked', String(text))),
		'POST restart': operatorOnly(() => void screen.restart('the operator asked for it'))
	}
});
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const address = `http://127.0.0.1:${port}`;

const screen = new Screen({
	...settings,
	address: `${address}/kiosk/`,
	profile: join(settings.folder, 'profile'),
	spareProfile: join(settings.runtime, 'profile'),
	onSilence,
	log
});
if (store.unconfirmed) await screen.forgetWorker().catch((error) => log(error.message));
await screen.start();
log(`serves ${store.current.release} at ${address}/kiosk/`);
reportToSystemd(async () => {
	const answer = await fetch(`${address}/kiosk-api/state`, { signal: AbortSignal.timeout(5_000) }).catch(
		() => null
	);
	return !!answer?.ok;
});
if (settings.origin) void checkAgain();
for (const name of /** @type {const} */ (['SIGTERM', 'SIGINT']))
	process.on(name, async () => {
		await screen.close();
		process.exit(0);
	});

/** What the page and the operator are told. */
async function state() {
	const { current, previous, pending, memory } = store;
	// A good look on the web mends no disk: its fault is told until an operator has asked for something.
	const error = memory.fault ?? memory.lastError;
	return {
		supervisor: version,
		release: current.release,
		sequence: current.sequence,
		...(previous && { previous: previous.release }),
		...(pending && { pending: { release: pending.release, sequence: pending.sequence } }),
		...(memory.lastContact && { lastContact: memory.lastContact }),
		...(error && { lastError: error.code, lastErrorDetail: error.detail }),
		failed: memory.failed,
		checking: !!checking,
		printing: settings.printing(),
		...(screen.shown && { screen: screen.shown }),
		spareProfile: screen.spare,
		signature: current.signedBy === DEVELOPMENT_KEY ? 'development' : 'ok',
		storage: { free: await freeBytes(settings.folder) }
	};
}

/** Looks for a new release on the web; whoever asks meanwhile waits for the same look. */
function check() {
	checking ??= look().finally(() => (checking = null));
	return checking;
}

async function look() {
	const { origin } = settings;
	if (!origin)
		return store.note('lastError', {
			code: 'offline',
			detail: 'KLARA_ORIGIN is not set: this kiosk is updated from a stick'
		});
	looking = new AbortController();
	const { signal } = looking;
	await store.take(
		async () => fromWeb(origin, signal),
		() => new Date().toISOString()
	);
	if (store.memory.lastError) log(`update: ${store.memory.lastError.code}: ${store.memory.lastError.detail}`);
}

async function checkAgain() {
	await check();
	// Counted from now on a clock that no one sets.
	setTimeout(() => void checkAgain(), settings.every * (1 + JITTER * Math.random()));
}

/** Takes the release that waits into use; the page asks for it on its start screen. */
function apply() {
	if (!store.pending) throw new Denied(409, 'no release waits');
	if (applying) return;
	applying = true;
	void screen
		.restart(`release ${store.pending.release}`, 0, async () => {
			await store.apply();
			await screen.forgetWorker();
		})
		.finally(() => (applying = false));
}

/**
 * Between the end of a silent browser and its next start: what failed again and again is exchanged.
 *
 * @param {string} why
 */
async function onSilence(why) {
	const { release } = store.current;
	const failed = store.unconfirmed && screen.silentStarts >= STARTS_OF_A_RELEASE;
	if (failed && (await store.rollBack(`no page of it was heard: ${why}`))) {
		log(`rolled back from ${release} to ${store.current.release}`);
		screen.silentStarts = 0;
		await screen.forgetWorker();
	} else if (screen.exchangeProfile()) {
		const detail = `Nothing was shown with the other profile: this one is ${screen.profile}`;
		log(detail);
		await store.note('fault', { code: 'profile', detail });
	}
}

/**
 * For whoever has opened the operator's page: its token keeps other pages and stray requests out, not a person who
 * has the machine.
 *
 * @param {import('./server.js').Answer} answer
 * @returns {import('./server.js').Answer}
 */
function operatorOnly(answer) {
	return (body, request, response) => {
		const isOperator =
			request.headers['x-klara-operator'] === operator.token && performance.now() < operator.until;
		if (!isOperator) throw new Denied(403, 'no operator’s token');
		return answer(body, request, response);
	};
}

/** @param {string} line */
function log(line) {
	console.log(line);
}
