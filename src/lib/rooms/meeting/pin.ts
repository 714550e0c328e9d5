import type { Pin } from '$lib/storage/meetings';

/** Four to eight digits: what can be remembered and typed on a tablet. */
export const PIN_SHAPE = /^\d{4,8}$/;

/** OWASP's count for PBKDF2 with SHA-256 (2023): a quarter of a second on a tablet. */
const ITERATIONS = 600_000;

/** Tries that cost nothing; from then on each wait is twice the one before. */
const FREE_TRIES = 3;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 3_600_000;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
const bytesOf = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

async function derive(code: string, salt: string, iterations: number): Promise<string> {
	const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(code), 'PBKDF2', false, [
		'deriveBits'
	]);
	const bits = await crypto.subtle.deriveBits(
		{ name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(salt), iterations },
		key,
		256
	);
	return hex(new Uint8Array(bits));
}

/** What a code is kept as. */
export async function newPin(code: string): Promise<Pin> {
	const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
	return { salt, hash: await derive(code, salt, ITERATIONS), iterations: ITERATIONS, wrong: 0, wrongAt: 0 };
}

export async function isPin(code: string, { salt, hash, iterations }: Pin): Promise<boolean> {
	return PIN_SHAPE.test(code) && (await derive(code, salt, iterations)) === hash;
}

/**
 * The same with no try in the future. A clock that ran ahead when it was noted, and has been put right since, would make
 * the wait last until that day: it is counted from now.
 */
export const noted = (pin: Pin, now: number): Pin => (pin.wrongAt > now ? { ...pin, wrongAt: now } : pin);

/** How long the next try has to wait, in milliseconds. A clock set back does not make it longer than it was. */
export function waitOf({ wrong, wrongAt }: Pin, now: number): number {
	if (wrong < FREE_TRIES) return 0;
	const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (wrong - FREE_TRIES));
	return Math.max(0, Math.min(wait, wrongAt + wait - now));
}
