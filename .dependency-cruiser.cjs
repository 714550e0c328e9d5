/** Imports only go down; each rule says why. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from: { path: from }, to });

/** Each layer of src/lib, what it may import of the others, and why no more. */
const LAYERS = {
	model: [[], 'Types and pure rules know nothing above them.'],
	server: [['model'], 'Content is joined at build time from the model alone.'],
	i18n: [['model'], 'Strings know nothing of pages.'],
	storage: [['model'], 'Storage knows the model and nothing else.'],
	search: [['model'], 'Searching knows texts by their model, not views.'],
	offline: [['model', 'storage'], 'Saving knows storage and model, not views.'],
	ui: [['model', 'i18n'], 'Components know words, model and themselves.'],
	reading: [['model', 'i18n', 'ui'], 'Any room can show a page, so what a page needs knows no room.'],
	pages: [
		['model', 'i18n', 'search', 'ui', 'reading'],
		'Any room can show the body of a page, so it knows no room and saves nothing.'
	]
};
const layers = Object.entries(LAYERS).map(([layer, [below, comment]]) =>
	rule(`${layer}-below`, comment, `^src/lib/${layer}/`, {
		path: `^src/(lib/(?!(${[layer, ...below].join('|')})/)|routes|service-worker)`
	})
);

module.exports = {
	forbidden: [
		{
			name: 'no-cycles',
			severity: 'error',
			comment: 'A cycle means two pieces are one, or a line stands in the wrong place.',
			from: {},
			to: { circular: true }
		},
		...layers,
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
			{ path: '^(src/content|locales)/', pathNot: '/(ui|kiosk|meeting)[.a-z-]*json$' }
		),
		rule(
			'ui-without-kit',
			'A component is told what it needs: it is tested and shown anywhere.',
			'^src/lib/ui',
			{
				path: '^\\$app/'
			}
		),
		rule(
			'pages-without-address',
			'A room shows a page at any address: the language and path of a page come from the reading context.',
			'^src/lib/(pages|reading)',
			{ path: '^\\$app/state' }
		),
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
		rule(
			'address-of-a-room',
			'An address belongs to one room: no reader loads the frame and tools of another.',
			'^src/routes/(kiosk|meeting)/',
			{ path: '^src/lib/rooms/', pathNot: '^src/lib/rooms/$1/' }
		),
		rule(
			'family-addresses',
			'Addresses under a language are the family’s.',
			'^src/routes/(?!kiosk/|meeting/)',
			{ path: '^src/lib/rooms/(?!family/)' }
		),
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
