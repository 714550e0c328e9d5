import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Codes to build, as in `KLARA_LOCALES=sv,so npm run build`; undefined for all that are finished. */
const wanted = process.env.KLARA_LOCALES?.split(',');

/**
 * The one table of languages: a row of `src/content/locales.json` whose folder
 * `locales/<code>/` holds a review.json. Everything else (matcher, chooser, fonts, packs,
 * tests) derives from this. The Swedish is always among them: it is what the others are checked by.
 * An unfinished language is built only when it is named: no family should meet a deadline in it
 * that nobody has translated back.
 * @type {import('../src/lib/model/language').Language[]}
 */
export const activeLocales = JSON.parse(readFileSync(`${root}src/content/locales.json`, 'utf8')).filter(
	(/** @type {{ code: string, unfinished?: boolean }} */ { code, unfinished }) =>
		existsSync(`${root}locales/${code}/review.json`) &&
		(wanted ? code === 'sv' || wanted.includes(code) : !unfinished)
);
for (const code of wanted ?? [])
	if (!activeLocales.some((/** @type {{ code: string }} */ row) => row.code === code))
		throw new Error(`KLARA_LOCALES names “${code}”, but locales/${code}/review.json does not exist`);

/** @type {Record<string, import('../src/lib/model/script').Script>} */
export const scripts = JSON.parse(readFileSync(`${root}src/content/scripts.json`, 'utf8'));

/**
 * What is known of a script.
 * @param {string} code ISO 15924, as a language names it
 */
export function scriptOf(code) {
	const found = scripts[code];
	if (!found)
		throw new Error(
			`src/content/locales.json names the script “${code}”, which src/content/scripts.json lacks`
		);
	return found;
}
