import { expect, test, vi } from 'vitest';
import { RoomPages, type RoomPage } from '../../src/lib/reading/room/pages.svelte';

test('a page is read once from the moment a finger comes down on it, anew where that failed, and not for the next visitor', async () => {
	vi.spyOn(console, 'warn').mockReturnValue();
	const pages = new RoomPages(() => Promise.reject(new Error('not asked for')));
	const read = vi.spyOn(pages, 'read').mockImplementation(async () => ({}) as RoomPage);
	const readOf = async (...steps: (() => unknown)[]) => {
		read.mockClear();
		for (const step of steps) await step();
		return read.mock.calls.flat();
	};
	const open = (path: string) => async () => expect(await pages.open(path)).toBe(true);
	const touch = (path: string) => () => pages.expect(path);

	expect(await readOf(touch('/sv/words/'), open('/sv/words/'))).toEqual(['/sv/words/']);
	expect(await readOf(open('/sv/words/'))).toEqual(['/sv/words/']);
	expect(await readOf(touch('/sv/words/'), open('/sv/claims/'))).toEqual(['/sv/words/', '/sv/claims/']);

	read.mockRejectedValueOnce(new Error('cut off'));
	expect(await readOf(touch('/sv/words/'), open('/sv/words/'))).toEqual(['/sv/words/', '/sv/words/']);
	expect(pages.failed).toBe(null);

	expect(await readOf(touch('/sv/words/'), () => pages.close(), open('/sv/words/'))).toEqual([
		'/sv/words/',
		'/sv/words/'
	]);
});
