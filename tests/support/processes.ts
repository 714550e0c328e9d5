import { readFileSync, readdirSync } from 'node:fs';

/** All processes that a process has started, and those have. */
export function descendants(ancestor: number): { pid: number; command: string }[] {
	const processes = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((name) => {
			try {
				const parent = Number(readFileSync(`/proc/${name}/stat`, 'utf8').match(/\) \S (\d+)/)?.[1]);
				const command = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ');
				return [{ pid: Number(name), parent, command }];
			} catch {
				// It has ended.
				return [];
			}
		});
	const below = (pid: number): typeof processes =>
		processes.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
	return below(ancestor);
}

export function kill(pid: number) {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended.
	}
}

/** The browser itself and all it has started know their profile. */
export function processesOf(profile: string): number[] {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.filter((name) => {
			try {
				return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`);
			} catch {
				// It has ended meanwhile.
				return false;
			}
		})
		.map(Number);
}
