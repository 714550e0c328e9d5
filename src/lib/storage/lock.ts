/**
 * One hand at a time on what is saved: two tabs never install at once, and the worker never sweeps
 * away files that a tab has fetched but not yet named in the pointer.
 *
 * @param otherwise what to do in a browser without locks
 */
export async function exclusively(
	work: () => Promise<void>,
	otherwise: () => Promise<void> = work
): Promise<void> {
	if (navigator.locks) await navigator.locks.request('klara-packs', work);
	else await otherwise();
}
