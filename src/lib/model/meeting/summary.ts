/** A count below this can point at a family. */
const SMALL = 10;

/** Some of what was counted is so few that it could point at someone. */
export const isSmall = (counts: readonly number[]) => counts.some((count) => count > 0 && count < SMALL);

/**
 * Rows as a table that a Swedish spreadsheet opens as it is: CSV (RFC 4180) with semicolons and a byte order mark. A
 * cell that a spreadsheet would take for a formula is marked as text.
 */
export function summaryTable(rows: (string | number)[][]): string {
	const cell = (value: string | number) => {
		const text =
			/^[=+\-@\t\r]/.test(String(value)) && typeof value === 'string' ? `'${value}` : String(value);
		return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
	};
	return `\ufeff${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}
