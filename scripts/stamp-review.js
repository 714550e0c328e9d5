import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Records in `locales/<code>/review.json` that texts were gone through against today's Swedish. Use it
 * only after that was done; the state of the language is never raised here.
 *
 *   npm run review:stamp -- <code> <drafted|backTranslated|compared> <YYYY-MM-DD> <what …>
 *
 * where each <what> is a file (`topics`), a page or text of one (`topics:report-of-concern`,
 * `topics:report-of-concern.summary`), or `changed`: every text whose Swedish is not the stamped one.
 */
const STEPS = /** @type {const} */ ({ drafted: 'd', backTranslated: 'b', compared: 'c' });
const PARTS = readdirSync('locales/sv')
	.map((name) => name.replace('.json', ''))
	.filter((name) => !/^(ui(\.\w+)?|review|synonyms|(kiosk|meeting)-staff)$/.test(name));
const [code, step = '', day = '', ...wanted] = process.argv.slice(2);
if (
	!code ||
	!(step in STEPS) ||
	!/^\d{4}-\d\d-\d\d$/.test(day) ||
	!wanted.length ||
	wanted.some((what) => what !== 'changed' && !PARTS.includes(what.split(':')[0] ?? ''))
) {
	console.error(
		`Usage: npm run review:stamp -- <code> <${Object.keys(STEPS).join('|')}> <YYYY-MM-DD> <file|file:page|file:page.key|changed …>`
	);
	process.exit(2);
}
const path = `locales/${code}/review.json`;
const review = existsSync(path)
	? JSON.parse(readFileSync(path, 'utf8'))
	: { state: 'machine-drafted', days: {}, texts: {} };
let count = 0;
for (const file of PARTS) {
	const own = existsSync(`locales/${code}/${file}.json`) ? read(`locales/${code}/${file}.json`) : {};
	const swedish = read(`locales/sv/${file}.json`);
	/** @type {Record<string, Record<string, string>>} */
	const stamps = {};
	let stamped = false;
	for (const [page, texts] of Object.entries(own))
		for (const key of Object.keys(texts)) {
			const was = review.texts[file]?.[page]?.[key] ?? '';
			const hash = hashOf(swedish[page]?.[key] ?? '');
			const asked = wanted.some((what) =>
				what === 'changed' ? !was.startsWith(hash) : within(what, file, `${page}.${key}`)
			);
			const now = asked ? stampOf(was, hash) : was;
			if (now) (stamps[page] ??= {})[key] = now;
			if (asked) {
				count++;
				stamped = true;
			}
		}
	// Entries of texts that are gone go with them.
	review.texts[file] = stamps;
	if (stamped) review.days[file] = { ...review.days[file], [step]: day };
}
writeFileSync(path, JSON.stringify(review, null, '\t') + '\n');
console.log(`${count} texts of ${code} stamped: ${step}`);
if (!count) process.exitCode = 1;

/**
 * What was checked against other Swedish was not checked against this: only the new step counts.
 * @param {string} was
 * @param {string} hash
 */
function stampOf(was, hash) {
	const done = was.startsWith(hash) && step !== 'drafted' ? was.slice(9) : 'd';
	const steps = Object.values(STEPS).filter(
		(letter) => done.includes(letter) || letter === STEPS[/** @type {keyof STEPS} */ (step)]
	);
	return `${hash} ${steps.join('')}`;
}

/**
 * @param {string} what
 * @param {string} file
 * @param {string} name page and key
 */
function within(what, file, name) {
	const [wantedFile, place] = what.split(':');
	return wantedFile === file && (!place || name === place || name.startsWith(`${place}.`));
}

/** @param {string} swedish */
function hashOf(swedish) {
	return createHash('sha256').update(swedish).digest('hex').slice(0, 8);
}

/**
 * @param {string} path
 * @returns {Record<string, Record<string, string>>}
 */
function read(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}
