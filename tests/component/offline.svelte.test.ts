import { afterEach, expect, test, vi } from 'vitest';
import { background, type Hearer } from '../../src/lib/offline/background';
import { Offline } from '../../src/lib/offline/offline.svelte';
import { InstallError } from '../../src/lib/model/problem';
import type { ReleasePointer } from '../../src/lib/model/pack-schema';
import { readableLanguages } from '../../src/lib/storage/readable';

vi.mock('../../src/lib/storage/readable');

const HASH = 'a'.repeat(64);
const saved: ReleasePointer = {
	active: {
		...{ release: '3-aaaaaaaaaaaa', sequence: 3, date: '2026-11-30', sets: {} },
		packs: { ar: { sha256: HASH, entries: 90, stored: 600_000, sets: [], files: [] } }
	},
	previous: null
};

/** The view of a device whose saver is played by the test. */
function view(run: (hearer: Hearer) => Promise<undefined>) {
	const offline = new Offline();
	const hearers: Hearer[] = [];
	vi.spyOn(background, 'start').mockReturnValue();
	vi.spyOn(background, 'listen').mockImplementation((hearer) => {
		hearers.push(hearer);
		return () => undefined;
	});
	const stop = offline.start();
	const hearer = hearers[0]!;
	vi.spyOn(background, 'run').mockImplementation(() => run(hearer).finally(() => hearer.answered()));
	return { offline, hearer, stop };
}

afterEach(() => vi.restoreAllMocks());

test('why a later release did not come stays said where the language itself can be read', async () => {
	vi.mocked(readableLanguages).mockResolvedValue(['ar']);
	const { offline, hearer, stop } = view(async ({ hear }) => {
		hear({ type: 'pointer', pointer: saved });
		return undefined;
	});
	// The failure was told before the page had looked at what can be read.
	hearer.hear({ type: 'settled', locales: ['ar'], problem: 'damaged' });
	await offline.look();
	await vi.waitFor(() => expect(offline.isReadable('ar')).toBe(true));
	expect(offline.problems.ar).toBe('damaged');
	stop();
});

test('a device that cannot be looked at is not known to have nothing saved', async () => {
	vi.mocked(readableLanguages).mockResolvedValue([]);
	let isBroken = true;
	const { offline, stop } = view(async ({ hear }) => {
		if (isBroken) throw new InstallError('storage');
		hear({ type: 'pointer', pointer: saved });
		return undefined;
	});
	await offline.look();
	expect(offline.unseen).toBe('storage');
	expect(offline.known).toBe(false);
	isBroken = false;
	await offline.look();
	expect(offline.unseen).toBeNull();
	await vi.waitFor(() => expect(offline.known).toBe(true));
	stop();
});
