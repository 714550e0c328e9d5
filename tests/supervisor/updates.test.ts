import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { DEVELOPMENT_KEY } from '../../kiosk/verify.js';
import { signingKeys } from '../../tools/signing.js';
import { atEnd, endAll, folder } from '../support/endings';
import { Kiosk, eventually } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';
import { STRANGE, kioskAt, looked } from '../support/kiosk-updates';
import { Site } from '../support/site';

afterEach(endAll);

const NEXT = { files: { 'new.txt': 'in the new release only' } };

const releasesOn = (kiosk: Kiosk) => readdirSync(join(kiosk.folder, 'releases')).sort();

test('a new release is fetched, shown from the start screen on, and the one before is kept', async () => {
	const next = makeSite(6, 'beats', NEXT);
	const { kiosk, host, installed } = await kioskAt(next);
	await eventually(async () => (await kiosk.shown()) === next.release);
	const state = await eventually(async () => {
		const { previous, ...rest } = await kiosk.state();
		return previous && rest;
	});
	expect(state).toMatchObject({ release: next.release, sequence: 6, signature: 'ok', failed: {} });
	expect(state.lastError).toBeUndefined();
	expect(await (await fetch(`${kiosk.url}/new.txt`)).text()).toBe('in the new release only');
	// What has not changed is taken from the disk.
	expect(host.asked).toContain('/new.txt');
	expect(host.asked).not.toContain('/same.txt');

	const third = makeSite(7);
	host.deploy(third.root);
	host.asked.length = 0;
	// Whoever asks while a look is under way waits for that one.
	const { token } = (await (await kiosk.post('operator')).json()) as { token: string };
	await Promise.all([1, 2, 3].map(() => kiosk.post('check', { 'x-klara-operator': token })));
	expect(host.asked.filter((path) => path === '/packs/index.json')).toHaveLength(1);
	await eventually(async () => (await kiosk.shown()) === third.release);
	await eventually(async () => (await kiosk.state()).previous === next.release);
	const fourth = makeSite(8);
	host.deploy(fourth.root);
	await kiosk.operate('check');
	await eventually(async () => (await kiosk.shown()) === fourth.release);
	await eventually(() => releasesOn(kiosk).join() === [third.release, fourth.release].join());
	expect(existsSync(join(installed.root, 'kiosk/index.html'))).toBe(true);
});

test('where someone is reading, a release that has come waits', async () => {
	const { kiosk } = await kioskAt(makeSite(6), makeSite(5, 'mute'), { KLARA_KIOSK_FIRST_BEAT: '60' });
	await eventually(async () => (await kiosk.state()).pending);
	const { release } = await kiosk.state();
	const heard = await kiosk.post('heartbeat', {}, JSON.stringify({ screen: 'reading', release }));
	expect(await heard.json()).toEqual({ apply: false });
	const start = await kiosk.post('heartbeat', {}, JSON.stringify({ screen: 'start', release }));
	expect(await start.json()).toEqual({ apply: true });
	expect(await kiosk.shown()).toBe(release);
});

test('where no page is heard with either profile, a release that has come is taken all the same', async () => {
	const next = makeSite(6);
	const { kiosk } = await kioskAt(next, makeSite(5, 'ends'));
	await eventually(async () => (await kiosk.shown()) === next.release, 120_000);
	expect(kiosk.said).toMatch(/Nothing was shown with the other profile[^]*takes 6-/);
	expect(await kiosk.state()).toMatchObject({ release: next.release, failed: {} });
	await eventually(() => kiosk.heard() > 0);
}, 150_000);

test.each([
	['signed by a key nobody believes', 'signature', () => makeSite(6, 'beats', { key: STRANGE })],
	['older than the one in use', 'older', () => makeSite(4)],
	['one file of which was cut short', 'damaged', () => cutShort(makeSite(6, 'beats', NEXT), 'new.txt')],
	[
		'one file of which is missing',
		'unavailable',
		() => cutShort(makeSite(6, 'beats', NEXT), 'new.txt', true)
	],
	['whose list of files was changed', 'damaged', () => change(makeSite(6), /^site\./, 'kiosk', 'kiosl')],
	['whose number was raised by another hand', 'signature', () => change(makeSite(4), /^index/, ':4,', ':9,')],
	['that is a portal’s page', 'format', () => change(makeSite(6), /^index/, '{', '<')]
])('a release that is %s is refused and said so, and the old one goes on', async (_, code, offer) => {
	const { kiosk, installed } = await kioskAt(offer());
	expect((await looked(kiosk)).lastError).toBe(code);
	expect(await kiosk.shown()).toBe(installed.release);
	expect((await kiosk.state()).pending).toBeUndefined();
	expect(releasesOn(kiosk)).toEqual([installed.release]);
});

function cutShort(site: { root: string }, path: string, gone = false) {
	if (gone) rmSync(join(site.root, path));
	else truncateSync(join(site.root, path), 5);
	return site;
}

