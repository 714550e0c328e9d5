import { judge } from './report.js';

/**
 * What a run has measured: per kind of visit, language and site one list, one entry per round.
 *
 * @typedef {import('./visits.js').Figures} Figures
 * @typedef {{ floor: Figures[], ours: Figures[] }} Pair
 * @typedef {object} Measured
 * @property {Record<string, Pair>} first by language
 * @property {Record<string, Pair>} offline by language
 * @property {Record<string, Pair>} find by language; the floor has no search
 * @property {Figures[]} meeting the meeting room
 * @property {Figures[]} kiosk the library's screen
 * @property {Figures} stored bytes on the device: `one` language, `all`
 * @property {Record<string, number>} transfers bytes over the network by language
 * @property {number} indexBytes bytes over the network of the list of packs with 18 languages
 * @property {number[]} builds seconds
 */

/** Budgets. A time against the floor is a ratio; bytes are of 1000. */
const LCP = { sv: { ratio: 1.3 }, ar: { ratio: 1.4 }, ti: { ratio: 2 } };
const BLOCKING = { at: 200 };
const WORK = { ratio: 2.5 };
const REQUESTS = { at: 16 };
const READABLE = { ar: { ratio: 2 }, ti: { ratio: 3 } };
const FONTS = { sv: { at: 45_000 }, ar: { at: 125_000 }, ti: { at: 125_000 } };
const SHIFT = { at: 0.1 };
const SCRIPT = { at: 55_000 };
const OFFLINE = { ratio: 1.4 };
const NEXT = { ratio: 0.9 };
const SWITCH = { ratio: 1.2 };
const ANSWER = { at: 50 };
const SHOWN = { at: 100 };
/** The meeting room with 200 meetings and 5 000 counts. */
const VIEW = { at: 200 };
const STEP = { at: 100 };
const WALL = { at: 150 };
const TOUCH = { at: 200 };
/** With the texts of November 2026. */
const TRANSFER = { sv: { at: 280_000 }, ar: { at: 340_000 }, ti: { at: 390_000 } };
const INDEX = { at: 6_000 };
const STORED = { at: 3_000_000 };
/** Eighteen languages in 40 MB. */
const STORED_ALL = (/** @type {number} */ languages) => ({
	at: Math.round((40_000 / 18) * languages) * 1000
});
const BUILD = { at: 25_000 };

/** @typedef {ReturnType<typeof judge>} Judged */

/**
 * All rows of the table, in the order in which a reader meets them.
 *
 * @param {Measured} measured
 * @returns {Judged[]}
 */
export function rowsOf(measured) {
	return [
		...firstRows(measured),
		...offlineRows(measured),
		...findRows(measured),
		...roomRows(measured),
		...sizeRows(measured)
	];
}

/** The rows of the meeting room and the kiosk. @param {Pick<Measured, 'meeting' | 'kiosk'>} measured */
export function roomRows({ meeting, kiosk }) {
	const row = (
		/** @type {string} */ name,
		/** @type {Figures[]} */ visits,
		/** @type {string} */ figure,
		/** @type {Budget} */ budget
	) => judge({ name, unit: 'ms', ours: visits.map((figures) => figures[figure] ?? NaN), budget });
	return [
		row('meeting, list of 200 opened', meeting, 'list', VIEW),
		row('meeting, preparation opened', meeting, 'prepare', VIEW),
		row('meeting, words for the interpreter opened', meeting, 'sheet', VIEW),
		row('meeting, show opened', meeting, 'show', VIEW),
		row('meeting, hand-out opened', meeting, 'hand', VIEW),
		row('meeting, summary opened', meeting, 'after', VIEW),
		row('meeting, next paragraph', meeting, 'step', STEP),
		row('meeting, next paragraph in both windows', meeting, 'wall', WALL),
		row('kiosk, touch to paint', kiosk, 'touch', TOUCH),
		row('kiosk, touch to paint, slowest kind', kiosk, 'slowestTouch', TOUCH)
	];
}

