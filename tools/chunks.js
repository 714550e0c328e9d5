/**
 * How the client's code is cut into files. Rolldown makes a chunk for each set of pages that share a module, which
 * gave 30 files to a page: each costs a request and a task of its own, and Brotli finds less that repeats. Here what
 * the frame and every text page need is one file, and what a few other pages share a second one; a page adds its
 * own. Tools that are imported on demand stay apart.
 */
const FRAME = [
	/\/runtime\/client\/entry\.js$/,
	/\/client-optimized\/app\.js$/,
	/\/\+layout\.(svelte|ts)$/,
	/\/topics\/\[topic\]\/\+page\.svelte$/,
	// Smaller than a request for it.
	/\/reading\/article\.ts$/
];

/**
 * What these modules import, be it through others, but not what they fetch on demand.
 *
 * @param {import('vite').Rollup.PluginContext} build
 * @param {RegExp[]} roots
 */
function reachableFrom(build, roots) {
	const reached = new Set([...build.getModuleIds()].filter((id) => roots.some((root) => root.test(id))));
	for (const id of reached)
		for (const imported of build.getModuleInfo(id)?.importedIds ?? []) reached.add(imported);
	return reached;
}

/**
 * Applies the groups to the client's build; the server's stays as it is.
 *
 * @returns {import('vite').Plugin}
 */
export function chunks() {
	/** @type {Set<string>} */
	let frame = new Set();
	const groups = [
		{ name: (/** @type {string} */ id) => (frame.has(id) ? 'base' : null), priority: 1 },
		{ name: 'some', tags: /** @type {['$initial']} */ (['$initial']), minShareCount: 2 }
	];
	return {
		name: 'klara-chunks',
		apply: 'build',
		config(config) {
			if (config.build?.ssr) return;
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		buildEnd() {
			if (this.environment.name === 'client') frame = reachableFrom(this, FRAME);
		}
	};
}
