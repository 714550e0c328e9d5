import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Records in `locales/<code>/review.json` that its files were gone through against today's Swedish.
 * Use it only after that was done; the state of the language is never raised here.
 *
 *   npm run review:stamp -- <code> <drafted|backTranslated|compared> <YYYY-MM-DD> [file …]
 */
const [code, step, day, ...named] = process.argv.slice(2);
const PARTS = readdirSync('locales/sv')
	.map((name) => name.replace('.json', ''))
	.filter((name) => !['ui', 'review', 'synonyms'].includes(name));
const STEPS = ['drafted', 'backTranslated', 'compared'];
if (
	!code ||
	!step ||
	!STEPS.includes(step) ||
	!/^\d{4}-\d\d-\d\d$/.test(day ?? '') ||
	named.some((name) => !PARTS.includes(name))
) {
	console.error(
		`Usage: npm run review:stamp -- <code> <${STEPS.join('|')}> <YYYY-MM-DD> [${PARTS.join(' ')}]`
	);
	process.exit(2);
}
const path = `locales/${code}/review.json`;
const review = existsSync(path)
	? JSON.parse(readFileSync(path, 'utf8'))
	: { state: 'machine-drafted', parts: {} };
for (const part of named.length ? named : PARTS) {
	const swedish = JSON.stringify(JSON.parse(readFileSync(`locales/sv/${part}.json`, 'utf8')));
	const master = createHash('sha256').update(swedish).digest('hex').slice(0, 12);
	review.parts[part] = { ...review.parts[part], master, [step]: day };
}
writeFileSync(path, JSON.stringify(review, null, '\t') + '\n');
