import table from '../../content/numbers.json';

/** The telephone number with this id as it is written, e.g. `116 111`. Empty when there is none. */
export function telephoneNumber(id: string): string {
	return table.find((row) => row.id === id)?.number ?? '';
}
