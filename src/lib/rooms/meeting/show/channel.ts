import * as v from 'valibot';
import { showPlaceSchema, type ShowPlace } from '$lib/model/meeting/show';
import { MOVES, type Move } from './show.svelte';

/** What the windows of a show say to each other. */
const messageSchema = v.variant('type', [
	/** The tablet tells where the show stands. */
	v.strictObject({ type: v.literal('place'), place: showPlaceSchema }),
	/** The tablet has come up, and asks for its second window. */
	v.strictObject({ type: v.literal('who') }),
	/** The second window is there. */
	v.strictObject({ type: v.literal('hello') }),
	/** A key or clicker was pressed in a window that does not lead. */
	v.strictObject({ type: v.literal('move'), move: v.picklist(MOVES) })
]);
type Message = v.InferOutput<typeof messageSchema>;

/** The windows of one show use it and no others: each show has a number of its own. */
const nameOf = (show: string) => `klara-meeting-show-${show}`;

/** @param unheard told of what a window of another release says otherwise */
function connect(show: string, hear: (message: Message) => void, unheard = () => {}) {
	const channel = new BroadcastChannel(nameOf(show));
	channel.onmessage = ({ data }) => {
		const message = v.safeParse(messageSchema, data);
		if (message.success) hear(message.output);
		else unheard();
	};
	return {
		say: (message: Message) => channel.postMessage(message),
		close: () => channel.close()
	};
}

/**
 * The tablet's end: tells the second window where the show stands, and hears its keys.
 *
 * @param watch told whether a second window is open
 */
export function leadShow(
	show: string,
	{
		place,
		move,
		watch
	}: { place: () => ShowPlace; move: (move: Move) => void; watch: (open: boolean) => void }
) {
	const stopped = new AbortController();
	let isWatched = false;
	const channel = connect(show, (message) => {
		if (message.type === 'move') move(message.move);
		if (message.type !== 'hello') return;
		channel.say({ type: 'place', place: place() });
		// It may say so twice, unasked and asked: it closes once.
		if (isWatched) return;
		watch((isWatched = true));
		// The window holds the lock as long as it lives, however it ends.
		navigator.locks
			.request(nameOf(show), { signal: stopped.signal }, () => watch((isWatched = false)))
			.catch(() => undefined);
	});
	channel.say({ type: 'who' });
	return {
		tell: (place: ShowPlace) => channel.say({ type: 'place', place }),
		stop() {
			stopped.abort();
			channel.close();
		}
	};
}

/**
 * The end of a window that has the same show open and does not lead it: it hears where it stands, and passes its keys on.
 *
 * @param unheard told when a window speaks as another release does
 */
export function hearShow(show: string, draw: (place: ShowPlace) => void, unheard: () => void) {
	const hear = (message: Message) => {
		if (message.type === 'place') draw(message.place);
	};
	const channel = connect(show, hear, unheard);
	return {
		press: (move: Move) => channel.say({ type: 'move', move }),
		stop: () => channel.close()
	};
}

/**
 * The second window's end: draws what it is told, and passes its keys on.
 *
 * @param unheard told when the tablet speaks as another release does
 */
export function followShow(show: string, draw: (place: ShowPlace) => void, unheard: () => void) {
	const closed = new AbortController();
	const hear = (message: Message) => {
		if (message.type === 'place') draw(message.place);
		if (message.type === 'who') channel.say({ type: 'hello' });
	};
	const channel = connect(show, hear, unheard);
	const held = new Promise<void>((resolve) => closed.signal.addEventListener('abort', () => resolve()));
	// The tablet asks for the lock when it hears of the window: it has to be held by then.
	navigator.locks
		.request(nameOf(show), { signal: closed.signal }, async () => {
			channel.say({ type: 'hello' });
			await held;
		})
		.catch(() => undefined);
	return {
		press: (move: Move) => channel.say({ type: 'move', move }),
		stop() {
			closed.abort();
			channel.close();
		}
	};
}
