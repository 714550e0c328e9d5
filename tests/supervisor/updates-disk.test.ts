import { cpSync, readlinkSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { atEnd, endAll, folder } from '../support/endings';
import { Kiosk, eventually } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';
import { kioskAt, looked } from '../support/kiosk-updates';
import { Site } from '../support/site';

afterEach(endAll);

test('the power goes before a release that failed is left: it is not used again', async () => {
	const old = makeSite(5);
	const kiosk = await new Kiosk(old.root).start();
	await kiosk.kill();
	const bad = makeSite(6, 'mute');
	const [from, into] = ['current', 'previous'].map((link) => join(kiosk.folder, link)) as [string, string];
	renameSync(from, into);
	const failed = join(kiosk.folder, 'releases', bad.release);
	cpSync(bad.root, failed, { recursive: true });
	symlinkSync(failed, from);
	writeFileSync(
		join(kiosk.folder, 'memory.json'),
		JSON.stringify({ keys: [], failed: { [bad.release]: 'no page' } })
	);
	await kiosk.start();
	expect(await kiosk.shown()).toBe(old.release);
	expect(readlinkSync(from)).toContain(old.release);
});

test('a disk that was damaged under a release falls back to one that is whole, and says so', async () => {
	const next = makeSite(6);
	const { kiosk, installed } = await kioskAt(next);
	await eventually(async () => (await kiosk.shown()) === next.release);
	await eventually(async () => (await kiosk.state()).previous);
	await kiosk.kill();
	writeFileSync(join(kiosk.folder, 'releases', next.release, 'same.txt'), 'something else');
	writeFileSync(join(kiosk.folder, 'memory.json'), '{ "failed"');
	await kiosk.start();
	expect(await kiosk.shown()).toBe(installed.release);
	// A look on the web that goes well mends no disk: the operator still hears of it, until something is asked for.
	const { lastError } = await eventually(async () => {
		const state = await kiosk.state();
		return state.lastContact && !state.checking && state;
	});
	expect(lastError).toBe('damaged');
	expect((await kiosk.operate('check')).lastError).toBeUndefined();
});

/** A folder on a disk of its own of this size, for one process alone; as root or in a user namespace. */
function onDiskOf(bytes: number, place: string) {
	const mount = `mount -t tmpfs -o size=${bytes} tmpfs '${place}' && exec "$@"`;
	const flags = process.getuid?.() === 0 ? ['--mount'] : ['--mount', '--map-root-user'];
	return ['unshare', ...flags, 'sh', '-c', mount, 'sh'];
}

test.each([
	['no room for a release', 9_000_000, 'needed'],
	['a disk that fills up while it is copied', 12_500_000, 'the disk is full']
])('%s: refused and said so, and the old one goes on', async (_, size, detail) => {
	const big = Buffer.alloc(2_000_000, 'a');
	const next = makeSite(6, 'beats', { files: { 'a.txt': big, 'held.txt': 'last' } });
	const host = await new Site(next.root).start();
	atEnd(() => host.stop());
	const letGo = host.hold('/a.txt');
	const installed = makeSite(5);
	const disk = folder();
	const kiosk = new Kiosk(
		installed.root,
		{ KLARA_ORIGIN: host.url, KLARA_KIOSK_FOLDER: disk, KLARA_KIOSK_STICK_REQUEST: join(disk, 'wanted') },
		onDiskOf(size, disk)
	);
	await kiosk.start();
	if (detail !== 'needed') {
		await eventually(() => host.asked.includes('/a.txt'));
		// Something else takes the room: a process in the same mount namespace.
		kiosk.inside(`head -c 20000000 /dev/zero > '${disk}/filling' || true`);
	}
	letGo();
	const state = await looked(kiosk);
	expect(state).toMatchObject({ lastError: 'space', release: installed.release });
	expect(state.lastErrorDetail).toContain(detail);
	expect(await kiosk.shown()).toBe(installed.release);
});

test('where the disk is full when a release is to be shown it is told, and the screen is not started again and again', async () => {
	const disk = folder();
	const next = makeSite(6);
	const host = await new Site(next.root).start();
	atEnd(() => host.stop());
	const installed = makeSite(5, 'mute');
	const kiosk = new Kiosk(
		installed.root,
		{
			...{ KLARA_ORIGIN: host.url, KLARA_KIOSK_FOLDER: disk, KLARA_KIOSK_FIRST_BEAT: '60' },
			// On another disk: what is asked for there is not what has to fail.
			KLARA_KIOSK_STICK_REQUEST: join(folder(), 'wanted')
		},
		onDiskOf(20_000_000, disk)
	);
	await kiosk.start();
	await eventually(async () => (await kiosk.state()).pending);
	kiosk.inside(`head -c 40000000 /dev/zero > '${disk}/filling' || true`);
	expect((await kiosk.post('apply')).status).toBe(202);
	const state = await eventually(async () => {
		const now = await kiosk.state();
		return now.lastError === 'space' && now;
	});
	expect(state).toMatchObject({ release: installed.release });
	const heard = await kiosk.post(
		'heartbeat',
		{},
		JSON.stringify({ screen: 'start', release: state.release })
	);
	expect(await heard.json()).toEqual({ apply: false });
	expect(state.pending).toBeUndefined();
});
