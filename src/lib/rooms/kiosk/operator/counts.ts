import type { Counts } from '../settings';

/** Below this no number is told: behind a small one there may be somebody. */
const LEAST = 10;

/** One month, one language, one page. */
export interface Row {
	month: string;
	language: string;
	page: string;
	/** `<10` for a small number. */
	opened: string;
}

/** The counts as they may be seen, newest month first. */
export function rowsOf(counts: Counts): Row[] {
	return Object.entries(counts)
		.sort(([a], [b]) => b.localeCompare(a))
		.flatMap(([month, byLanguage]) =>
			Object.entries(byLanguage).flatMap(([language, pages]) =>
				Object.entries(pages).map(([page, opened]) => ({
					month,
					language,
					page,
					opened: opened < LEAST ? `<${LEAST}` : String(opened)
				}))
			)
		);
}

/** The same as a table for other programs (RFC 4180), marked as UTF-8. A text never begins a formula there. */
export function csvOf(rows: Row[]): string {
	const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const line = (cells: string[]) => cells.map(cell).join(',') + '\r\n';
	return [
		'\ufeff',
		line(['month', 'language', 'page', 'opened']),
		...rows.map(({ month, language, page, opened }) => line([month, language, page, opened]))
	].join('');
}
