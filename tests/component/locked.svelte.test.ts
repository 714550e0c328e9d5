import { flushSync } from 'svelte';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { MeetingRoom } from '../../src/lib/rooms/meeting/room.svelte';
import Locked from '../support/Locked.svelte';
import { show } from '../support/show';

const NOW = Date.parse('2026-12-02T12:00:00Z');
const DAY_MS = 86_400_000;

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOW }));
afterEach(() => void vi.useRealTimers());

test('a wait that another window counts anew after the clock was put back is not over here before it is there', async () => {
	const room = new MeetingRoom(() => null);
	const wrong = { salt: '', hash: '', iterations: 1, wrong: 3 };
	room.pin = { ...wrong, wrongAt: NOW };
	const { root } = await show(Locked, { room });
	const button = root.querySelector<HTMLButtonElement>('form button')!;
	expect(button.disabled).toBe(true);

	vi.setSystemTime(NOW - DAY_MS);
	room.pin = { ...wrong, wrongAt: NOW - DAY_MS };
	flushSync();
	expect(button.disabled).toBe(true);

	vi.advanceTimersByTime(15_500);
	flushSync();
	expect(button.disabled).toBe(false);
});
