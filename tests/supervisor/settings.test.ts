import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { readSettings } from '../../kiosk/settings.js';
import { DEVELOPMENT_KEY } from '../../kiosk/verify.js';
import { endAll, folder } from '../support/endings';
import { Kiosk, eventually } from '../support/kiosk-machine';
import { makeSite } from '../support/kiosk-site';

afterEach(endAll);

const read = (environment: Record<string, string>) =>
	readSettings({ KLARA_TRUSTED_KEYS: DEVELOPMENT_KEY, KLARA_KIOSK_KEYS: '/nowhere', ...environment });

test('an address is taken with a slash behind it, and a key with a space before it', () => {
	const { origin, keys, fault } = read({
		KLARA_ORIGIN: 'https://your.address:8443/',
		KLARA_TRUSTED_KEYS: `, ${DEVELOPMENT_KEY}`
	});
	expect([origin, keys, fault]).toEqual(['https://your.address:8443', [DEVELOPMENT_KEY], null]);
});

test.each([
	['KLARA_ORIGIN', 'your.address', { origin: null }],
	['KLARA_ORIGIN', 'https://your.address/kiosk', { origin: null }],
	['KLARA_ORIGIN', 'ftp://your.address', { origin: null }],
	['KLARA_KIOSK_PORT', '80170', { port: 8017 }],
	['KLARA_KIOSK_SILENCE', 'six', { silence: 6_000 }],
	['KLARA_KIOSK_SILENCE', '0', { silence: 6_000 }],
	['KLARA_KIOSK_FIRST_BEAT', '-1', { firstBeat: 20_000 }],
	// A timer of so long would fire at once.
	['KLARA_KIOSK_EVERY', '9999999', { every: 900_000 }],
	['KLARA_TRUSTED_KEYS', `${DEVELOPMENT_KEY},short`, { keys: [DEVELOPMENT_KEY] }]
])('%s, set to %s, is told, and the usual is taken', (name, value, taken) => {
	const settings = read({ [name]: value });
	expect(settings).toMatchObject(taken);
	expect(settings.fault).toEqual({ code: 'settings', detail: expect.stringMatching(`^${name}: .*`) });
});

test('a list of keys that cannot be read is told; without any key nothing can be shown', () => {
	const file = join(folder(), 'keys.json');
	writeFileSync(file, '{');
	expect(read({ KLARA_KIOSK_KEYS: file }).fault?.detail).toBe(`${file}: not a list of keys`);
	expect(() => read({ KLARA_TRUSTED_KEYS: '' })).toThrow('No key to check releases with');
});

test('a kiosk with a wrong setting shows its start screen, and tells the operator until it was seen', async () => {
	const kiosk = await new Kiosk(makeSite(5).root, { KLARA_KIOSK_SILENCE: 'six' }).start();
	await eventually(async () => (await kiosk.state()).screen === 'start');
	const { lastError, lastErrorDetail } = await kiosk.state();
	expect([lastError, lastErrorDetail]).toEqual(['settings', expect.stringContaining('KLARA_KIOSK_SILENCE')]);
	expect((await kiosk.operate('check')).lastError).toBe('offline');
});
