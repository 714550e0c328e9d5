import { createHash } from 'node:crypto';
import { spawn, type ChildProcess } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from 'vitest';

let server: ChildProcess;
let address: string;

beforeAll(async () => {
	// Not as a part of these tests: Svelte would be resolved for their runner.
	const { VITEST: _, ...env } = process.env;
	// Dependencies taken in anew: what an earlier run left is not what is tested.
	server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'dev', '--port', '5180', '--force'], {
		env: { ...env, NODE_ENV: 'development', NO_COLOR: '1' }
	});
	address = await new Promise((resolve, reject) => {
		let said = '';
		const hear = (text: Buffer) => {
			said += text;
			const found = /Local:\s+(http:\S+)/.exec(said);
			if (found) resolve(found[1]!);
		};
		server.stdout!.on('data', hear);
		server.stderr!.on('data', hear);
		server.on('exit', () => reject(new Error(said)));
	});
}, 120_000);
afterAll(() => void server.kill());

test('the development server answers with a page whose scripts its policy lets run', async () => {
	const answer = await fetch(`${address}sv/`);
	expect(answer.status).toBe(200);
	const policy = answer.headers.get('content-security-policy')!;
	const scripts = [...(await answer.text()).matchAll(/<script(?: data-face="[^"]*")?>([^]*?)<\/script>/g)];
	expect(scripts).toHaveLength(2);
	for (const [, script] of scripts)
		expect(policy).toContain(`'sha256-${createHash('sha256').update(script!).digest('base64')}'`);
});

test('the development server hands out the UI strings', async () => {
	for (const file of ['ui', 'ui.family']) {
		const answer = await fetch(`${address}locales/sv/${file}.json`);
		expect(answer.status).toBe(200);
		expect(Object.keys(await answer.json())).toContain('nav');
	}
});
