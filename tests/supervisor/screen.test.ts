import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { endAll, folder } from '../support/endings';
import { Kiosk, eventually, realBrowser } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';
import { kioskAt, looked } from '../support/kiosk-updates';

afterEach(endAll);

/** Where the first heartbeat is not what is tested: a busy machine takes long for it. */
const PATIENT = { KLARA_KIOSK_FIRST_BEAT: '60' };

test('a browser that falls silent or ends is started again', async () => {
	const kiosk = await new Kiosk(makeSite(5, 'falls-silent').root).start();
	await eventually(() => kiosk.starts() >= 3);
	expect(kiosk.said).toContain('restart: no heartbeat');
	await kiosk.kill();

	const ending = await new Kiosk(makeSite(5, 'ends').root, PATIENT).start();
	await eventually(() => ending.starts() >= 3);
	expect(ending.said).toContain('restart: the browser ended');
});

test('a browser that is heard is left alone', async () => {
	const kiosk = await new Kiosk(makeSite(5).root, PATIENT).start();
	// Two answers, each held longer than the silence that is allowed after it.
	const beat = () => kiosk.post('heartbeat', {}, JSON.stringify({ screen: 'start', release: 'x' }));
	await beat();
	await beat();
	expect(kiosk.starts()).toBe(1);
});

test.each([
	['mute', 'check'],
	['ends', 'usb']
])(
	'a release whose page %s is rolled back, and tried again, once, only if an operator asks for it (%s)',
	async (page, ask) => {
		const bad = makeSite(6, page);
		const stick = folder();
		cpSync(bad.root, join(stick, 'site'), { recursive: true });
		const { kiosk, installed: old } = await kioskAt(bad, makeSite(5), { KLARA_KIOSK_STICK: stick });
		const isRolledBack = () =>
			eventually(async () => {
				const now = await kiosk.state();
				return now.lastError === 'rolled-back' && now;
			});
		expect(await isRolledBack()).toMatchObject({
			release: old.release,
			failed: { [bad.release]: expect.stringContaining('no page') }
		});
		expect(await kiosk.shown()).toBe(old.release);
		await kiosk.kill();
		await kiosk.start();
		expect((await looked(kiosk)).lastError).toBe('failed-before');
		expect(await kiosk.shown()).toBe(old.release);
		const asked = await kiosk.operate(ask);
		expect(asked.lastError).toBeUndefined();
		expect(asked.failed).toEqual({});
		await eventually(async () => (await kiosk.shown()) === bad.release);
		expect((await isRolledBack()).failed).toHaveProperty(bad.release);
		expect(await kiosk.shown()).toBe(old.release);
	}
);

test('a machine whose browser ends before it asks for a page says nothing of a new release', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	await eventually(() => kiosk.heard() > 0);
	await kiosk.kill();
	const next = makeSite(6);
	// Of either profile, as where the screen is taken or Chromium is just being unpacked.
	const faults = ['profile', 'runtime/profile'].map((profile) => join(kiosk.folder, profile, 'damaged'));
	for (const fault of faults) {
		mkdirSync(dirname(fault), { recursive: true });
		writeFileSync(fault, '');
	}
	const before = kiosk.starts();
	await kiosk.start({ KLARA_KIOSK_SITE: next.root });
	await eventually(() => kiosk.starts() >= before + 4);
	expect(await kiosk.shown()).toBe(next.release);
	for (const fault of faults) rmSync(fault);
	await eventually(() => kiosk.heard() > 1);
	expect(await kiosk.state()).toMatchObject({ release: next.release, failed: {} });
});

test('the power goes before the first page of a new release: it is still rolled back', async () => {
	const old = makeSite(5);
	const kiosk = await new Kiosk(old.root).start();
	await kiosk.kill();
	const bad = makeSite(6, 'mute');
	await kiosk.start({ KLARA_KIOSK_SITE: bad.root, KLARA_KIOSK_FIRST_BEAT: '60' });
	expect(await kiosk.shown()).toBe(bad.release);
	await kiosk.kill();
	await kiosk.start({ KLARA_KIOSK_SITE: bad.root });
	await eventually(async () => (await kiosk.shown()) === old.release);
});

