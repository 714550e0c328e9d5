/** A circle as a path. */
const o = (x: number, y: number, r: number) =>
	`M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`;

const SHIELD = 'M24 5l16 6v12c0 10-7 16-16 20C15 39 8 33 8 23V11z';
const HEART = 'M24 41S6 30 6 18a9.5 9.5 0 0 1 18-4.5A9.5 9.5 0 0 1 42 18c0 12-18 23-18 23Z';
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
	'shield-child': `${SHIELD}${o(24, 16, 3.5)}M24 20v8M17 22.5c3 2 11 2 14 0M24 28l-4 6M24 28l4 6`,
	'house-lock': 'M7 22 24 8l17 14M12 19v21h24V19M18 28h12v8H18zM21 28v-3a3 3 0 0 1 6 0v3',
	'house-heart':
		'M7 22 24 8l17 14M12 19v21h24V19M24 36s-7-4.3-7-9a3.9 3.9 0 0 1 7-2.3A3.9 3.9 0 0 1 31 27c0 4.7-7 9-7 9Z',
	'clock-house': `M6 22 24 7l18 15M11 18v23h26V18${o(24, 28, 7.5)}M24 24v4l3 2`,
	interpreter: 'M5 7h22v15H15l-6 5v-5H5zM43 20v15h-4v6l-6-6H21v-6M11 14h10M27 28h10',
	scales: 'M24 7v34M15 41h18M9 13h30M9 13 3 27a6 6 0 0 0 12 0zM39 13l-6 14a6 6 0 0 0 12 0z',
	young: `${o(24, 24, 18)}M15 28a10 10 0 0 0 18 0M17 19v1M31 19v1`,
	path: `${o(11, 11, 5)}${o(37, 37, 5)}M16 11h14a7 7 0 0 1 0 14H18a6 6 0 0 0 0 12h14`,
	question:
		'M5 8h28v19H18l-6 6v-6H5zM38 17h5v18h-4v6l-6-6H21M15.5 14.5a3.5 3.5 0 1 1 5 3c-1 .6-1.5 1.2-1.5 2M19 23.5v.01',
	shield: `${SHIELD}M16 24l6 6 10-12`,
	magnifier: `${o(21, 21, 13)}M31 31l11 11`,
	/** A lens that has found it true: not the one that searches. */
	'tick-in-lens': `${o(21, 21, 14)}M31.5 31.5 42 42M15 21l5 5 8-9`,
	'scales-child': `${o(24, 8, 4)}M24 13v28M15 41h18M9 17h30M9 17 3 29a6 6 0 0 0 12 0zM39 17l-6 12a6 6 0 0 0 12 0z`,
	'two-conditions':
		'M7 9h12v12H7zM10 15l3 3 5-6M29 9h12v12H29zM32 15l3 3 5-6M13 21v6h22v-6M24 27v14M18 35l6 6 6-6',
	'shield-person': `${SHIELD}${o(24, 18, 4)}M16 32a8 8 0 0 1 16 0`,
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
	woman: `${o(24, 11, 6)}M24 17l-9 16h18zM20 33v9M28 33v9`,
	man: `${o(24, 11, 6)}M16 20h16v13H16zM20 33v9M28 33v9`,
	check: 'M9 25l10 10 20-22',
	download: 'M24 7v24M14 22l10 10 10-10M8 41h32',
	warning: 'M24 7 44 41H4zM24 19v11M24 35v.01',
	trash: 'M8 13h32M18 13V7h12v6M13 13l2 29h18l2-29M21 21v13M27 21v13',
	info: `${o(24, 24, 18)}M24 22v12M24 15v.01`,
	not: `${o(24, 24, 18)}M11 37 37 11`,
	'cut-picture': 'M6 10h36v28H6zM6 32l10-11 9 10 6-6 11 11M30 4v4M30 14v5M30 36v8',
	'half-story':
		'M24 6H9v36h15zM15 16h4M15 24h4M15 32h4M30 6h2M38 6h1v2M39 14v4M39 24v4M39 34v4M39 42h-2M31 42h-2',
	'old-film': `M4 8h22v32H4zM4 16h5M4 24h5M4 32h5M21 16h5M21 32h5${o(36, 24, 9)}M36 19v5l4 2`,
	'missing-other-side': `${o(13, 15, 6)}M3 40v-4a10 10 0 0 1 20 0v4M34 9h4M42 14v4M30 14v4M34 22h4M28 40v-3M30 31l3-2M39 29l3 2M45 37v3`,
	'fear-and-hurry': `${o(29, 24, 15)}M29 15v9l6 4M4 17h7M2 24h7M4 31h7`,
	'one-becomes-all': `${o(11, 24, 6)}M20 24h8M25 19l5 5-5 5${o(39, 9, 4)}${o(39, 24, 4)}${o(39, 39, 4)}`,
	'law-book': 'M10 7h24a4 4 0 0 1 4 4v30H14a4 4 0 0 1-4-4zM10 37a4 4 0 0 1 4-4h24M19 16h10M19 23h10',
	lock: 'M11 21h26v20H11zM16 21v-6a8 8 0 0 1 16 0v6M24 29v5',
	door: 'M11 42V6h18v36M5 42h38M24 24v.01M29 10l9 4v28',
	'plan-heart': `${SHEET}M24 37s-7-4.3-7-9a3.9 3.9 0 0 1 7-2.3A3.9 3.9 0 0 1 31 28c0 4.7-7 9-7 9Z`,
	speech: 'M6 8h36v25H22l-10 8v-8H6zM15 17h18M15 24h11',
	'speech-info': 'M6 8h36v25H22l-10 8v-8H6zM24 20v7M24 14v.01',
	heart: HEART,
	'heart-care': `${HEART}M24 18v11M18.5 23.5h11`,
	'shield-heart': `${SHIELD}M24 33s-8-4.8-8-10.2a4.4 4.4 0 0 1 8-2.6 4.4 4.4 0 0 1 8 2.6C32 28.2 24 33 24 33Z`,
	child: `${o(24, 12, 6)}M24 18v14M12 22c5 3 19 3 24 0M24 32l-7 11M24 32l7 11`,
	'child-voice': `${o(13, 22, 5)}M4 42v-5a9 9 0 0 1 18 0v5M24 6h19v14h-9l-5 5v-5h-5z`,
	barnahus: `M5 22 24 7l19 15M10 19v22h28V19${o(24, 24, 3.5)}M17 41v-4a7 7 0 0 1 14 0v4`,
	both: `${o(18, 24, 12)}${o(30, 24, 12)}`,
	court: 'M5 18 24 7l19 11zM10 18v17M19 18v17M29 18v17M38 18v17M6 35h36v6H6z',
	'two-homes':
		'M3 20 12.5 11l9.5 9M6 18v15h13V18M26 20l9.5-9 9.5 9M29 18v15h13V18M14 41h20M18 37l-4 4 4 4M30 37l4 4-4 4',
	'home-return': 'M19 22 31.5 11 44 22M23 19v22h17V19M3 30h14M12 25l5 5-5 5',
	'sheet-question': `${SHEET}M20.5 24.5a3.5 3.5 0 1 1 5 3.2c-1.2.6-1.5 1.3-1.5 2.8M24 36v.01`,
	file: 'M5 11h14l4 5h20v24H5zM14 26h20M14 33h12',
	megaphone: 'M6 20v9h8l20 9V11l-20 9zM14 29l3 11h6l-3-8M40 19c2.5 3 2.5 8 0 11',
	star: 'M24 6l5.5 11.5 12.5 1.8-9 8.8 2.1 12.5L24 34.7 12.9 40.6 15 28.1l-9-8.8 12.5-1.8z',
	'hand-stop':
		'M16 27V13a3 3 0 0 1 6 0v9M22 21V9a3 3 0 0 1 6 0v12M28 22V12a3 3 0 0 1 6 0v11M34 21a3 3 0 0 1 6 0v9c0 8-5 13-12 13-6 0-9-3-12-8l-6-8c-2-3 1.5-5.5 4-3l2 3',
	mobile: 'M13 5h22v38H13zM13 34h22M24 38.5v.01',
	lifebuoy: `${o(24, 24, 18)}${o(24, 24, 7)}M11 11l8 8M37 11l-8 8M11 37l8-8M37 37l-8-8`,
	coins: `${o(17, 18, 11)}M32 19a11 11 0 1 1-10 19M17 13v10`,
	school: 'M5 20 24 8l19 12M9 19v22h30V19M20 41V30h8v11M24 18v.01',
	network: `${o(24, 12, 6)}${o(10, 37, 5)}${o(38, 37, 5)}M20 17l-7 15M28 17l7 15M15 37h18`,
	plate: `${o(24, 24, 12)}${o(24, 24, 5)}M5 8v8a3 3 0 0 0 3 3v21M43 40V8c-3 3-4 8-4 14h4`,
	columns: 'M6 9h15v30H6zM27 9h15v30H27zM11 17h5M11 24h5M11 31h5M32 17h5M32 24h5M32 31h5',
	column: 'M12 9h24v30H12zM18 17h12M18 24h12M18 31h12',
	listen: 'M7 18v12h8l11 9V9L15 18zM33 18a9 9 0 0 1 0 12M38 12a17 17 0 0 1 0 24',
	pause: 'M16 9v30M32 9v30',
	stop: 'M12 12h24v24H12z',
	play: 'M14 8l26 16-26 16z',
	exit: 'M27 8H9v32h18M20 24h22M34 16l8 8-8 8',
	printer: 'M14 18V6h20v12M14 35H6V18h36v17h-8M14 29h20v13H14z',
	share: `${o(12, 24, 5.5)}${o(36, 11, 5.5)}${o(36, 37, 5.5)}M17 21.5l14-8M17 26.5l14 8`,
	copy: 'M17 17h25v25H17zM31 11V6H6v25h5',
	picture: `M6 9h36v30H6zM6 33l11-11 9 9 6-6 10 9${o(32, 17, 3)}`,
	close: 'M11 11l26 26M37 11 11 37',
	grip: 'M18 12v.01M30 12v.01M18 24v.01M30 24v.01M18 36v.01M30 36v.01',
	settings: `M5 15h18M33 15h10M5 34h8M23 34h20${o(28, 15, 5)}${o(18, 34, 5)}`
} as const;

export type PictogramName = keyof typeof pictograms;

/** Those that point along the reading direction and turn around in right-to-left pages. */
export const turning: ReadonlySet<string> = new Set([
	'arrow',
	'path',
	'send',
	'one-becomes-all',
	'half-story',
	'missing-other-side',
	'fear-and-hurry',
	'home-return',
	'megaphone',
	'door',
	'exit'
]);
