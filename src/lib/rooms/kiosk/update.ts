import { letWaitingWorkerTakeOver } from '$lib/offline/register';
import { readTried, writeTried } from './settings';

/**
 * Shows a later release that is whole on the device, by a full load. Once only: a page that comes back old all the
 * same would be loaded again and again, and no visitor would get further than the first screen.
 *
 * @param release that is shown then
 * @param isFree nobody has begun a visit: asked again after each wait, since a touch may come in between
 */
export async function showRelease(release: string, isFree: () => boolean): Promise<void> {
	if ((await readTried()) === release) return;
	// Whatever is loaded from then on is of the release that this worker belongs to.
	await letWaitingWorkerTakeOver();
	if (!isFree()) return;
	// Where storage refuses, nothing could end the loading: the old release stays.
	await writeTried(release);
	if (isFree()) location.reload();
	else await writeTried('');
}
