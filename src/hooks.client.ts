import type { HandleClientError } from '@sveltejs/kit';

/**
 * A step that fails for want of a network is no fault: the error page loads the address whole, and
 * the worker answers. Everything else is said aloud.
 */
export const handleError: HandleClientError = ({ error }) => {
	if (error instanceof TypeError && !navigator.onLine) return;
	console[error instanceof TypeError ? 'warn' : 'error'](error);
};
