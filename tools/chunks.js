/**
 * How the client's code is cut into files. Rolldown makes a chunk for each set of pages that share a module, which
 * gave 30 files to a page: each costs a request and a task of its own, and Brotli finds less that repeats. Here
 * whatever two entries share is one file, which every page needs; a page adds its own. Tools that are imported on
 * demand stay apart.
 */
const groups = [{ name: 'base', tags: /** @type {['$initial']} */ (['$initial']), minShareCount: 2 }];

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
