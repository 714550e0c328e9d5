/** Why something could not be saved; each has its sentence for the reader. */
export type Problem = 'network' | 'room' | 'damaged' | 'storage' | 'older' | 'signature' | 'cancelled';

export class InstallError extends Error {
	constructor(
		readonly problem: Problem,
		detail?: unknown
	) {
		super(`Not saved (${problem})`, { cause: detail });
		this.name = 'InstallError';
	}
}

/** Names the problem behind any error that storage or network threw. */
export function problemOf(error: unknown): InstallError {
	if (error instanceof InstallError) return error;
	if (error instanceof DOMException && error.name === 'QuotaExceededError')
		return new InstallError('room', error);
	if (error instanceof DOMException && error.name === 'AbortError')
		return new InstallError('cancelled', error);
	return new InstallError('storage', error);
}
