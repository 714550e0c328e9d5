import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DebianMachine } from '../support/debian-machine';
import { eventually } from '../support/kiosk-machine';

/** What a dead screen may take to show its first page again. */
const DEAD_MS = 15_000;
const POLICY = '/etc/chromium/policies/managed/klara-besked-kiosk.json';
const SUPERVISOR = '/usr/lib/klara-besked-kiosk/kiosk/supervisor.js';

let debian: DebianMachine;
const figures: [string, number][] = [];

/**
 * As the guide has it: the package is built from the site, copied to a fresh Debian, and installed. For work on these
 * tests `KLARA_DEBIAN_ROOT` names one where that has been done.
 */
beforeAll(async () => {
	if (process.env.KLARA_DEBIAN_ROOT) {
		debian = new DebianMachine(process.env.KLARA_DEBIAN_ROOT);
		return;
	}
	const made = mkdtempSync(join(tmpdir(), 'klara-package-'));
	execFileSync('node', [resolve('scripts/kiosk-package.js'), made], { stdio: 'inherit' });
	debian = new DebianMachine();
	debian.install(join(made, readdirSync(made)[0]!));
	rmSync(made, { recursive: true });
}, 900_000);

afterAll(async () => {
	await debian?.remove();
	for (const [what, ms] of figures) console.log(`${(ms / 1000).toFixed(1).padStart(6)} s  ${what}`);
}, 60_000);

async function measured(what: string, act: () => void) {
	const ms = await debian.untilHeardAfter(act);
	figures.push([what, ms]);
	return ms;
}

const killAll = (named: (command: string) => boolean, signal = '-KILL') => {
	const found = debian.processes().filter(({ command }) => named(command));
	expect(found).not.toEqual([]);
	debian.inside('kill', signal, ...found.map(({ pid }) => pid));
};
const isSupervisor = (command: string) => command.endsWith(SUPERVISOR);

test('systemd finds nothing wrong with the units', () => {
	expect(debian.verify()).toEqual({ units: 3, status: 0, said: '' });
});

test('after a start of the machine the start screen comes by itself, in a sandbox, as a user of its own', async () => {
	const from = performance.now();
	await debian.boot();
	await eventually(async () => (await debian.state())?.screen === 'start', 120_000);
	figures.push([
		'from power on to the start screen, with the first copy of the site',
		performance.now() - from
	]);
	expect(debian.inside('systemctl', 'is-active', 'klara-besked-kiosk.service').trim()).toBe('active');
	const browser = debian.processes().filter(({ command }) => command.includes('/chromium'));
	expect(browser.length).toBeGreaterThan(2);
	expect(browser.filter(({ user }) => user !== 'klara-kiosk')).toEqual([]);
	expect(browser.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([]);
	expect(await debian.state()).toMatchObject({ failed: {}, spareProfile: false });
});

test('a start of the service shows the start screen', async () => {
	await measured('a start of the service, when nothing is wrong', () =>
		debian.inside('systemctl', 'restart', 'klara-besked-kiosk.service')
	);
	await eventually(async () => (await debian.state())?.screen === 'start');
}, 120_000);

test.each([
	['a page that dies', () => killAll((command) => command.includes('--type=renderer')), DEAD_MS],
	['a browser that is killed', () => killAll((command) => /chromium .*--kiosk /.test(command)), DEAD_MS],
	['a supervisor that is killed', () => killAll(isSupervisor), DEAD_MS],
	// The watchdog has 30 seconds, and systemd 10 more to end what does not hear.
	['a supervisor that hangs', () => killAll(isSupervisor, '-STOP'), 40_000 + DEAD_MS]
])(
	'%s: the start screen comes again in time',
	async (what, act, limit) => {
		expect(await measured(what, act)).toBeLessThan(limit);
		await eventually(async () => (await debian.state())?.screen === 'start');
	},
	180_000
);

test('a disk that is full keeps no screen dark', async () => {
	const folder = '/var/lib/klara-besked-kiosk';
	const ms = await measured('a browser that is killed on a full disk', () => {
		debian.inside('systemctl', 'stop', 'klara-besked-kiosk.service');
		debian.inside('mount', '-t', 'tmpfs', '-o', 'size=60m,mode=755', 'tmpfs', folder);
		debian.inside('chown', 'klara-kiosk:', folder);
		debian.try('sh', '-c', `head -c 100000000 /dev/zero > ${folder}/filling`);
		debian.inside('systemctl', 'start', 'klara-besked-kiosk.service');
	});
	expect(ms).toBeLessThan(60_000);
	expect(await debian.state()).toMatchObject({ screen: 'start', storage: { free: 0 }, lastError: 'space' });
	debian.inside('systemctl', 'stop', 'klara-besked-kiosk.service');
	debian.inside('umount', folder);
	debian.inside('systemctl', 'start', 'klara-besked-kiosk.service');
	await eventually(async () => (await debian.state())?.screen === 'start', 60_000);
}, 240_000);

test('an address outside the kiosk is refused by the policy of the package, and by nothing else', () => {
	debian.inside('systemctl', 'stop', 'klara-besked-kiosk.service');
	expect(goOutside()).toEqual({ inside: 1, outside: 0 });
	// Chromium reads every file of that folder, whatever its name.
	const aside = '/root/policy.aside';
	debian.inside('mv', POLICY, aside);
	try {
		expect(goOutside()).toEqual({ inside: 1, outside: 1 });
	} finally {
		debian.inside('mv', aside, POLICY);
	}
}, 180_000);

/**
 * Opens a page at the kiosk's own address in the machine's Chromium, which goes to another address at once.
 *
 * @returns how often each was asked
 */
function goOutside(): { inside: number; outside: number } {
	const script = `
		const { createServer } = require('node:http');
		const { spawn } = require('node:child_process');
		const asked = { inside: 0, outside: 0 };
		let browser;
		const serve = (port, answer) => createServer((request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(answer(request.url) || '');
		}).listen(port, '127.0.0.1');
		const end = () => {
			console.log(JSON.stringify(asked));
			try { process.kill(-browser.pid, 'SIGKILL'); } catch {}
			process.exit();
		};
		serve(9199, (path) => { if (path === '/') asked.outside++; });
		serve(8017, (path) => {
			if (path === '/leaves') setTimeout(end, 8000);
			if (path !== '/') return;
			asked.inside++;
			return "<script>fetch('/leaves').then(() => (location = 'http://127.0.0.1:9199/'))</script>";
		});
		browser = spawn('runuser', ['-u', 'klara-kiosk', '--', 'chromium', '--headless=new', '--disable-gpu',
			'--no-first-run', '--user-data-dir=/tmp/klara-outside-' + process.pid, 'http://127.0.0.1:8017/'],
			{ detached: true, stdio: 'ignore' });
		setTimeout(end, 60000);`;
	return JSON.parse(debian.inside('node', '-e', script)) as { inside: number; outside: number };
}
