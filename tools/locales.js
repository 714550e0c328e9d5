import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The one table of languages: a row of `src/content/locales.json` whose folder
 * `locales/<code>/` holds a review.json. Everything else (matcher, chooser, fonts, packs,
 * tests) derives from this.
 * @type {{ code: string, native: string, sv: string, en: string, script: string, dir: 'ltr' | 'rtl', font: string, aliases: string[] }[]}
 */
export const activeLocales = JSON.parse(readFileSync(`${root}src/content/locales.json`, 'utf8')).filter(
	(/** @type {{ code: string }} */ row) => existsSync(`${root}locales/${row.code}/review.json`)
);
