import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keep, readKept } from './kept.js';
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

/** What is shown. */
const PAGE = '/kiosk/';
/** Starts without a page heard, after which a new release counts as broken. */
const STARTS_OF_A_RELEASE = 2;
/** Hour of the day in which nobody stands before a library's screen. */
const NIGHT = 3;
/** How long an operator's token holds. */
const TOKEN_HOLDS = 10 * 60_000;
/** Part of the time between two looks that is left to chance: kiosks should not all ask at once. */
const JITTER = 0.2;

const settings = readSettings();
const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const store = await Store.open(settings);
/** Of the operator's page that was opened last. */
const operator = { token: '', until: 0 };
/** What is wrong with the settings, until an operator has seen it. */
let wrongSettings = settings.fault;
/** Day on which the own profile was last tried again in the night. */
let nightOf = '';
/** Ends the look on the web that is under way. */
let looking = new AbortController();
/** The look on the web that is under way. @type {Promise<void> | null} */
let checking = null;
/** An operator waits for it: a release that failed here is tried once more. */
let isAsked = false;
let applying = false;

const server = await serveKiosk({
	port: settings.port,
	release: () => store.current,
	asked: (path) => path === PAGE && screen.asked(),
	answers: {
		'GET state': state,
		'POST heartbeat': ({ screen: shown, release, printing }, _, response) => {
			void store.confirm(release);
			const answer = () => ({ apply: shown === 'start' && !!store.pending });
			screen.beat(shown, response, answer, printing === true);
			if (shown === 'start' && screen.spare && isNight()) void screen.restartWithOwn('its own profile again');
			return response;
		},
		'POST apply': apply,
		'POST operator': () => {
			// One token for all that is asked at once: another would refuse what is on its way.
			if (performance.now() >= operator.until) operator.token = randomBytes(24).toString('base64url');
			operator.until = performance.now() + TOKEN_HOLDS;
			return { token: operator.token };
		},
		'POST check': operatorOnly(async () => {
			void seen();
			await check(true);
			return state();
		}),
		'POST usb': operatorOnly(async () => {
			void seen();
			// Someone stands there: what comes from the web comes again.
			looking.abort();
			await withStick(settings, (find) => store.take(find, { again: () => true }));
			return state();
		}),
		'POST counts': operatorOnly(({ text }) => saveOnStick(settings, 'klara-besked', String(text))),
		'GET kept': () => readKept(settings.folder),
		'POST kept': operatorOnly((given) => keep(settings.folder, given)),
		'POST restart': operatorOnly(() => {
			void seen();
			void screen.restartWithOwn('the operator asked for it');
		})
	}
});
const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
const address = `http://127.0.0.1:${port}`;

const screen = new Screen({
	...settings,
	address: `${address}${PAGE}`,
	profile: join(settings.folder, 'profile'),
	spareProfile: join(settings.runtime, 'profile'),
	onSilence,
	log
});
if (store.unconfirmed) await screen.forgetWorker().catch((error) => log(error.message));
await screen.start();
log(`serves ${store.current.release} at ${address}${PAGE}`);
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
	const error = memory.fault ?? wrongSettings ?? memory.lastError;
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

/** An operator has seen what went wrong with this machine; not waited for, since a disk may be what hangs. */
async function seen() {
	wrongSettings = null;
	await store.note('fault');
}

/** Whether it is night, once in each. */
function isNight() {
	const now = new Date();
	if (now.getHours() !== NIGHT || now.toDateString() === nightOf) return false;
	nightOf = now.toDateString();
	return true;
}

/**
 * Looks for a new release on the web; whoever asks meanwhile waits for the same look.
 *
 * @param {boolean} byOperator
 */
function check(byOperator = false) {
	isAsked ||= byOperator;
	checking ??= look().finally(() => {
		checking = null;
		isAsked = false;
	});
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
	await store.take(async () => fromWeb(origin, signal), {
		contact: () => new Date().toISOString(),
		again: () => isAsked
	});
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
	const failed = store.unconfirmed && screen.silentPages >= STARTS_OF_A_RELEASE;
	const isLeft =
		(failed && (await store.rollBack(`no page of it was heard: ${why}`))) ||
		(screen.isStuck && (await store.fallBack()));
	if (isLeft) {
		log(`went back from ${release} to ${store.current.release}`);
		screen.forgetSilence();
	} else if (screen.isStuck && screen.spare && screen.silentPages >= STARTS_OF_A_RELEASE && store.pending) {
		// It is no profile’s fault, and no page is there to ask for what waits: the mend may lie in it.
		log(`takes ${store.pending.release}: nothing was shown`);
		await store.apply();
		screen.forgetSilence();
	} else if (screen.isStuck) {
		screen.exchangeProfile();
		const detail = `Nothing was shown with the other profile: this one is ${screen.profile}`;
		log(detail);
		await store.note('fault', { code: 'profile', detail });
	}
	// A page that its worker had kept is not asked for here, and would speak against no release.
	if (isLeft || store.unconfirmed) await screen.forgetWorker();
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