/** @param {Measured} measured */
function firstRows({ first }) {
	const of = (/** @type {Record<string, Budget>} */ budgets) => budgets;
	return [
		...rows(first, 'first visit, largest paint', 's', 'lcp', of(LCP)),
		...rows(first, 'first visit, readable', 's', 'readable', of(READABLE)),
		...rows(first, 'first visit, layout shift', '', 'shift', SHIFT),
		...rows(first, 'first visit, blocking after first paint', 'ms', 'blocking', BLOCKING),
		...rows(first, 'first visit, work of the main thread', 's', 'work', WORK),
		...rows(first, 'first page, requests', '', 'requests', REQUESTS),
		...rows(first, 'first page, script in Brotli', 'kB', 'scriptBytes', SCRIPT),
		...rows(first, 'first page, fonts', 'kB', 'fontBytes', of(FONTS))
	];
}

/** @param {Measured} measured */
function offlineRows({ offline }) {
	return [
		...rows(offline, 'offline again, largest paint', 's', 'lcp', OFFLINE),
		...rows(offline, 'offline again, readable', 's', 'readable', OFFLINE),
		...rows(offline, 'offline, next page', 'ms', 'next', NEXT),
		...rows(offline, 'offline, language switch', 'ms', 'turned', SWITCH),
		...rows(offline, 'offline, language switch, readable', 'ms', 'turnedReadable', {})
	];
}

/** @param {Measured} measured */
function findRows({ find }) {
	return [
		...rows(find, 'search, answered', 'ms', 'answered', ANSWER),
		...rows(find, 'search, painted', 'ms', 'shown', SHOWN)
	];
}

/** @param {Measured} measured */
function sizeRows({ offline, stored, transfers, indexBytes, builds }) {
	const budgets = /** @type {Record<string, Budget>} */ (TRANSFER);
	const sizes = Object.entries(transfers).map(([code, bytes]) =>
		judge({
			name: `one language over the network: ${code}`,
			unit: 'kB',
			ours: [bytes],
			...(budgets[code] ? { budget: budgets[code] } : {})
		})
	);
	return [
		...sizes,
		judge({ name: 'list of packs, 18 languages', unit: 'kB', ours: [indexBytes], budget: INDEX }),
		...rows(offline, 'all bytes until it is saved', 'kB', 'untilSaved', {}),
		judge({ name: 'stored, one language', unit: 'kB', ours: [stored.one ?? NaN], budget: STORED }),
		judge({
			name: `stored, all ${sizes.length} languages`,
			unit: 'kB',
			ours: [stored.all ?? NaN],
			budget: STORED_ALL(sizes.length)
		}),
		...(builds.length
			? [judge({ name: 'whole build', unit: 's', ours: builds.map((s) => s * 1000), budget: BUILD })]
			: [])
	];
}

/** @typedef {{ ratio: number } | { at: number }} Budget */

/**
 * One row per language.
 *
 * @param {Record<string, Pair>} pairs
 * @param {string} name
 * @param {import('./report.js').Row['unit']} unit
 * @param {string} figure
 * @param {Budget | Record<string, Budget>} budgets one for all languages, or by language
 */
function rows(pairs, name, unit, figure, budgets) {
	const values = (/** @type {Figures[]} */ visits) => visits.map((figures) => figures[figure] ?? NaN);
	return Object.entries(pairs).map(([code, { floor, ours }]) => {
		const budget = isBudget(budgets) ? budgets : budgets[code];
		const row = { name: `${name}, ${code}`, unit, floor: values(floor), ours: values(ours) };
		return judge(budget ? { ...row, budget } : row);
	});
}

/** @param {Budget | Record<string, Budget>} budgets @returns {budgets is Budget} */
function isBudget(budgets) {
	return typeof Object.values(budgets)[0] === 'number';
}
