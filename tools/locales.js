import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Codes to build, as in `KLARA_LOCALES=sv,so npm run build`; undefined for all that have texts. */
const wanted = process.env.KLARA_LOCALES?.split(',');

/**
 * The one table of languages: a row of `src/content/locales.json` whose folder
 * `locales/<code>/` holds a review.json. Everything else (matcher, chooser, fonts, packs,
 * tests) derives from this. The Swedish is always among them: it is what the others are checked by.
 * @type {{ code: string, native: string, sv: string, en: string, script: string, dir: 'ltr' | 'rtl', font: string, aliases: string[] }[]}
 */
export const activeLocales = JSON.parse(readFileSync(`${root}src/content/locales.json`, 'utf8')).filter(
	(/** @type {{ code: string }} */ { code }) =>
		existsSync(`${root}locales/${code}/review.json`) && (!wanted || code === 'sv' || wanted.includes(code))
);
for (const code of wanted ?? [])
	if (!activeLocales.some((/** @type {{ code: string }} */ row) => row.code === code))
		throw new Error(`KLARA_LOCALES names “${code}”, but locales/${code}/review.json does not exist`);
