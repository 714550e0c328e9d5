import * as v from 'valibot';
import { version } from '$app/environment';

/** Where the program that runs the screen answers: on the same origin, and on no other host than the device itself. */
const API = '/kiosk-api/';
const HOST = '127.0.0.1';
const BEAT_MS = 10_000;

const stateSchema = v.object({
	supervisor: v.string(),
	release: v.string(),
	pending: v.optional(v.object({ release: v.string(), sequence: v.number() })),
	lastContact: v.optional(v.string()),
	lastError: v.optional(v.string()),
	printing: v.boolean(),
	signature: v.picklist(['ok', 'development', 'unsupported', 'wrong']),
	storage: v.object({ free: v.number() })
});

/** What the supervisor says of itself. */
export type SupervisorState = v.InferOutput<typeof stateSchema>;

/** What is on the screen, as the heartbeat tells it: no more than whether a visit is under way. */
export type ScreenName = 'start' | 'reading' | 'operator';

/** The state of the supervisor, or `null` where there is none. */
export async function supervisorState(): Promise<SupervisorState | null> {
	if (location.hostname !== HOST) return null;
	const response = await fetch(`${API}state`, { cache: 'no-store' }).catch(() => null);
	if (!response?.ok) return null;
	const parsed = v.safeParse(stateSchema, await response.json().catch(() => null));
	return parsed.success ? parsed.output : null;
}

/** @param headers beside that of the type: the operator's token */
export function ask(
	what: string,
	body: object = {},
	headers: Record<string, string> = {}
): Promise<Response> {
	return fetch(API + what, {
		method: 'POST',
		cache: 'no-store',
		headers: { 'content-type': 'application/json', ...headers },
		body: JSON.stringify(body)
	});
}

const beatSchema = v.object({ apply: v.boolean() });

/**
 * Tells the supervisor every ten seconds that a frame was painted: a page that hangs falls silent, and is started anew.
 * An update is applied on the first screen alone, while nobody reads.
 *
 * @param screen what is shown
 * @returns stops it
 */
export function beat(screen: () => ScreenName): () => void {
	let frame = 0;
	const tell = async () => {
		const response = await ask('heartbeat', { screen: screen(), release: version });
		const answer = v.safeParse(beatSchema, await response.json());
		if (answer.success && answer.output.apply && screen() === 'start') await ask('apply');
	};
	const timer = setInterval(() => {
		frame = requestAnimationFrame(() => void tell().catch(() => undefined));
	}, BEAT_MS);
	return () => {
		clearInterval(timer);
		cancelAnimationFrame(frame);
	};
}
