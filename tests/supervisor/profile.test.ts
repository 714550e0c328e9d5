import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { endAll } from '../support/endings';
import { Kiosk, eventually } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';
import { kioskAt } from '../support/kiosk-updates';

afterEach(endAll);

/** A clock that shows this hour all day. */
const at = (hour: number) => ({
	NODE_OPTIONS: `--import data:text/javascript,Date.prototype.getHours=()=>${hour}`
});

/** A kiosk that shows nothing with its own profile, and has come to use the spare one. */
async function onSpareProfile(hour: number) {
	const kiosk = new Kiosk(makeSite(5).root, at(hour));
	const damaged = join(kiosk.folder, 'profile/damaged');
	mkdirSync(join(kiosk.folder, 'profile'));
	writeFileSync(damaged, '');
	await kiosk.start();
	await eventually(() => kiosk.heard() > 0);
	const startsWith = (profile: string) =>
		kiosk.said.split(`stand-in: starts in ${join(kiosk.folder, profile)}\n`).length - 1;
	return { kiosk, damaged, startsWith };
}

test('an operator who asks for a restart has the own profile tried again', async () => {
	const { kiosk, damaged } = await onSpareProfile(12);
	expect(await kiosk.state()).toMatchObject({ spareProfile: true, lastError: 'profile' });
	rmSync(damaged);
	expect((await kiosk.asOperator('restart')).status).toBe(202);
	await eventually(async () => (await kiosk.state()).screen === 'start');
	const state = await kiosk.state();
	expect(state.spareProfile).toBe(false);
	expect(state.lastError).toBeUndefined();
});

test('once a night, on the start screen, the own profile is tried again', async () => {
	const { kiosk, startsWith } = await onSpareProfile(3);
	await eventually(() => startsWith('profile') === 6);
	await eventually(async () => (await kiosk.state()).screen === 'start');
	expect((await kiosk.state()).spareProfile).toBe(true);
	const beats = () => kiosk.post('heartbeat', {}, '{"screen":"start"}');
	await beats();
	expect(startsWith('profile')).toBe(6);
	expect((await kiosk.state()).spareProfile).toBe(true);
});

test('a confirmed release whose files go bad while it runs is left for the one before', async () => {
	const next = makeSite(6);
	const { kiosk, installed } = await kioskAt(next);
	await eventually(async () => (await kiosk.state()).previous);
	await eventually(async () => {
		const { screen, release } = await kiosk.state();
		return screen === 'start' && release === next.release;
	});
	const page = join(kiosk.folder, 'releases', next.release, 'kiosk/index.html');
	writeFileSync(page, readFileSync(page, 'utf8').replace('beats', 'ends'));
	kiosk.killBrowser();
	await eventually(async () => (await kiosk.shown()) === installed.release);
	await eventually(async () => (await kiosk.state()).screen === 'start');
	expect(await kiosk.state()).toMatchObject({ lastError: 'damaged', spareProfile: false, failed: {} });
});

test('where there is no release before, what the package has brought takes the place of files that went bad', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	await eventually(() => kiosk.heard() > 0);
	const page = join(kiosk.folder, 'releases', await kiosk.shown(), 'kiosk/index.html');
	writeFileSync(page, readFileSync(page, 'utf8').replace('beats', 'ends'));
	kiosk.killBrowser();
	await eventually(() => kiosk.heard() > 1);
	expect(readFileSync(page, 'utf8')).toContain('beats');
	expect(await kiosk.state()).toMatchObject({ lastError: 'damaged', spareProfile: false });
});
