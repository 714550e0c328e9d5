import { ROOMS, roomOfRoute } from './rooms.js';

/**
 * How the client's code is cut into files. Rolldown makes a chunk for each set of pages that share a module, which
 * gave 30 files to a page: each costs a request and a task of its own, and Brotli finds less that repeats. Here what
 * the frame and every text page need is one file, and what a few other pages share a second one; a page adds its
 * own. Tools that are imported on demand stay apart. What only the rooms of one address need is counted for no page.
 */
/** What each page of a language does, hydrated or not: fetched before the app, and without it. */
export const ATTEND = 'src/lib/rooms/family/idle.ts';
// Not Kit's list of pages (`client-optimized/app.js`): its imports on demand would count as those of every page.
const FRAME = [
	/\/runtime\/client\/entry\.js$/,
	/\/src\/routes\/(\[lang=lang\]\/)?\+layout\.(svelte|ts)$/,
	/\/topics\/\[topic\]\/\+page\.svelte$/,
	// Smaller than a request for it.
	/\/reading\/article\.ts$/
];

/** Asks V8 to compile all functions of a file as it is fetched, on another thread; other engines see a comment. */
const COMPILE_ALL = '//# allFunctionsCalledOnLoad';

/**
 * Whether a file is one whose functions are compiled before they are called. A room is one document: each of its views
 * would otherwise be compiled between the tap that opens it and the frame that shows it. What the views are drawn with
 * stands in the file of the frame.
 */
const isCompiledWhole = (/** @type {{ name: string, moduleIds: string[] }} */ { name, moduleIds }) =>
	name === 'base' || moduleIds.some((id) => ROOMS.some((room) => id.includes(`/src/lib/rooms/${room}/`)));

/** A page of the family's, a layout or the error page. */
const isFamilyPage = (/** @type {string} */ id) =>
	/\/src\/routes\/.*\+(page|layout|error)\.svelte$/.test(id) && !roomOfRoute(id);

/** @typedef {import('vite').Rollup.PluginContext} Build */

/**
 * What these modules import, be it through others, but not what they fetch on demand.
 *
 * @param {Build} build
 * @param {(id: string) => boolean} isRoot
 */
function reachableFrom(build, isRoot) {
	const reached = new Set([...build.getModuleIds()].filter(isRoot));
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
	/** @type {Set<string>} */
	let tools = new Set();
	/** What two of the family's pages need, or more. @type {Set<string>} */
	let some = new Set();
	/** @type {Set<string>} */
	let attending = new Set();
	const groups = [
		{ name: (/** @type {string} */ id) => (attending.has(id) ? 'idle' : null), priority: 3 },
		{ name: (/** @type {string} */ id) => (frame.has(id) ? 'base' : null), priority: 2 },
		// Chooser and fallbacks share it, and no page of a room needs it.
		{ name: 'shell', test: /\/_chooser\//, priority: 1 },
		{
			// Kit takes a file that a tool needs, too, for one on demand, and leaves its styles out of the page.
			name: (/** @type {string} */ id) => (some.has(id) && !tools.has(id) ? 'some' : null),
			tags: /** @type {['$initial']} */ (['$initial'])
		}
	];
	return {
		name: 'klara-chunks',
		apply: 'build',
		config(config) {
			if (config.build?.ssr) return;
			return { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } };
		},
		buildStart() {
			if (this.environment.name !== 'client') return;
			this.emitFile({ type: 'chunk', id: ATTEND, name: 'entry/idle' });
		},
		buildEnd() {
			if (this.environment.name !== 'client') return;
			attending = reachableFrom(this, (id) => id.endsWith(ATTEND));
			frame = reachableFrom(this, (id) => FRAME.some((root) => root.test(id)));
			tools = reachableFrom(this, (id) => {
				const info = this.getModuleInfo(id);
				return !!info?.dynamicImporters.length && !info.isEntry;
			});
			const needed = [...this.getModuleIds()]
				.filter(isFamilyPage)
				.flatMap((page) => [...reachableFrom(this, (id) => id === page)]);
			const once = new Set();
			some = new Set(needed.filter((id) => once.has(id) || !once.add(id)));
		},
		generateBundle: {
			// After Vite, which puts a list of its own before the code: the comment counts at the head of a file only.
			order: 'post',
			handler(_options, bundle) {
				if (this.environment.name !== 'client') return;
				for (const file of Object.values(bundle))
					if (file.type === 'chunk' && isCompiledWhole(file)) file.code = `${COMPILE_ALL}\n${file.code}`;
			}
		}
	};
}
