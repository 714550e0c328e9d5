import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { csvOf, rowsOf } from '../../src/lib/rooms/kiosk/operator/counts';
import { endAll, folder } from '../support/endings';
import { Kiosk, eventually } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';
import { STRANGE } from '../support/kiosk-updates';

afterEach(endAll);

test('counts are written on a stick, a small number never as it is, and where there is none that is told', async () => {
	const stick = folder();
	const kiosk = await new Kiosk(makeSite(5).root, { KLARA_KIOSK_STICK: stick }).start();
	const { token } = (await (await kiosk.post('operator')).json()) as { token: string };
	const save = async (text: string) => {
		const answer = await kiosk.post('counts', { 'x-klara-operator': token }, JSON.stringify({ text }));
		return (await answer.json()) as { file?: string; error?: string };
	};
	expect((await kiosk.post('counts', {}, '{"text":""}')).status).toBe(403);
	expect(await save('')).toEqual({ error: 'no-stick' });
	writeFileSync(join(stick, 'of its own'), '');
	// Years of it: longer than any other message.
	const pages = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`/topics/${i}/`, 7]));
	const text = csvOf(rowsOf({ '2027-01': { ar: { '/': 12, ...pages } } }));
	const { file } = await save(text);
	expect(file).toMatch(/^klara-besked-\d{4}-\d\d-\d\d\.csv$/);
	const written = readFileSync(join(stick, file!), 'utf8');
	expect(written).toContain('"2027-01","ar","/","12"\r\n"2027-01","ar","/topics/0/","<10"');
	expect(written).not.toContain('"7"');
	expect(existsSync(join(kiosk.folder, 'stick-wanted'))).toBe(false);
	// A link on a stick leads to no file of the machine.
	rmSync(join(stick, file!));
	symlinkSync(join(kiosk.folder, 'memory.json'), join(stick, file!));
	expect(await save(text)).toEqual({ error: 'no-stick' });
});

test('a stick is asked for one thing after another: counts wait for the release that is being looked for', async () => {
	const stick = folder();
	const kiosk = await new Kiosk(makeSite(5).root, { KLARA_KIOSK_STICK: join(stick, 'in') }).start();
	const wanted = join(kiosk.folder, 'stick-wanted');
	const asked = () => existsSync(wanted) && readFileSync(wanted, 'utf8');
	const { token } = (await (await kiosk.post('operator')).json()) as { token: string };
	const headers = { 'x-klara-operator': token };
	const usb = kiosk.post('usb', headers, '{}');
	await eventually(() => asked() === 'read');
	const counts = kiosk.post('counts', headers, '{"text":"counted"}');
	await wait(500);
	expect(asked()).toBe('read');
	mkdirSync(join(stick, 'in'));
	writeFileSync(join(stick, 'in', 'of its own'), '');
	expect(await (await usb).json()).toMatchObject({ lastError: 'no-stick' });
	const { file } = (await (await counts).json()) as { file: string };
	expect(readFileSync(join(stick, 'in', file), 'utf8')).toBe('counted');
	expect(asked()).toBe(false);
});

test('a release is taken from a stick, by the same rules', async () => {
	const next = makeSite(6);
	const stick = folder();
	const kiosk = await new Kiosk(makeSite(5).root, { KLARA_KIOSK_STICK: stick }).start();
	expect((await kiosk.operate('usb')).lastError).toBe('no-stick');
	cpSync(makeSite(6, 'beats', { key: STRANGE }).root, join(stick, 'klara'), { recursive: true });
	expect((await kiosk.operate('usb')).lastError).toBe('signature');
	// A pipe in place of a file is not waited for.
	rmSync(join(stick, 'klara/packs/index.json'));
	execFileSync('mkfifo', [join(stick, 'klara/packs/index.json')]);
	expect((await kiosk.operate('usb')).lastError).toBe('damaged');
	rmSync(join(stick, 'klara'), { recursive: true });
	cpSync(next.root, join(stick, 'klara'), { recursive: true });
	expect((await kiosk.operate('usb')).lastError).toBeUndefined();
	await eventually(async () => (await kiosk.shown()) === next.release);
	expect(existsSync(join(kiosk.folder, 'stick-wanted'))).toBe(false);
});
