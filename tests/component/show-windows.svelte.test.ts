import { expect, test, vi } from 'vitest';
import type { ShowPlace } from '../../src/lib/model/meeting/show';
import { followShow, hearShow, leadShow } from '../../src/lib/rooms/meeting/show/channel';
import { Lead } from '../../src/lib/rooms/meeting/show/lead.svelte';

const place = (change: Partial<ShowPlace> = {}): ShowPlace => ({
	meeting: '0123456789abcdef',
	item: 'point:welcome',
	format: 2 as const,
	segment: 0,
	queue: [],
	aside: null,
	stop: 0,
	part: 0,
	back: null,
	blank: false,
	whole: false,
	day: '2026-12-03',
	languages: ['sv', 'ar'],
	...change
});

test('the second window draws what the tablet shows, passes its keys on, and is known to be closed', async () => {
	const [move, watch, draw] = [vi.fn(), vi.fn(), vi.fn()];
	const tablet = leadShow('one', { place: () => place(), move, watch });
	const screen = followShow('one', draw, vi.fn());
	await expect.poll(() => draw.mock.lastCall).toEqual([place()]);
	expect(watch.mock.calls).toEqual([[true]]);

	tablet.tell(place({ stop: 3 }));
	await expect.poll(() => draw.mock.lastCall).toEqual([place({ stop: 3 })]);
	screen.press('next');
	await expect.poll(() => move.mock.calls).toEqual([['next']]);

	screen.stop();
	await expect.poll(() => watch.mock.lastCall).toEqual([false]);
	tablet.stop();
});

test('a tablet that was reloaded finds its second window again', async () => {
	const draw = vi.fn();
	const screen = followShow('two', draw, vi.fn());
	const [move, watch] = [vi.fn(), vi.fn()];
	const tablet = leadShow('two', { place: () => place({ stop: 5 }), move, watch });
	await expect.poll(() => draw.mock.lastCall).toEqual([place({ stop: 5 })]);
	expect(watch).toHaveBeenCalledWith(true);
	// Asked for in the moment in which it says so unasked, it says so twice: it is closed once.
	const again = new BroadcastChannel('klara-meeting-show-two');
	again.postMessage({ type: 'hello' });
	// Once this is heard, so is what was said before it.
	again.postMessage({ type: 'move', move: 'next' });
	await expect.poll(() => move.mock.calls).toEqual([['next']]);
	again.close();
	screen.stop();
	await expect.poll(() => watch.mock.lastCall).toEqual([false]);
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(watch.mock.calls).toEqual([[true], [false]]);
	tablet.stop();
});

test('what is no message of a show is left unheard, and two shows do not hear each other', async () => {
	const [draw, other, unheard] = [vi.fn(), vi.fn(), vi.fn()];
	const [tablet, lost] = [vi.fn(), vi.fn()];
	const screens = [
		followShow('three', draw, unheard),
		hearShow('three', tablet, lost),
		followShow('four', other, vi.fn())
	];
	const foreign = new BroadcastChannel('klara-meeting-show-three');
	for (const message of [
		null,
		'place',
		{ type: 'place', place: { stop: -1 } },
		{ type: 'place', place: place({ stop: 0.5 }) }
	])
		foreign.postMessage(message);
	foreign.postMessage({ type: 'place', place: place({ stop: 1 }) });
	await expect.poll(() => draw.mock.calls).toEqual([[place({ stop: 1 })]]);
	// What another release leads would leave the wall and a following tablet as they are: both say so.
	expect(unheard).toHaveBeenCalledTimes(4);
	expect(lost).toHaveBeenCalledTimes(4);
	expect(tablet.mock.calls).toEqual([[place({ stop: 1 })]]);
	expect(other).not.toHaveBeenCalled();
	foreign.close();
	for (const screen of screens) screen.stop();
});

test('of two tablets one leads: the other follows it, takes over when asked to, and when it is left alone', async () => {
	const [one, other] = [new Lead('five'), new Lead('five')];
	const stopOne = one.start();
	await expect.poll(() => one.held).toBe(true);
	const stopOther = other.start();
	await expect.poll(() => other.held).toBe(false);

	const [move, draw] = [vi.fn(), vi.fn()];
	const leading = leadShow('five', { place: () => place(), move, watch: vi.fn() });
	const following = hearShow('five', draw, vi.fn());
	leading.tell(place({ stop: 2 }));
	await expect.poll(() => draw.mock.lastCall).toEqual([place({ stop: 2 })]);
	following.press('next');
	await expect.poll(() => move.mock.calls).toEqual([['next']]);
	leading.stop();
	following.stop();

	void other.take();
	await expect.poll(() => [one.held, other.held]).toEqual([false, true]);
	stopOther();
	await expect.poll(() => one.held).toBe(true);
	stopOne();
});
