import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isKey } from './verify.js';

/** Where the package puts things; a setting names another place. */
const PACKAGE = '/usr/share/klara-besked-kiosk';
const PRINTING_POLICY = '/etc/chromium/policies/managed/klara-besked-kiosk.printing.json';

/** Longer than any of these times need be; a timer of more than 24 days would fire at once. */
const A_DAY = 86_400;

/**
 * The supervisor's settings, from the environment: the package's unit reads `/etc/default/klara-besked-kiosk`. For what
 * is not what it should be the usual is taken and the operator told: a slip of the pen shall not leave the screen dark.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @throws when there is no key to check releases with
 */
export function readSettings(environment = process.env) {
	/** @type {string[]} */
	const wrong = [];
	const settings = {
		/** Address that releases are fetched from; none: only from a stick. */
		origin: readOrigin(environment, wrong),
		keys: readKeys(environment, wrong),
		port: number('KLARA_KIOSK_PORT', 8017, (value) => Number.isInteger(value) && value < 2 ** 16),
		/** Releases, memory and the browser's profile. */
		folder: environment.KLARA_KIOSK_FOLDER || '/var/lib/klara-besked-kiosk',
		installed: environment.KLARA_KIOSK_SITE || `${PACKAGE}/site`,
		/** What is lost at the next start of the machine. */
		runtime: environment.KLARA_KIOSK_RUNTIME || '/run/klara-besked-kiosk',
		session: environment.KLARA_KIOSK_SESSION || fileURLToPath(new URL('session.sh', import.meta.url)),
		/** The machine's connectors, as the kernel tells of them. */
		panels: environment.KLARA_KIOSK_PANELS || '/sys/class/drm',
		/** Where a stick is found; asking for one makes the file `stickRequest`. */
		stick: environment.KLARA_KIOSK_STICK || '/run/klara-besked-kiosk-stick',
		stickRequest: environment.KLARA_KIOSK_STICK_REQUEST || '/run/klara-besked-kiosk/stick-wanted',
		/** Milliseconds between two looks for a release, and how much of that is left to chance. */
		every: seconds('KLARA_KIOSK_EVERY', 900),
		silence: seconds('KLARA_KIOSK_SILENCE', 6),
		firstBeat: seconds('KLARA_KIOSK_FIRST_BEAT', 20),
		/** The one switch for printing: the policy that lets the browser print. */
		printing: () => existsSync(environment.KLARA_KIOSK_PRINTING_POLICY || PRINTING_POLICY)
	};
	const fault = wrong.length ? { code: 'settings', detail: wrong.join('; ') } : null;
	return {
		...settings,
		/** What was wrong, for the operator. */
		fault
	};

	/**
	 * @param {string} name
	 * @param {number} usual
	 * @returns milliseconds
	 */
	function seconds(name, usual) {
		return number(name, usual, (value) => value > 0 && value <= A_DAY) * 1000;
	}

	/**
	 * @param {string} name
	 * @param {number} usual
	 * @param {(value: number) => boolean} isRight of one that is not negative
	 */
	function number(name, usual, isRight) {
		const value = Number(environment[name] || usual);
		if (value >= 0 && isRight(value)) return value;
		wrong.push(`${name}: ${environment[name]} is no number that can be used; ${usual} is`);
		return usual;
	}
}

/**
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} wrong takes what is
 * @returns {string | null} without what may follow the host: a slash is easily copied along
 */
function readOrigin({ KLARA_ORIGIN: text }, wrong) {
	if (!text) return null;
	try {
		const { protocol, host, origin, href } = new URL(text.trim());
		if (/^https?:$/.test(protocol) && href === `${protocol}//${host}/`) return origin;
	} catch {
		// Told below.
	}
	wrong.push(`KLARA_ORIGIN: an address like https://your.address, not ${text}; nothing is fetched`);
	return null;
}

/**
 * Public keys that are believed: those the package was made with, and those named besides.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string[]} wrong takes those that are none
 * @returns {string[]} raw, as Base64
 * @throws where none is left: without one nothing may be shown
 */
function readKeys(environment, wrong) {
	const file = environment.KLARA_KIOSK_KEYS || `${PACKAGE}/trusted-keys.json`;
	const named = (environment.KLARA_TRUSTED_KEYS ?? '').split(',').map((key) => key.trim());
	const keys = [
		...keysOf(file, wrong).map((key) => ({ key, of: file })),
		...named.filter(Boolean).map((key) => ({ key, of: 'KLARA_TRUSTED_KEYS' }))
	];
	for (const { key, of } of keys) if (!isKey(key)) wrong.push(`${of}: not 32 bytes in Base64: ${key}`);
	const believed = keys.map(({ key }) => key).filter(isKey);
	if (!believed.length)
		throw new Error(`No key to check releases with: ${['KLARA_TRUSTED_KEYS', file, ...wrong].join('; ')}`);
	return believed;
}

/**
 * @param {string} file
 * @param {string[]} wrong
 * @returns {string[]}
 */
function keysOf(file, wrong) {
	if (!existsSync(file)) return [];
	try {
		const keys = JSON.parse(readFileSync(file, 'utf8'));
		if (Array.isArray(keys)) return keys;
	} catch {
		// Told below.
	}
	wrong.push(`${file}: not a list of keys`);
	return [];
}
