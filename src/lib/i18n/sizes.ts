import type { Language } from '../model/language';

/** Bytes as megabytes with one decimal, never rounded down to nothing, with the decimal mark of the language. */
export function megabytes(bytes: number, { decimalComma }: Pick<Language, 'decimalComma'>): string {
	const size = Math.max(0.1, bytes / 1_000_000).toFixed(1);
	return decimalComma ? size.replace('.', ',') : size;
}
