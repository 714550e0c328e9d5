/** Kept instead of a municipality’s id by a reader whose municipality we know nothing of. */
export const ELSEWHERE = 'elsewhere';

/**
 * The municipality to show: the reader’s own choice, else that of the deployment. `null` when the
 * reader lives elsewhere. A choice that a later release no longer has counts as none.
 */
export function chosenPlace<Place extends { id: string }>(
	places: Place[],
	kept: string | undefined,
	preset: string
): Place | null {
	if (kept === ELSEWHERE) return null;
	const find = (wanted: string | undefined) => places.find(({ id }) => id === wanted);
	return find(kept) ?? find(preset) ?? null;
}
