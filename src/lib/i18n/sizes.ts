/** Bytes as megabytes with one decimal, never rounded down to nothing. */
export function megabytes(bytes: number): string {
	return Math.max(0.1, bytes / 1_000_000).toFixed(1);
}
