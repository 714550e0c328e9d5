import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const DEBIAN = 'http://127.0.0.1:8017';
const WINDOWS = 'https://your.address';
/** Chrome renews itself there, and keeps its own protection. */
const DEBIAN_ALONE = ['ComponentUpdatesEnabled', 'SafeBrowsingProtectionLevel'];

/** The policies of a registry file: numbers, and lists in the order of their numbers. */
function policiesOf(file: string) {
	const policies: Record<string, number | string[]> = {};
	let list = '';
	for (const line of readFileSync(file, 'utf8').split(/\r?\n/)) {
		const key = /^\[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome(?:\\(\w+))?\]$/.exec(line);
		if (key) list = key[1] ?? '';
		const entry = /^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")$/.exec(line);
		if (!entry) continue;
		const [, name, number, text] = entry;
		if (list) policies[list] = [...((policies[list] as string[] | undefined) ?? []), text!];
		else policies[name!] = parseInt(number!, 16);
	}
	return policies;
}

test('on Windows the browser is forbidden what it is forbidden on Debian', () => {
	const debian = JSON.parse(
		readFileSync('kiosk/debian/policy.json', 'utf8').replaceAll(DEBIAN, WINDOWS)
	) as Record<string, number | boolean | string[]>;
	const expected = Object.entries(debian)
		.filter(([name]) => !DEBIAN_ALONE.includes(name))
		.map(([name, value]) => [name, typeof value === 'boolean' ? Number(value) : value]);
	expect(policiesOf('kiosk/windows/chrome-policy.reg')).toEqual(Object.fromEntries(expected));
});