test.each(['mute', 'ends'])(
	'where a browser’s page %s start after start another profile is tried, and what the operator has set stays',
	async (page) => {
		const kiosk = new Kiosk(makeSite(5, page).root, { KLARA_KIOSK_FIRST_BEAT: '0.5' });
		mkdirSync(join(kiosk.folder, 'profile/Default'), { recursive: true });
		writeFileSync(join(kiosk.folder, 'profile/Default/kept'), 'what the operator has set');
		await kiosk.start();
		const state = await eventually(async () => {
			const now = await kiosk.state();
			return now.lastError === 'profile' && now;
		});
		expect(state.spareProfile).toBe(true);
		await eventually(() =>
			kiosk.said.includes(`stand-in: starts in ${join(kiosk.folder, 'runtime/profile')}`)
		);
		expect(readFileSync(join(kiosk.folder, 'profile/Default/kept'), 'utf8')).toContain('operator');
		// It may have been the page after all: in the end the first one is used again.
		await eventually(async () => !(await kiosk.state()).spareProfile);
	}
);

test('a page that dies in the middle of a message ends nothing', async () => {
	const kiosk = await new Kiosk(makeSite(5).root, PATIENT).start();
	const { hostname, port, host } = new URL(kiosk.url);
	for (const body of ['', '{"screen":']) {
		const socket = connect(Number(port), hostname);
		const head = `POST /kiosk-api/heartbeat HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${kiosk.url}\r\n`;
		await new Promise<void>((resolve) => {
			const type = 'Content-Type: application/json\r\nContent-Length: 200\r\n\r\n';
			socket.write(head + type + body, () => resolve());
		});
		await eventually(() => socket.readyState === 'open');
		socket.destroy();
	}
	await eventually(() => kiosk.said.includes('POST /kiosk-api/heartbeat: aborted'));
	expect(await kiosk.shown()).toMatch(/^5-/);
	expect(kiosk.said).not.toContain('restart');
});

test('only the kiosk’s own page is answered, and only an operator may act', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	expect((await kiosk.post('check')).status).toBe(403);
	expect((await kiosk.post('check', { 'x-klara-operator': 'guessed' })).status).toBe(403);
	expect((await kiosk.post('operator', { origin: 'http://example.org' })).status).toBe(403);
	expect((await kiosk.post('operator', { 'content-type': 'text/plain' })).status).toBe(403);
	expect((await kiosk.post('heartbeat', {}, 'no JSON')).status).toBe(400);
	expect((await kiosk.post('heartbeat', {}, `{"a":"${'a'.repeat(5000)}"}`)).status).toBe(413);
	expect((await fetch(`${kiosk.url}/kiosk-api/else`)).status).toBe(404);
	const { status } = await fetch(kiosk.url.replace('127.0.0.1', 'localhost') + '/kiosk/');
	expect(status).toBe(421);
	const secret = await fetch(`${kiosk.url}/..%2f..%2fmemory.json`);
	expect(secret.status).toBe(404);
});

test('the site is served with the headers of any host', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	const page = await fetch(`${kiosk.url}/kiosk/`);
	expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
	expect(page.headers.get('x-content-type-options')).toBe('nosniff');
	expect(page.headers.get('cache-control')).toBe('no-cache');
	const etag = page.headers.get('etag')!;
	expect((await fetch(page.url, { headers: { 'if-none-match': etag } })).status).toBe(304);
	const missing = await fetch(`${kiosk.url}/nowhere/`);
	expect([missing.status, await missing.text()]).toEqual([404, '<p>Not here</p>']);
});

test('a real browser whose page dies shows the start screen again', async () => {
	const kiosk = await new Kiosk(makeSite(5).root, realBrowser()).start();
	await eventually(() => kiosk.heard() > 0);
	const died = performance.now();
	kiosk.killRenderers();
	await eventually(() => kiosk.said.includes('restart: no heartbeat'));
	const before = kiosk.heard();
	await eventually(() => kiosk.heard() > before);
	expect(performance.now() - died).toBeLessThan(15_000);
});
