import * as v from 'valibot';
import { version } from '$app/environment';

/** Where the program that runs the screen answers: on the same origin, and on no other host than the device itself. */
const API = '/kiosk-api/';
const HOST = '127.0.0.1';
/** Between an answer and the next heartbeat. The supervisor holds each answer, and takes six seconds without one for a dead page. */
const PAUSE_MS = 1000;
/** What is never missing on a screen that someone can use: the first screen, a visit's bar, the operator's page. */
const USABLE = '.start, .bar, .operator';
const NO_SUPERVISOR = [404, 405, 501];

const stateSchema = v.object({
	release: v.string(),
	/** A later release that is shown once nobody reads. */
	pending: v.optional(v.object({ release: v.string() })),
	lastContact: v.optional(v.string()),
	/** Why the last update was not taken, or what else went wrong: see `docs/operators/kiosk.md`. */
	lastError: v.optional(v.string()),
	lastErrorDetail: v.optional(v.string()),
	/** The browser uses the profile it has for a damaged one: what the operator has set lies in the other. */
	spareProfile: v.optional(v.boolean()),
	/** Pages may be printed: the machine's own switch. */
	printing: v.boolean(),
	/** `development`: by the key everyone can read. */
	signature: v.string(),
	/** Bytes free on the machine's disk. */
	storage: v.object({ free: v.number() })
});

/** What the supervisor says of itself. */
export type SupervisorState = v.InferOutput<typeof stateSchema>;

/** What is on the screen, as the heartbeat tells it: no more than whether a visit is under way. */
export type ScreenName = 'start' | 'reading' | 'operator';

/** It answers on the machine itself; one that hangs is started anew by its watchdog. */
const PATIENCE_MS = 5000;

/** The state of the supervisor, or `null` where there is none. */
export async function supervisorState(): Promise<SupervisorState | null> {
	if (location.hostname !== HOST) return null;
	const response = await fetch(`${API}state`, {
		cache: 'no-store',
		signal: AbortSignal.timeout(PATIENCE_MS)
	}).catch(() => null);
	if (!response?.ok) return null;
	const parsed = v.safeParse(stateSchema, await response.json().catch(() => null));
	return parsed.success ? parsed.output : null;
}

function ask(
	what: string,
	body: object = {},
	{ headers = {}, signal = null }: { headers?: Record<string, string>; signal?: AbortSignal | null } = {}
): Promise<Response> {
	return fetch(API + what, {
		method: 'POST',
		cache: 'no-store',
		signal,
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body)
	});
}

const tokenSchema = v.object({ token: v.string() });

/**
 * @param signal ends it, where whoever asks does not wait for long
 * @throws when the supervisor refuses or does not answer
 */
async function askAsOperator(
	what: string,
	body: object = {},
	signal: AbortSignal | null = null
): Promise<Response> {
	const { token } = v.parse(tokenSchema, await (await ask('operator', {}, { signal })).json());
	const response = await ask(what, body, { headers: { 'x-klara-operator': token }, signal });
	if (!response.ok) throw new Error(`${what}: ${response.status}`);
	return response;
}

/**
 * What the operator may ask of the supervisor: `check` looks for a release on the web, `usb` on a stick; both answer
 * once that has come to its end. `restart` starts the browser anew.
 *
 * @returns what the supervisor says of itself afterwards; `null` where it does not
 * @throws when it refuses or does not answer
 */
export async function operate(what: 'check' | 'usb' | 'restart'): Promise<SupervisorState | null> {
	const parsed = v.safeParse(stateSchema, await (await askAsOperator(what)).json());
	return parsed.success ? parsed.output : null;
}

const savedSchema = v.object({
	file: v.optional(v.string()),
	/** `no-stick`: none that can be written to. `space`: no room on it. */
	error: v.optional(v.string())
});

/**
 * Has the counts written on a USB stick.
 *
 * @returns the name of the file, or why there is none
 * @throws when the supervisor refuses or does not answer
 */
export async function saveCounts(text: string): Promise<v.InferOutput<typeof savedSchema>> {
	return v.parse(savedSchema, await (await askAsOperator('counts', { text })).json());
}

const copySchema = v.object({ settings: v.optional(v.unknown()), pin: v.optional(v.unknown()) });
export type Copy = v.InferOutput<typeof copySchema>;

/**
 * What the operator has set, as the machine keeps it besides the browser.
 *
 * @returns `null` where nothing keeps it
 * @throws when the supervisor does not answer
 */
export async function readCopy(): Promise<Copy | null> {
	if (location.hostname !== HOST) return null;
	const response = await fetch(`${API}kept`, { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
	if (NO_SUPERVISOR.includes(response.status)) return null;
	if (!response.ok) throw new Error(`kept: ${response.status}`);
	return v.parse(copySchema, await response.json());
}

/** @throws when the supervisor refuses or does not answer */
export async function writeCopy(copy: Copy): Promise<void> {
	if (location.hostname === HOST) await askAsOperator('kept', copy, AbortSignal.timeout(PATIENCE_MS));
}

/** Longest wait for the supervisor to hear of a print, in milliseconds. */
const HEARD_MS = 500;
/** The word about it is the last one before it: another would tell of a page that is painted. */
let isPrinting = false;

/** Prints, having told the supervisor: until the printer has the job no frame is painted, and that is no dead page. */
export async function printHeard(screen: ScreenName, print: () => Promise<void> | void): Promise<void> {
	isPrinting = true;
	try {
		if (location.hostname === HOST) {
			const told = ask('heartbeat', { screen, release: version, printing: true }).catch(() => undefined);
			await Promise.race([told, new Promise((resolve) => setTimeout(resolve, HEARD_MS))]);
		}
		await print();
	} finally {
		isPrinting = false;
	}
}

const beatSchema = v.object({ apply: v.boolean() });

/**
 * Tells the supervisor, again and again, that a frame was painted with something to use on it: a page that hangs, or
 * has drawn nothing, falls silent, and is started anew.
 * An update is applied on the first screen alone, while nobody reads. Does nothing on any other host.
 *
 * @param screen what is shown
 * @returns stops it
 */
export function beat(screen: () => ScreenName): () => void {
	const stopped = new AbortController();
	const tell = async () => {
		const response = await ask('heartbeat', { screen: screen(), release: version });
		// The site is served on this device by something else.
		if (NO_SUPERVISOR.includes(response.status)) return stopped.abort();
		const answer = v.safeParse(beatSchema, await response.json());
		if (answer.success && answer.output.apply && screen() === 'start') await ask('apply');
	};
	const go = async () => {
		while (!stopped.signal.aborted) {
			await painted();
			// A supervisor that is starting anew does not answer: it is told again.
			if (!isPrinting && document.querySelector(USABLE)) await tell().catch(() => undefined);
			await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
		}
	};
	if (location.hostname === HOST) void go();
	return () => stopped.abort();
}

/** A page that cannot be seen is not painted. */
function painted(): Promise<unknown> {
	return document.hidden ? Promise.resolve() : new Promise(requestAnimationFrame);
}
