import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { endAll } from '../support/endings';
import { Kiosk } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';

afterEach(endAll);

const PIN = { salt: 'abc', rounds: 600_000 };
const SETTINGS = { municipality: '0180', diagonal: 32 };

const kept = async (kiosk: Kiosk) => (await fetch(`${kiosk.url}/kiosk-api/kept`)).json();

test('what the operator has set is copied, piece by piece, and is there after a power cut', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	expect(await kept(kiosk)).toEqual({});
	expect((await kiosk.post('kept', {}, JSON.stringify({ pin: PIN }))).status).toBe(403);
	const both = await Promise.all([
		kiosk.asOperator('kept', { pin: PIN }),
		kiosk.post('kept', {}, '{"settings":{}}')
	]);
	expect(both.map(({ status }) => status)).toEqual([200, 403]);
	expect((await kiosk.asOperator('kept', { settings: SETTINGS })).status).toBe(200);
	expect(await kept(kiosk)).toEqual({ settings: SETTINGS, pin: PIN });
	await kiosk.kill();
	await kiosk.start();
	expect(await kept(kiosk)).toEqual({ settings: SETTINGS, pin: PIN });
});

test.each([
	['a setting that is no object', { settings: 'all' }, 400],
	['a list', { pin: [1, 2] }, 400],
	['nothing in place of a code', { pin: null }, 400],
	['something else', { counts: {} }, 400],
	['a list of it all', [{}], 400],
	['more than fits', { settings: { name: 'a'.repeat(100_000) } }, 413],
	['what would not fit beside the rest', { settings: { name: 'a'.repeat(99_950) } }, 413]
])('%s is refused, and the copy stays as it was', async (_, body, status) => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	await kiosk.asOperator('kept', { pin: PIN });
	const answer = await kiosk.asOperator('kept', body);
	expect(answer.status).toBe(status);
	expect(((await answer.json()) as { error: string }).error).toMatch(/object|too long/);
	expect(await kept(kiosk)).toEqual({ pin: PIN });
});

test('two pieces that come at once are both kept', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	const { token } = (await (await kiosk.post('operator')).json()) as { token: string };
	const pieces = [{ pin: PIN }, { settings: SETTINGS }].map((piece) =>
		kiosk.post('kept', { 'x-klara-operator': token }, JSON.stringify(piece))
	);
	await Promise.all(pieces);
	expect(await kept(kiosk)).toEqual({ settings: SETTINGS, pin: PIN });
});

test('a copy that cannot be read counts as none, and a disk that takes none is told, with the copy as it was', async () => {
	const kiosk = await new Kiosk(makeSite(5).root).start();
	const file = join(kiosk.folder, 'kept.json');
	for (const text of ['{ "pin"', '["pin"]', 'null', '{"pin":"1234","else":{}}']) {
		writeFileSync(file, text);
		expect(await kept(kiosk)).toEqual({});
	}
	await kiosk.asOperator('kept', { pin: PIN });
	// In the way of what is written first.
	mkdirSync(`${file}.new`);
	expect((await kiosk.asOperator('kept', { settings: SETTINGS })).status).toBe(500);
	expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ pin: PIN });
	rmSync(`${file}.new`, { recursive: true });
	expect((await kiosk.asOperator('kept', { settings: SETTINGS })).status).toBe(200);
	expect(existsSync(`${file}.new`)).toBe(false);
});
