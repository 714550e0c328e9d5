import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { isPanelOff } from '../../kiosk/panel.js';
import { endAll, folder } from '../support/endings';
import { Kiosk, eventually } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';

afterEach(endAll);

/** Connectors as the kernel tells of them. */
function connectors(states: Record<string, string>) {
	const panels = folder();
	mkdirSync(join(panels, 'card0'));
	for (const [name, state] of Object.entries(states)) {
		mkdirSync(join(panels, `card0-${name}`));
		writeFileSync(join(panels, `card0-${name}`, 'status'), `${state}\n`);
	}
	return panels;
}

test('a panel is off where the kernel knows connectors, and nothing is connected to any', async () => {
	const off = (states: Record<string, string>) => isPanelOff(connectors(states));
	expect(await off({ 'HDMI-A-1': 'disconnected', 'Writeback-1': 'unknown' })).toBe(true);
	expect(await off({ 'DP-1': 'disconnected', 'HDMI-A-1': 'connected' })).toBe(false);
	expect(await off({})).toBe(false);
	expect(await isPanelOff('/nowhere')).toBe(false);
});

test('while the panel is off no start speaks against a release or a profile; once it is on the next comes within seconds', async () => {
	const old = makeSite(5);
	const kiosk = await new Kiosk(old.root).start();
	await eventually(() => kiosk.heard() > 0);
	await kiosk.kill();
	const panels = connectors({ 'HDMI-A-1': 'disconnected' });
	const turn = (state: string) => writeFileSync(join(panels, 'card0-HDMI-A-1/status'), `${state}\n`);
	const next = makeSite(6, 'mute');
	const before = kiosk.starts();
	const restarts = () => kiosk.said.split('restart: no heartbeat').length - 1;
	await kiosk.start({ KLARA_KIOSK_SITE: next.root, KLARA_KIOSK_PANELS: panels });
	for (let night = 1; night <= 4; night++) {
		turn('disconnected');
		await eventually(() => restarts() === night);
		expect(kiosk.starts()).toBe(before + night);
		turn('connected');
		const from = performance.now();
		await eventually(() => kiosk.starts() > before + night);
		expect(performance.now() - from).toBeLessThan(8_000);
	}
	expect(await kiosk.shown()).toBe(next.release);
	expect(await kiosk.state()).toMatchObject({ failed: {}, spareProfile: false });
	// By day it is what it always was.
	await eventually(async () => (await kiosk.shown()) === old.release);
});
