import { keepCopy } from './copy';
import { readPin, writePin, type KeptPin } from './settings';

/** PBKDF2 with SHA-256: as many rounds as OWASP asks for. */
const ROUNDS = 600_000;
/** Digits of a code, at least and at most. */
export const PIN_LENGTH = [4, 8] as const;
/** Which wrong code in a row is the first to cost a wait, in minutes, longer each time. */
const FIRST_TO_COST = 5;
const WAITS_MIN = [1, 5, 15, 60];
const MINUTE_MS = 60_000;

/** After this long wrong codes no longer count: of a visitor's play in spring the operator knows nothing in autumn. */
const FORGOTTEN_MS = 24 * 60 * MINUTE_MS;
/** What a try costs where the disk takes nothing down: short for whoever knows the code. */
const UNCOUNTED_MS = 5000;

/** What became of a code. */
export type Answer = 'right' | 'wrong' | { waitMinutes: number };

async function hashOf(pin: string, salt: Uint8Array<ArrayBuffer>): Promise<string> {
	const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(pin), 'PBKDF2', false, [
		'deriveBits'
	]);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS },
		key,
		256
	);
	return hex(new Uint8Array(bits));
}

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
const unhex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** No code has been set yet: whoever starts the screen for the first time sets it. */
export const isPinSet = async (): Promise<boolean> => (await readPin()) !== null;

/** @throws where storage refuses */
export async function setPin(pin: string): Promise<void> {
	const salt = crypto.getRandomValues(new Uint8Array(16));
	const kept = { salt: hex(salt), hash: await hashOf(pin, salt), failures: 0, until: 0 };
	await writePin(kept);
	await keepCopy({ pin: kept });
}

/** Minutes until a code is taken again; 0 where it is taken now. */
export async function minutesToWait(): Promise<number> {
	const kept = await readPin();
	return kept ? waitOf(kept) : 0;
}

function waitOf({ failures, until }: KeptPin): number {
	const left = (until - Date.now()) / MINUTE_MS;
	// A wait longer than it was set for was written by a clock that has been put right since: it is over.
	return left > 0 && left <= pauseAfter(failures) ? Math.ceil(left) : 0;
}

const pauseAfter = (failures: number) =>
	failures < FIRST_TO_COST ? 0 : WAITS_MIN[Math.min(failures - FIRST_TO_COST, WAITS_MIN.length - 1)]!;

/**
 * Tries a code. What it costs is written down before the answer: a reload gives no try back. Where the disk is full the
 * operator, who alone can do something about it, gets in all the same, and each try takes a while.
 *
 * @throws where storage cannot be read
 */
export async function tryPin(pin: string): Promise<Answer> {
	const kept = await readPin();
	if (!kept) return 'wrong';
	const wait = waitOf(kept);
	if (wait) return { waitMinutes: wait };
	const now = Date.now();
	const isOld = kept.triedAt !== undefined && now - kept.triedAt > FORGOTTEN_MS;
	const failures = (isOld ? 0 : kept.failures) + 1;
	const pause = pauseAfter(failures);
	await writePin({ ...kept, failures, until: pause ? now + pause * MINUTE_MS : 0, triedAt: now }).catch(
		() => new Promise((resolve) => setTimeout(resolve, UNCOUNTED_MS))
	);
	if ((await hashOf(pin, unhex(kept.salt))) !== kept.hash) return pause ? { waitMinutes: pause } : 'wrong';
	await writePin({ ...kept, failures: 0, until: 0 }).catch(() => undefined);
	return 'right';
}
