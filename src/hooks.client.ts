import type { ClientInit, HandleClientError } from '@sveltejs/kit';
import { DATA_BLOCK, readData } from '$lib/model/page-data';

/** Hands Kit the page's data (`src/lib/server/boot.ts`) before it hydrates. The development server writes none. */
export const init: ClientInit = () => {
	const block = document.getElementById(DATA_BLOCK);
	if (block) window.klara.nodes.push(...readData(block.textContent));
};

/** How the engines word a fetch or a module that the network did not deliver. */
const NETWORK =
	/failed to fetch|load failed|networkerror|dynamically imported module|importing a module script/i;

/** Kit adds its announcer when the page has been hydrated. */
const isHydrated = () => document.querySelector('#svelte-announcer') !== null;

/**
 * Reports an error. While the page is being hydrated the error is thrown on instead: Kit would empty the page to
 * show its error page, and what can be read must stay. After that a failed fetch is expected offline, since the
 * error page then loads the address whole, and the worker answers.
 */
export const handleError: HandleClientError = ({ error }) => {
	if (!isHydrated()) throw error;
	const isNetwork = error instanceof TypeError && NETWORK.test(error.message);
	if (isNetwork && !navigator.onLine) return;
	console[isNetwork ? 'warn' : 'error'](error);
};
