import * as v from 'valibot';
import {
	holdUnwritten,
	isLater,
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
 * Makes one of what the operator has set and the machine's own copy of it: of settings the later, of codes the one that
 * is here. The browser may have lost it: cleared for want of room, damaged by a power cut, left in the other profile.
 * Without the copy whoever came next could choose the code.
 *
 * @throws where storage refuses, and, as long as no code is here, where the machine does not answer or its copy cannot be
 * read: it is not known then that no code is set
 */
export async function restoreLost(): Promise<void> {
	const pin = await readPin();
	// Settings that cannot be read are neither replaced nor copied.
	const settings = await readSettings().catch(() => undefined);
	const copy = await readCopy().catch((error: unknown) => {
		if (!pin) throw error;
		return null;
	});
	if (!copy) return;
	const code = v.safeParse(v.optional(pinSchema), copy.pin);
	if (!pin && !code.success) throw new Error('The copy holds a code that cannot be read');
	const theirs = code.success ? code.output : undefined;
	const set = v.safeParse(v.optional(settingsSchema), copy.settings);
	const others = set.success ? set.output : undefined;
	// The code first, and only where there is none: it is chosen once, and one that was chosen in the spare profile, where
	// no copy could be had, may be a stranger's. What a full disk does not take is held as long as the page lives.
	if (theirs && !pin) await writePin(theirs).catch(() => holdUnwritten({ pin: theirs }));
	if (others && settings !== undefined && isLater(others, settings))
		await writeSettings(others).catch(() => holdUnwritten({ settings: others }));
	const later = {
		...(pin && pin.hash !== theirs?.hash && { pin }),
		...(settings && isLater(settings, others ?? null) && { settings })
	};
	// Not waited for: the operator stands before the pad, and a disk may be what hangs.
	if (pin && Object.keys(later).length) void keepCopy(later);
}

/** Has the machine keep a copy. Where it cannot, what is set stands in the browser all the same. */
export async function keepCopy(copy: { settings?: Settings; pin?: KeptPin }): Promise<void> {
	await writeCopy(copy).catch((error: unknown) => console.warn(error));
}
