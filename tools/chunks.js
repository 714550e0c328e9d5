const FRAMEWORK =
	/node_modules[\\/](svelte|@sveltejs[\\/]kit|esm-env|devalue|clsx)[\\/]|vite[\\/]preload-helper/;
/** Used by at least this many pages, a module travels with what every page needs. */
const SHARED_BY = 4;

/**
 * How the client's code is cut into files. Rolldown makes a chunk for each set of pages that share a module,
 * which gave 30 files to a page: each costs a request, a task of its own, and brotli finds less that repeats.
 *
 * What a page loads at once is therefore three files besides its own (framework, shared, layout); tools that
 * are imported on demand stay apart.
 *
 * @type {import('rolldown').CodeSplittingGroup[]}
 */
const groups = [
	{ name: 'framework', test: FRAMEWORK, tags: ['$initial'], priority: 2 },
	{ name: 'shared', tags: ['$initial'], minShareCount: SHARED_BY, priority: 1 }
];

/**
 * Applies the groups to the client's build; the server's stays as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function chunks() {
	return {
		name: 'klara-chunks',
		apply: 'build',
		config(config) {
			if (config.build?.ssr) return;
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		}
	};
}
