import type { ListedMunicipality } from './municipality-schema';

export type { ListedMunicipality };

/** Address of the list, which `./municipality-schema.ts` describes. */
export const MUNICIPALITY_LIST = '/municipalities.json';

/** What a caller without Swedish says to the switchboard (växel), which knows no other language for sure. */
export const SWITCHBOARD_SENTENCE = 'Jag vill prata med socialtjänsten, barn och familj.';

const NAMED = '#municipality-';
/** Where a municipality’s numbers are, relative to `/<lang>/`: the page chooses the one its address names. */
export const placeOfMunicipality = (id: string) => `contact/${NAMED}${id}`;
/** Id of the municipality that the `#` part of an address names. */
export const municipalityNamedIn = (hash: string) =>
	hash.startsWith(NAMED) ? decodeURIComponent(hash.slice(NAMED.length)) : null;

/**
 * The municipality to show: the reader's own choice, else the one the operator has preset, else none.
 * A choice that a later release no longer lists counts as none.
 */
export function chosenMunicipality<Row extends { id: string }>(
	rows: Row[],
	kept: string | undefined,
	preset: string | null
): Row | null {
	const find = (wanted: string | null | undefined) => rows.find(({ id }) => id === wanted);
	return find(kept) ?? find(preset) ?? null;
}

/** Letters without their marks, so that “Malmo” and “HÅBO” are understood on any keyboard. */
function fold(name: string): string {
	return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
}

/**
 * Municipalities whose name begins with what was typed, then those that have it further in, at most
 * `limit`. “Malmö stad” and “Vara kommun” count as their names.
 */
export function municipalitiesNamed<Row extends { name: string }>(
	rows: Row[],
	typed: string,
	limit: number
): Row[] {
	const wanted = fold(typed).replace(/ (kommun|stad)$/, '');
	if (!wanted) return [];
	const named = rows.map((row) => ({ row, at: fold(row.name).indexOf(wanted) }));
	const begins = named.filter(({ at }) => at === 0);
	const holds = named.filter(({ at }) => at > 0);
	return [...begins, ...holds].slice(0, limit).map(({ row }) => row);
}

/** Rows by the first letter of their name, in the order given. */
export function byInitial<Row extends { name: string }>(rows: Row[]): [initial: string, rows: Row[]][] {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const initial = row.name.charAt(0);
		groups.set(initial, [...(groups.get(initial) ?? []), row]);
	}
	return [...groups];
}
