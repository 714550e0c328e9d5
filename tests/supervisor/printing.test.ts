import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Screen } from '../../kiosk/screen.js';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

/** A screen whose page is allowed six seconds of silence, and what it has said. */
function screen() {
	const said: string[] = [];
	const made = new Screen({
		session: '/bin/true',
		address: '',
		profile: '/nowhere',
		spareProfile: '/nowhere',
		panels: '/nowhere',
		silence: 6_000,
		firstBeat: 20_000,
		onSilence: async () => {},
		log: (line) => said.push(line)
	});
	return { made, said };
}

/** An answer as Node gives it: closed once it was ended. */
function response() {
	const made = Object.assign(new EventEmitter(), {
		writeHead: () => {},
		end: () => void made.emit('close')
	});
	return made as unknown as ServerResponse;
}

test('a page that prints may be silent for 90 seconds, once, and is answered at once', async () => {
	const { made, said } = screen();
	const usual = response();
	made.beat('reading', usual, () => ({}));
	vi.advanceTimersByTime(1_000);
	const printing = response();
	let answered = false;
	printing.on('close', () => (answered = true));
	made.beat('reading', printing, () => ({}), true);
	vi.advanceTimersByTime(10);
	expect(answered).toBe(true);
	// The answer to the heartbeat before, held until now, takes nothing of it away.
	vi.advanceTimersByTime(30_000);
	expect(said).toEqual([]);
	made.beat('reading', response(), () => ({}));
	vi.advanceTimersByTime(9_900);
	expect(said).toEqual([]);
	vi.advanceTimersByTime(200);
	expect(said).toEqual(['restart: no heartbeat']);
	await made.close();
});

test('a page that never comes back from its print dialog is started anew after 90 seconds', async () => {
	const { made, said } = screen();
	made.beat('reading', response(), () => ({}), true);
	vi.advanceTimersByTime(89_900);
	expect(said).toEqual([]);
	vi.advanceTimersByTime(200);
	expect(said).toEqual(['restart: no heartbeat']);
	await made.close();
});
