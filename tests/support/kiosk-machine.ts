import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { findChromium } from '../../scripts/find-chromium.js';
import { signingKeys } from '../../tools/signing.js';
import { atEnd, folder } from './endings';
import { KEY } from './kiosk-site';
import { descendants, kill } from './processes';

export const STAND_IN = resolve('tests/support/stand-in-browser.js');
const SUPERVISOR = resolve('kiosk/supervisor.js');

/** How long a state may take to come about, however busy the machine. */
const PATIENCE = 40_000;
const LOOK_EVERY = 100;

/** The package's own session with a real Chromium, which needs no screen. */
export function realBrowser(...flags: string[]) {
	const programs = folder();
	symlinkSync(findChromium().path, join(programs, 'chromium'));
	return {
		PATH: `${programs}:${process.env.PATH}`,
		HOME: programs,
		KLARA_KIOSK_SESSION: '',
		DISPLAY: 'none',
		KLARA_KIOSK_BROWSER_FLAGS: ['--headless=new', '--no-sandbox', '--disable-gpu', ...flags].join(' '),
		KLARA_KIOSK_FIRST_BEAT: '30',
		KLARA_KIOSK_SILENCE: '6'
	};
}

export interface State {
	release: string;
	sequence: number;
	previous?: string;
	pending?: { release: string };
	lastContact?: string;
	lastError?: string;
	lastErrorDetail?: string;
	failed: Record<string, string>;
	signature: string;
	/** What the page said it shows; nothing after a restart. */
	screen?: string;
	printing: boolean;
	spareProfile: boolean;
	checking: boolean;
}

/** A kiosk: the supervisor as a process of its own, on a real folder, as systemd starts it. */
export class Kiosk {
	readonly folder = folder();
	#environment: Record<string, string>;
	#command: string[];
	#process: ChildProcess | null = null;
	/** What it has written, all starts together. */
	said = '';
	url = '';

	constructor(installed: string, environment: Record<string, string> = {}, command: string[] = []) {
		this.#command = command;
		this.#environment = {
			PATH: process.env.PATH!,
			KLARA_TRUSTED_KEYS: signingKeys({ KLARA_SIGNING_KEY: KEY }).trusted[0]!,
			KLARA_KIOSK_PORT: '0',
			KLARA_KIOSK_FOLDER: this.folder,
			KLARA_KIOSK_RUNTIME: join(this.folder, 'runtime'),
			KLARA_KIOSK_SITE: installed,
			KLARA_KIOSK_SESSION: STAND_IN,
			KLARA_KIOSK_FIRST_BEAT: '2',
			KLARA_KIOSK_SILENCE: '1.5',
			KLARA_KIOSK_STICK_REQUEST: join(this.folder, 'stick-wanted'),
			// Of the machine that runs the tests nothing is asked, whose panel may be off.
			KLARA_KIOSK_PANELS: join(this.folder, 'panels'),
			...environment
		};
		atEnd(() => this.kill());
	}

	/** Starts it and waits until it serves. */
	async start(environment: Record<string, string> = {}) {
		const [program, ...args] = [...this.#command, process.execPath, SUPERVISOR];
		const before = this.said.length;
		const child = spawn(program!, args, {
			env: { ...this.#environment, ...environment },
			detached: true,
			stdio: ['ignore', 'pipe', 'pipe']
		});
		this.#process = child;
		const hear = (text: unknown) => void (this.said += String(text));
		child.stdout.on('data', hear);
		child.stderr.on('data', hear);
		this.url = await eventually(() => {
			if (child.exitCode !== null) throw new Error(`The supervisor ended: ${this.said.slice(before)}`);
			return this.said.slice(before).match(/serves \S+ at (http:\/\/[\d.:]+)/)?.[1];
		});
		return this;
	}

	/** The power goes: the supervisor and its browser are killed at once. */
	async kill() {
		const child = this.#process;
		this.#process = null;
		if (!child?.pid || child.exitCode !== null) return;
		const ended = new Promise((resolve) => child.once('exit', resolve));
		for (const { pid } of [...descendants(child.pid), { pid: child.pid }]) kill(pid);
		await ended;
	}

	/** How often the stand-in was started. */
	starts() {
		return this.said.split('stand-in: starts').length - 1;
	}

	/** How often a page was heard after a start. */
	heard() {
		return this.said.split('a page is heard').length - 1;
	}

	/** Kills the processes of a real browser that draw pages. */
	killRenderers() {
		const renderers = descendants(this.#process!.pid!).filter(({ command }) =>
			command.includes('--type=renderer')
		);
		if (!renderers.length) throw new Error('No process draws a page');
		for (const { pid } of renderers) kill(pid);
	}

	/** Kills all of the browser at once. */
	killBrowser() {
		for (const { pid } of descendants(this.#process!.pid!)) kill(pid);
	}

	/** Runs a command with the disks that the supervisor sees. */
	inside(command: string) {
		const user = process.getuid?.() === 0 ? [] : ['--user', '--preserve-credentials'];
		execFileSync('nsenter', [
			'--target',
			String(this.#process!.pid),
			'--mount',
			...user,
			'sh',
			'-c',
			command
		]);
	}

	async state(): Promise<State> {
		return (await (await fetch(`${this.url}/kiosk-api/state`)).json()) as State;
	}

	post(path: string, headers: Record<string, string> = {}, body = '{}') {
		return fetch(`${this.url}/kiosk-api/${path}`, {
			method: 'POST',
			headers: { 'content-type': 'application/json', origin: this.url, ...headers },
			body
		});
	}

	/** As the operator's page does it. */
	async operate(action: string): Promise<State> {
		const answer = await this.asOperator(action);
		if (!answer.ok) throw new Error(`${action}: ${answer.status}`);
		return (await answer.json()) as State;
	}

	/** The same, whatever is answered. */
	async asOperator(action: string, body: unknown = {}) {
		const { token } = (await (await this.post('operator')).json()) as { token: string };
		return this.post(action, { 'x-klara-operator': token }, JSON.stringify(body));
	}

	/** The release that readers see, asked of the site itself. */
	async shown() {
		return (await fetch(`${this.url}/release.txt`)).text();
	}
}

/** Waits until something is there, and gives it. */
export async function eventually<T>(
	read: () => T | Promise<T>,
	patience = PATIENCE
): Promise<Exclude<T, false | '' | 0 | null | undefined>> {
	type There = Exclude<T, false | '' | 0 | null | undefined>;
	for (const end = performance.now() + patience; ; await wait(LOOK_EVERY)) {
		const last = performance.now() > end;
		try {
			const value = await read();
			if (value) return value as There;
		} catch (error) {
			if (last) throw error;
		}
		if (last) throw new Error(`Not within ${patience / 1000} s: ${String(read)}`);
	}
}
