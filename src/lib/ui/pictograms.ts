/** A circle as a path. */
const o = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const SHIELD = 'M24 5l16 6v12c0 10-7 16-16 20C15 39 8 33 8 23V11z';
const SHEET = 'M12 6h18l8 8v28H12zM29 6v9h9';

/**
 * The one family of pictograms: round strokes of 3 units on a grid of 48, drawn for this product.
 * Each is a single path.
 */
export const pictograms = {
	house: 'M7 22 24 8l17 14M12 19v21h24V19M20 40V29h8v11',
	'hand-heart':
		'M24 22s-8-4.6-8-10a4.6 4.6 0 0 1 8-3 4.6 4.6 0 0 1 8 3c0 5.4-8 10-8 10ZM5 31h6c3 0 5 2 8 2h6a3 3 0 0 1 0 6h-7M28 36l10-6a3.2 3.2 0 0 1 4 5l-11 8H17c-4 0-5-2-12-2',
	letter: 'M6 11h36v26H6zM6 13l18 14 18-14',
	meeting: `${o(13, 13, 5)}${o(35, 13, 5)}M5 33v-3a8 8 0 0 1 13-6M43 33v-3a8 8 0 0 0-13-6M8 35h32M14 35v7M34 35v7`,
	'shield-house': `${SHIELD}M15 25l9-8 9 8M18 23v9h12v-9`,
	'clock-house': `M6 22 24 7l18 15M11 18v23h26V18${o(24, 28, 7.5)}M24 24v4l3 2`,
	interpreter: 'M5 7h22v15H15l-6 5v-5H5zM43 20v15h-4v6l-6-6H21v-6M11 14h10M27 28h10',
	scales: 'M24 7v34M15 41h18M9 13h30M9 13 3 27a6 6 0 0 0 12 0zM39 13l-6 14a6 6 0 0 0 12 0z',
	young: `${o(24, 24, 18)}M15 28a10 10 0 0 0 18 0M17 19v1M31 19v1`,
	path: `${o(11, 11, 5)}${o(37, 37, 5)}M16 11h14a7 7 0 0 1 0 14H18a6 6 0 0 0 0 12h14`,
	question:
		'M5 8h28v19H18l-6 6v-6H5zM38 17h5v18h-4v6l-6-6H21M15.5 14.5a3.5 3.5 0 1 1 5 3c-1 .6-1.5 1.2-1.500 2M19 23.5v.01',
	shield: `${SHIELD}M16 24l6 6 10-12`,
	magnifier: `${o(21, 21, 13)}M31 31l11 11`,
	fork: 'M24 43V29M24 29c0-9-12-6-12-19M24 29c0-9 12-6 12-19M6 15l6-6 6 6M30 15l6-6 6 6',
	notes: `${SHEET}M18 24h14M18 32h14M18 16h5`,
	decision: `${SHEET}M17 29l5 5 10-11`,
	calendar: 'M7 11h34v30H7zM7 20h34M16 6v9M32 6v9M17 30l5 5 9-9',
	send: 'M5 9h24v18H5zM5 10l12 10 12-10M15 38h27M33 29l9 9-9 9',
	cycle: 'M40 24a16 16 0 0 1-28 11M8 24a16 16 0 0 1 28-11M37 4v9h-9M11 44v-9h9',
	book: 'M24 12C20 8 14 7 7 7v30c7 0 13 1 17 5 4-4 10-5 17-5V7c-7 0-13 1-17 5ZM24 12v30',
	phone: 'M13 6h7l4 10-5 4a22 22 0 0 0 9 9l4-5 10 4v7a5 5 0 0 1-5 5C20 40 8 28 8 11a5 5 0 0 1 5-5Z',
	globe: `${o(24, 24, 18)}M6 24h36M24 6c6 5 8 11 8 18s-2 13-8 18c-6-5-8-11-8-18s2-13 8-18Z`,
	arrow: 'M18 10l14 14-14 14',
	clock: `${o(24, 24, 18)}M24 13v11l8 5`,
	people: `${o(18, 15, 7)}M5 41v-3a13 13 0 0 1 26 0v3M31 8a7 7 0 0 1 0 14M36 28a13 13 0 0 1 7 10v3`,
	check: 'M9 25l10 10 20-22',
	download: 'M24 7v24M14 22l10 10 10-10M8 41h32',
	warning: 'M24 7 44 41H4zM24 19v11M24 35v.01',
	trash: 'M8 13h32M18 13V7h12v6M13 13l2 29h18l2-29M21 21v13M27 21v13',
	info: `${o(24, 24, 18)}M24 22v12M24 15v.01`,
	not: `${o(24, 24, 18)}M11 37 37 11`,
	'cut-picture': 'M6 10h36v28H6zM6 32l10-11 9 10 6-6 11 11M30 4v4M30 14v5M30 36v8',
	'half-story':
		'M24 6H9v36h15zM15 16h4M15 24h4M15 32h4M30 6h2M38 6h1v2M39 14v4M39 24v4M39 34v4M39 42h-2M31 42h-2',
	'one-becomes-all': `${o(11, 24, 6)}M20 24h8M25 19l5 5-5 5${o(39, 9, 4)}${o(39, 24, 4)}${o(39, 39, 4)}`,
	columns: 'M6 9h15v30H6zM27 9h15v30H27zM11 17h5M11 24h5M11 31h5M32 17h5M32 24h5M32 31h5',
	column: 'M12 9h24v30H12zM18 17h12M18 24h12M18 31h12'
} as const;

export type PictogramName = keyof typeof pictograms;

/** Those that point along the reading direction and turn around in right-to-left pages. */
export const turning: ReadonlySet<string> = new Set([
	'arrow',
	'path',
	'send',
	'one-becomes-all',
	'half-story'
]);
