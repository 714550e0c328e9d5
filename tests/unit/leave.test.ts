import { expect, test } from 'vitest';
import { EscapeCounter } from '../../src/lib/rooms/family/frame/leave';

test('three presses of Escape within two seconds leave, slower ones and ones that something took do not', () => {
	const counter = new EscapeCounter();
	expect([0, 1500, 2100].map((time) => counter.press(time))).toEqual([false, false, false]);
	expect(counter.press(3000)).toBe(true);

	const interrupted = new EscapeCounter();
	interrupted.press(0);
	interrupted.press(100);
	interrupted.reset();
	expect(interrupted.press(200)).toBe(false);
});
