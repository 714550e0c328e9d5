/** What is wrong, where, and what to do: all faults are named at once. */
export interface Fault {
	file: string;
	key: string;
	problem: string;
}

/** One line a fault, to be read in a terminal. */
export function faultLines(faults: Fault[]): string {
	return faults.map(({ file, key, problem }) => `  ${file}${key ? ` → ${key}` : ''}: ${problem}`).join('\n');
}
