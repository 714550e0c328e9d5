import { change, meetingDatabase, type DeviceSettings, type Pin } from './meeting-database';

/**
 * Changes the code as it lies there now: one that was changed or taken away in another window stays so.
 *
 * @returns what it has become; `null` where none is set
 */
export async function changePin(edit: (pin: Pin) => Pin): Promise<Pin | null> {
	return change(async (transaction) => {
		const store = transaction.objectStore('device');
		const pin = (await store.get('pin')) as Pin | undefined;
		if (!pin) return null;
		const changed = edit(pin);
		await store.put(changed, 'pin');
		return changed;
	});
}

export async function readSetting<Name extends keyof DeviceSettings>(
	name: Name
): Promise<DeviceSettings[Name] | undefined> {
	return meetingDatabase.use((db) => db.get('device', name)) as Promise<DeviceSettings[Name] | undefined>;
}

/** A setting is made as if it had never been. */
export async function forgetSetting(name: keyof DeviceSettings): Promise<void> {
	await change(async (transaction) => {
		await transaction.objectStore('device').delete(name);
	});
}

export async function writeSetting<Name extends keyof DeviceSettings>(
	name: Name,
	value: DeviceSettings[Name]
): Promise<void> {
	await change(async (transaction) => {
		await transaction.objectStore('device').put(value, name);
	});
}
