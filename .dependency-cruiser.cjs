/** Imports only go down; each rule says why. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			comment: 'A cycle means two pieces are one, or a line stands in the wrong place.',
			from: {},
			to: { circular: true }
		},
		rule('model-is-pure', 'Types and pure rules know nothing above them.', '^src/lib/model', {
			path: '^src/(lib/(?!model)|routes|service-worker)'
		}),
		rule('storage-below', 'Storage knows the model and nothing else.', '^src/lib/storage', {
			path: '^src/(lib/(?!model|storage)|routes|service-worker)'
		}),
		rule('content-below', 'Content is joined at build time from the model alone.', '^src/lib/server', {
			path: '^src/(lib/(?!model|server)|routes|service-worker)'
		}),
		rule(
			'one-door-to-content',
			'Only what runs at build time may ask for content.',
			'^src/(?!lib/server|routes/.*\\.server\\.ts$|routes/.*\\+server\\.ts$|hooks\\.server)',
			{ path: '^src/lib/server' }
		),
		rule('content-has-one-door', 'Everyone asks src/lib/server/content/index.ts.', '^src/(?!lib/server)', {
			path: '^src/lib/server/content/(?!index)'
		}),
		rule(
			'raw-content',
			'Raw JSON is mapped once, in the model or at the door to content.',
			'^src/(?!lib/(model|server))',
			{ path: '^(src/content|locales)/', pathNot: 'ui\\.json' }
		),
		rule('ui-is-dumb', 'Components know words, model and themselves.', '^src/lib/ui', {
			path: '^src/lib/(reading|rooms|offline|search|storage)|^src/routes'
		}),
		rule('reading-below-rooms', 'Any room can show a page, so a page knows no room.', '^src/lib/reading', {
			path: '^src/lib/(rooms|offline|search|storage)|^src/routes'
		}),
		rule('pages-below-rooms', 'Any room can show a page, so a page knows no room.', '^src/lib/pages', {
			path: '^src/lib/(rooms|offline|storage)|^src/routes'
		}),
		rule('i18n-below', 'Strings know nothing of pages.', '^src/lib/i18n', {
			path: '^src/lib/(ui|reading|rooms|offline|storage)|^src/routes'
		}),
		rule('offline-below', 'Saving knows storage and model, not views.', '^src/lib/offline', {
			path: '^src/lib/(ui|reading|rooms|i18n|server)|^src/routes'
		}),
		rule('search-below', 'Searching knows texts by their model, not views.', '^src/lib/search', {
			path: '^src/lib/(ui|reading|rooms|i18n|server|offline|storage)|^src/routes'
		}),
		rule('one-importer-of-minisearch', 'The engine has one door.', '^src/(?!lib/search)', {
			path: 'node_modules/minisearch'
		}),
		rule('worker-alone', 'The worker is small: model and storage only.', '^src/service-worker', {
			path: '^src/(lib/(?!model|storage)|routes)'
		}),
		rule('rooms-apart', 'Rooms never import each other.', '^src/lib/rooms/([^/]+)/', {
			path: '^src/lib/rooms/',
			pathNot: '^src/lib/rooms/$1/'
		}),
		rule('nothing-imports-routes', 'A page’s second user moves the piece to lib.', '^src/lib', {
			path: '^src/routes'
		}),
		rule('one-importer-of-idb', 'The database has one door.', '^src/(?!lib/storage)', {
			path: 'node_modules/idb'
		}),
		{
			name: 'no-unresolved',
			severity: 'error',
			comment: 'An import that leads nowhere.',
			from: { pathNot: '\\.d\\.ts$' },
			to: { couldNotResolve: true, pathNot: '^(\\$app|\\$service-worker|\\./\\$types)' }
		},
		{
			name: 'no-orphans',
			severity: 'error',
			comment: 'What nothing uses is removed.',
			from: {
				orphan: true,
				path: '^src/',
				pathNot: '\\.d\\.ts$|^src/(routes|params|hooks|service-worker|early)|\\.css$|\\.html$|\\.json$'
			},
			to: {}
		}
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		webpackConfig: { fileName: 'tools/depcruise-resolve.cjs' },
		tsPreCompilationDeps: true,
		extraExtensionsToScan: ['.json', '.css'],
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['svelte', 'import', 'browser', 'default'],
			extensions: ['.ts', '.js', '.svelte', '.svelte.ts', '.json', '.css']
		}
	}
};
