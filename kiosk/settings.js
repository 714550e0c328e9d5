import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isKey } from './verify.js';

/** Where the package puts things; a setting names another place. */
const PACKAGE = '/usr/share/klara-besked-kiosk';
const PRINTING_POLICY = '/etc/chromium/policies/managed/klara-besked-kiosk.printing.json';

/**
 * The supervisor's settings, from the environment: the package's unit reads `/etc/default/klara-besked-kiosk`.
 *
 * @param {NodeJS.ProcessEnv} [environment]
 * @throws when one is not what it should be
 */
export function readSettings(environment = process.env) {
	const origin = environment.KLARA_ORIGIN || null;
	if (origin && !/^https?:\/\/[^/]+$/.test(origin))
		throw new Error(`KLARA_ORIGIN: an address like https://your.address, not ${origin}`);
	return {
		/** Address that releases are fetched from; none: only from a stick. */
		origin,
		keys: readKeys(environment),
		port: number('KLARA_KIOSK_PORT', 8017),
		/** Releases, memory and the browser's profile. */
		folder: environment.KLARA_KIOSK_FOLDER || '/var/lib/klara-besked-kiosk',
		installed: environment.KLARA_KIOSK_SITE || `${PACKAGE}/site`,
		/** What is lost at the next start of the machine. */
		runtime: environment.KLARA_KIOSK_RUNTIME || '/run/klara-besked-kiosk',
		session: environment.KLARA_KIOSK_SESSION || fileURLToPath(new URL('session.sh', import.meta.url)),
		/** Where a stick is found; asking for one makes the file `stickRequest`. */
		stick: environment.KLARA_KIOSK_STICK || '/run/klara-besked-kiosk-stick',
		stickRequest: environment.KLARA_KIOSK_STICK_REQUEST || '/run/klara-besked-kiosk/stick-wanted',
		/** Milliseconds between two looks for a release, and how much of that is left to chance. */
		every: number('KLARA_KIOSK_EVERY', 900) * 1000,
		silence: number('KLARA_KIOSK_SILENCE', 6) * 1000,
		firstBeat: number('KLARA_KIOSK_FIRST_BEAT', 20) * 1000,
		/** The one switch for printing: the policy that lets the browser print. */
		printing: () => existsSync(environment.KLARA_KIOSK_PRINTING_POLICY || PRINTING_POLICY)
	};

	/**
	 * @param {string} name
	 * @param {number} usual
	 */
	function number(name, usual) {
		const value = Number(environment[name] || usual);
		if (!(value >= 0)) throw new Error(`${name}: a number, not ${environment[name]}`);
		return value;
	}
}

/**
 * Public keys that are believed: those the package was made with, and those named besides.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string[]} raw, as Base64
 */
function readKeys(environment) {
	const file = environment.KLARA_KIOSK_KEYS || `${PACKAGE}/trusted-keys.json`;
	const others = (environment.KLARA_TRUSTED_KEYS ?? '').split(',').filter(Boolean);
	const keys = [...(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []), ...others];
	const wrong = keys.find((key) => !isKey(key));
	if (wrong !== undefined) throw new Error(`KLARA_TRUSTED_KEYS, ${file}: not 32 bytes in Base64: ${wrong}`);
	if (!keys.length) throw new Error(`No key to check releases with: KLARA_TRUSTED_KEYS, ${file}`);
	return keys;
}
