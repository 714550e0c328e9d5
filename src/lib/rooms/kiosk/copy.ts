import * as v from 'valibot';
import {
	pinSchema,
	readPin,
	readSettings,
	settingsSchema,
	writePin,
	writeSettings,
	type KeptPin,
	type Settings
} from './settings';
import { readCopy, writeCopy } from './supervisor';

/**
 * Takes back what the operator has set from the machine's own copy, where the browser has lost it: cleared for want of
 * room, damaged by a power cut, or left in the other profile. Without it whoever came next could choose the code.
 *
 * @throws where storage refuses, and where the machine does not answer: it is not known then that no code is set
 */
export async function restoreLost(): Promise<void> {
	if (await readPin()) return;
	const copy = await readCopy();
	const settings = v.safeParse(settingsSchema, copy?.settings);
	if (settings.success && !(await readSettings())) await writeSettings(settings.output);
	const pin = v.safeParse(pinSchema, copy?.pin);
	if (pin.success) await writePin(pin.output);
}

/** Has the machine keep a copy. Where it cannot, what is set stands in the browser all the same. */
export async function keepCopy(copy: { settings?: Settings; pin?: KeptPin }): Promise<void> {
	await writeCopy(copy).catch((error: unknown) => console.warn(error));
}

/** Has the machine keep what is set now, as an earlier release has not done. */
export async function copySet(): Promise<void> {
	const [settings, pin] = [await readSettings(), await readPin()];
	if (pin) await keepCopy({ pin, ...(settings && { settings }) });
}
