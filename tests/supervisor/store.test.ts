import { cpSync, existsSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openRelease } from '../../kiosk/release.js';
import { fromFolder } from '../../kiosk/sources.js';
import { Store } from '../../kiosk/store.js';
import { signingKeys } from '../../tools/signing.js';
import { endAll, folder } from '../support/endings';
import { KEY, makeSite } from '../support/kiosk-site';

afterEach(endAll);

test('looks for a release meanwhile take nothing from one that is being copied', async () => {
	// Large enough that copying it takes a while.
	const files = Object.fromEntries(
		Array.from({ length: 300 }, (_, at) => [`many/${at}.txt`, Buffer.alloc(100_000, at)])
	);
	const brought = makeSite(5, 'beats', { files });
	const used = makeSite(6);
	const place = {
		folder: folder(),
		installed: brought.root,
		keys: signingKeys({ KLARA_SIGNING_KEY: KEY }).trusted
	};
	const releases = join(place.folder, 'releases');
	cpSync(used.root, join(releases, used.release), { recursive: true });
	symlinkSync(join(releases, used.release), join(place.folder, 'current'));
	writeFileSync(join(place.folder, 'memory.json'), JSON.stringify({ keys: [], failed: {} }));
	const store = await Store.open(place);
	expect(store.current.release).toBe(used.release);

	writeFileSync(join(releases, used.release, 'same.txt'), 'damaged');
	const offered = makeSite(7);
	rmSync(join(offered.root, 'release.txt'));
	const look = () => store.take(async () => fromFolder(offered.root));
	let isDone = false;
	const left = store.fallBack().finally(() => (isDone = true));
	let looks = 0;
	for (; !isDone; looks++) await look();
	expect(await left).toBe(true);
	expect(looks).toBeGreaterThan(3);
	expect(store.memory.fault?.code).toBe('damaged');
	expect(store.current).toMatchObject({ release: brought.release, folder: join(releases, brought.release) });
	await openRelease(store.current.folder, place.keys);
	// Nor is what could not be taken left behind.
	expect(readdirSync(releases)).toEqual([brought.release]);
	expect(existsSync(join(place.folder, 'previous'))).toBe(false);
});
