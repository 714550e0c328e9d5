import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import {
	copyFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmdirSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import { eventually } from './kiosk-machine';

const MIRROR = process.env.KLARA_DEBIAN_MIRROR ?? 'http://deb.debian.org';
const SUITE = 'bookworm';
/** A minimal Debian with Chromium and what it recommends takes half of it. */
const BYTES = 4_000_000_000;
const UNIT = 'klara-besked-kiosk.service';
const ADDRESS = 'http://127.0.0.1:8017';
/** A console and a panel are what a container has not: cage draws into memory instead. All else is the package's. */
const WITHOUT_SCREEN = `[Service]
TTYPath=
TTYReset=no
TTYVHangup=no
TTYVTDisallocate=no
StandardInput=null
UtmpIdentifier=
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
`;

/** A Debian of its own, made by debootstrap and started by its own systemd in a container without a network. */
export class DebianMachine {
	readonly root: string;
	#container: ChildProcess | null = null;
	#leader = 0;

	readonly #kept: boolean;

	/**
	 * Makes a clean one; needs root, debootstrap, systemd-nspawn and a mirror of Debian.
	 *
	 * @param root one that was made before, and stays
	 */
	constructor(root?: string) {
		this.#kept = root !== undefined;
		for (const program of ['debootstrap', 'systemd-nspawn'])
			if (spawnSync('which', [program]).status)
				throw new Error(`${program} is missing: apt install debootstrap systemd-container`);
		if (root) {
			this.root = root;
			return;
		}
		this.root = mkdtempSync('/var/tmp/klara-debian-');
		// In memory: installing waits for the disk thousands of times.
		run('mount', ['-t', 'tmpfs', '-o', `size=${BYTES},mode=755`, 'tmpfs', this.root]);
		run('debootstrap', [
			'--variant=minbase',
			'--include=ca-certificates',
			SUITE,
			this.root,
			`${MIRROR}/debian`
		]);
		const line = (path: string, suite: string) => `deb ${MIRROR}/${path} ${suite} main\n`;
		writeFileSync(
			join(this.root, 'etc/apt/sources.list'),
			line('debian', SUITE) +
				line('debian', `${SUITE}-updates`) +
				line('debian-security', `${SUITE}-security`)
		);
		// The day of a machine under test need not be the mirror's.
		writeFileSync(
			join(this.root, 'etc/apt/apt.conf.d/99-klara'),
			'Acquire::Check-Date "false";\nAcquire::Check-Valid-Until "false";\n'
		);
		copyFileSync('/etc/resolv.conf', join(this.root, 'etc/resolv.conf'));
		this.#chroot('apt-get', 'update', '-qq');
	}

	/** `apt install ./….deb`, as the operator's guide has it. */
	install(file: string) {
		copyFileSync(file, join(this.root, 'root', basename(file)));
		this.#chroot('apt-get', 'install', '-y', '-qq', `/root/${basename(file)}`);
	}

	/** What `systemd-analyze verify` has to say of the package's units; empty where all is well. */
	verify() {
		const units = readdirSync(join(this.root, 'usr/lib/systemd/system'))
			.filter((name) => name.startsWith('klara-besked'))
			.map((name) => `/usr/lib/systemd/system/${name}`);
		const { status, stdout, stderr } = spawnSync(
			'chroot',
			[this.root, 'systemd-analyze', 'verify', ...units],
			{
				encoding: 'utf8'
			}
		);
		return { units: units.length, status, said: (stdout + stderr).trim() };
	}

	/** Switches it on. */
	async boot() {
		const folder = join(this.root, `etc/systemd/system/${UNIT}.d`);
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, 'without-screen.conf'), WITHOUT_SCREEN);
		this.#container = spawn(
			'systemd-nspawn',
			[
				'--boot',
				'--directory',
				this.root,
				'--register=no',
				'--keep-unit',
				'--private-network',
				'--console=pipe'
			],
			{ stdio: 'ignore' }
		);
		const { pid } = this.#container;
		this.#leader = await eventually(() => Number(childrenOf(pid!)[0] ?? 0));
		await eventually(() => this.try('systemctl', 'is-system-running', '--wait').length);
	}

	/** Runs a program inside, as root. */
	inside(...command: string[]) {
		return run('nsenter', ['--target', String(this.#leader), '--all', ...command]);
	}

	/** The same where it may fail. */
	try(...command: string[]) {
		return spawnSync('nsenter', ['--target', String(this.#leader), '--all', ...command], { encoding: 'utf8' })
			.stdout;
	}

	/** The supervisor's state, asked on the machine itself; `null` while nothing answers. */
	async state(): Promise<Record<string, unknown> | null> {
		const script = `fetch('${ADDRESS}/kiosk-api/state').then((r) => r.text()).then(console.log, () => {})`;
		const said = this.try('node', '-e', script);
		return said ? (JSON.parse(said) as Record<string, unknown>) : null;
	}

	/** Lines of the unit's journal since the start of the machine. */
	journal() {
		return this.inside('journalctl', '--boot', '--unit', UNIT, '--no-pager', '--output=cat').split('\n');
	}

	/** How often the start screen was heard. */
	heard() {
		return this.journal().filter((line) => line === 'a page is heard').length;
	}

	/** Processes of the kiosk: number inside, user, command. */
	processes() {
		return this.inside('ps', '-eo', 'pid=,user:20=,args=')
			.trim()
			.split('\n')
			.map((line) => line.trim().match(/^(\d+) +(\S+) +(.*)$/))
			.flatMap((found) => (found ? [{ pid: found[1]!, user: found[2]!, command: found[3]! }] : []));
	}

	/**
	 * Does something to it, and waits for the next time the start screen is heard.
	 *
	 * @returns milliseconds that took
	 */
	async untilHeardAfter(act: () => void) {
		const before = this.heard();
		const from = performance.now();
		act();
		await eventually(() => this.heard() > before, 120_000);
		return Math.round(performance.now() - from);
	}

	/** Pulls the plug and removes it. */
	async remove() {
		const container = this.#container;
		if (container && container.exitCode === null) {
			const ended = new Promise((resolve) => container.once('exit', resolve));
			process.kill(this.#leader, 'SIGKILL');
			await ended;
		}
		if (this.#kept) return;
		run('umount', ['--recursive', '--lazy', this.root]);
		rmdirSync(this.root);
	}

	#chroot(...command: string[]) {
		run('chroot', [this.root, ...command]);
	}
}

function run(program: string, args: string[]) {
	return execFileSync(program, args, {
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'pipe'],
		env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
		maxBuffer: 100_000_000
	});
}

function childrenOf(pid: number) {
	try {
		return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
	} catch {
		return [];
	}
}
