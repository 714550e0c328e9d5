/**
 * @typedef {object} Row
 * @property {string} name
 * @property {'s' | 'ms' | 'kB' | ''} unit
 * @property {number[]} [floor] one value per round, in base units: ms, bytes or a plain number
 * @property {number[]} ours
 * @property {{ ratio: number } | { at: number }} [budget] against the floor, or for itself
 */

const UNITS = {
	s: { per: 1000, digits: 2 },
	ms: { per: 1, digits: 0 },
	kB: { per: 1000, digits: 0 },
	'': { per: 1, digits: 3 }
};

/** @param {number[]} values */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = (sorted.length - 1) / 2;
	return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle)] ?? NaN)) / 2;
}

/**
 * A row with everything that follows from its values.
 *
 * @param {Row} row
 */
export function judge(row) {
	const ours = spread(row.ours);
	const floor = row.floor?.length ? spread(row.floor) : null;
	const ratio = floor && floor.median > 0 ? ours.median / floor.median : null;
	const { budget } = row;
	const value = budget && 'ratio' in budget ? ratio : ours.median;
	const limit = budget && ('ratio' in budget ? budget.ratio : budget.at);
	const within = limit === undefined || value === null ? null : value <= limit;
	return { ...row, ours, floor, ratio, within };
}

/** @param {number[]} values */
function spread(values) {
	return { median: median(values), min: Math.min(...values), max: Math.max(...values), values };
}

/**
 * The table for people: medians with ranges, the ratio, and the budget beside it.
 *
 * @param {ReturnType<typeof judge>[]} rows
 */
export function table(rows) {
	const lines = [
		['', 'floor', 'ours', 'ratio', 'budget', ''],
		...rows.map((row) => [
			row.name,
			row.floor ? range(row.floor, row.unit) : '–',
			range(row.ours, row.unit),
			row.ratio === null ? '–' : `${row.ratio.toFixed(2)}×`,
			limit(row),
			row.within === null ? '' : row.within ? 'within' : 'OVER'
		])
	];
	const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0))) ?? [];
	return lines
		.map((line) =>
			line
				.map((cell, i) => cell.padEnd(widths[i] ?? 0))
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

/** @param {ReturnType<typeof spread>} values @param {Row['unit']} unit */
function range({ median, min, max }, unit) {
	const { per, digits } = UNITS[unit];
	const show = (/** @type {number} */ value) => (value / per).toFixed(digits);
	const ends = show(min) === show(max) ? '' : ` (${show(min)}–${show(max)})`;
	return `${show(median)}${ends} ${unit}`.trim();
}

/** @param {Pick<Row, 'budget' | 'unit'>} row */
function limit({ budget, unit }) {
	if (!budget) return '';
	if ('ratio' in budget) return `≤ ${budget.ratio}×`;
	return `≤ ${budget.at / UNITS[unit].per} ${unit}`.trim();
}
