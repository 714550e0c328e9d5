import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const endings: (() => unknown)[] = [];

/** Done at the end of the test, the last first. */
export const atEnd = (end: () => unknown) => void endings.push(end);

/** Ends what a test has begun: to be called after each. */
export async function endAll() {
	for (const end of endings.splice(0).reverse()) await end();
}

/** An empty folder for the length of the test. */
export function folder() {
	const made = mkdtempSync(join(tmpdir(), 'klara-kiosk-'));
	atEnd(() => rmSync(made, { recursive: true, force: true }));
	return made;
}