function change(site: { root: string }, file: RegExp, from: string, to: string) {
	const name = readdirSync(join(site.root, 'packs')).find((name) => file.test(name))!;
	const path = join(site.root, 'packs', name);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
	return site;
}

test('a key is replaced by a release of the old one that names the new one', async () => {
	const believed = signingKeys({ KLARA_SIGNING_KEY: STRANGE }).trusted[0]!;
	const { kiosk, host } = await kioskAt(makeSite(6, 'beats', { others: [believed] }));
	await eventually(async () => (await kiosk.state()).sequence === 6);
	const later = makeSite(7, 'beats', { key: STRANGE });
	host.deploy(later.root);
	await kiosk.operate('check');
	await eventually(async () => (await kiosk.shown()) === later.release);
	await eventually(async () => (await kiosk.state()).previous);
	await kiosk.kill();
	await kiosk.start();
	expect(await kiosk.shown()).toBe(later.release);
});

test('what is signed by the key everyone can read is said to be', async () => {
	expect(signingKeys({}).trusted).toEqual([DEVELOPMENT_KEY]);
	const site = makeSite(5, 'beats', {
		key: signingKeys({}).privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
	});
	const kiosk = await new Kiosk(site.root, { KLARA_TRUSTED_KEYS: DEVELOPMENT_KEY }).start();
	expect((await kiosk.state()).signature).toBe('development');
});

test('the power goes while a release is copied: the old one is whole, and the next look takes the new one', async () => {
	const next = makeSite(6, 'beats', NEXT);
	const host = await new Site(next.root).start();
	atEnd(() => host.stop());
	const letGo = host.hold('/new.txt');
	const installed = makeSite(5);
	const kiosk = await new Kiosk(installed.root, { KLARA_ORIGIN: host.url }).start();
	await eventually(() => host.asked.includes('/new.txt'));
	await eventually(() => releasesOn(kiosk).includes(`${next.release}.part`));
	await kiosk.kill();
	await kiosk.start({ KLARA_ORIGIN: '' });
	expect(await kiosk.shown()).toBe(installed.release);
	expect(releasesOn(kiosk)).toEqual([installed.release]);
	await kiosk.kill();
	letGo();
	host.faults.clear();
	await kiosk.start();
	await eventually(async () => (await kiosk.shown()) === next.release);
});

test('the network goes while a release is copied: what has come is not fetched again', async () => {
	const next = makeSite(6, 'beats', { files: { 'came.txt': 'came', 'held.txt': 'held back' } });
	const host = await new Site(next.root).start();
	atEnd(() => host.stop());
	host.hold('/held.txt');
	const kiosk = await new Kiosk(makeSite(5).root, { KLARA_ORIGIN: host.url }).start();
	await eventually(() => host.asked.includes('/held.txt'));
	await eventually(() => existsSync(join(kiosk.folder, 'releases', `${next.release}.part`, 'came.txt')));
	await host.stop();
	expect((await looked(kiosk)).lastError).toBe('offline');
	host.faults.clear();
	host.asked.length = 0;
	await host.start();
	await kiosk.operate('check');
	await eventually(async () => (await kiosk.shown()) === next.release);
	expect(host.asked).toContain('/held.txt');
	expect(host.asked).not.toContain('/came.txt');
});

test('no network: the release on disk is shown, and what is wrong is said', async () => {
	const kiosk = await new Kiosk(makeSite(5).root, { KLARA_ORIGIN: 'http://127.0.0.1:9' }).start();
	expect((await looked(kiosk)).lastError).toBe('offline');
	expect(await kiosk.shown()).toMatch(/^5-/);
});

test('a clock that is years ahead: the certificate has ended for it, and the clock is named', async () => {
	const made = folder();
	const [key, cert, asked] = ['key.pem', 'cert.pem', 'asked.pem'].map((name) => join(made, name)) as [
		string,
		string,
		string
	];
	const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
	openssl(
		...['req', '-new', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'],
		...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', asked]
	);
	// Ended yesterday, as every certificate has for a clock that is years ahead.
	openssl(
		...['x509', '-req', '-in', asked, '-signkey', key, '-days', '-1'],
		...['-copy_extensions', 'copy', '-out', cert]
	);
	const host = createServer({ key: readFileSync(key), cert: readFileSync(cert) }).listen(0);
	atEnd(() => host.close());
	await eventually(() => host.listening);
	const { port } = host.address() as AddressInfo;
	const origin = `https://localhost:${port}`;
	const kiosk = await new Kiosk(makeSite(5).root, {
		KLARA_ORIGIN: origin,
		NODE_EXTRA_CA_CERTS: cert
	}).start();
	expect((await looked(kiosk)).lastError).toBe('clock');
	expect(await kiosk.shown()).toMatch(/^5-/);
});
