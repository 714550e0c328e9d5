import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { SOURCES } from '../../tools/release.js';
import { PSEUDO_ROWS, pseudoFiles } from './pseudo.js';

/** The same tree built in another folder, and a later release of it. */
export const SAME_TREE = 'test-results/same-tree';
export const SECOND_RELEASE = 'test-results/second-release';
export const SECOND_TITLE = 'Ord i andra utgåvan';
/** The Swedish and two languages more, see `./pseudo.js`. */
export const PSEUDO_LANGUAGES = 'test-results/pseudo-languages';
/** Languages that are enough to see what a second release changes: one a script, as each has faces of its own. */
const FEW = 'sv,en,ar,ti,ru';
/** What the Swedish of `topics/what-social-services-do/` says first in it. */
export const CHANGED_ANSWER = 'Socialtjänsten svarar inom 3 dagar.';

/**
 * Builds the copies, unless they were built from the tree as it is now.
 *
 * @param {string} release name of the release in `build/`
 */
export function buildReleases(release) {
	const stamp = 'test-results/releases-of';
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === release) return;
	rmSync(stamp, { force: true });
	build(SAME_TREE);
	build(PSEUDO_LANGUAGES, ['sv', ...PSEUDO_ROWS.map(({ code }) => code)].join(), invent);
	build(SECOND_RELEASE, process.env.KLARA_LOCALES ?? FEW, () => {
		edit('locales/sv/ui.json', (ui) => (ui.words.title = SECOND_TITLE));
		fallBehind();
		edit('src/content/release.json', (json) => json.sequence++);
		record();
	});
	writeFileSync(stamp, release);
}

/**
 * @param {string} folder
 * @param {string} [locales] codes of the languages in it; those of `build/` when left out
 * @param {() => void} [change] what is different in this copy
 */
function build(folder, locales, change) {
	rmSync(folder, { recursive: true, force: true });
	mkdirSync(folder, { recursive: true });
	// Only what names the release: a file that shapes the build and is not among it fails this build.
	for (const path of SOURCES) cpSync(path, `${folder}/${path}`, { recursive: true });
	symlinkSync(resolve('node_modules'), `${folder}/node_modules`);
	change?.();
	execFileSync('npm', ['run', 'build', '--silent'], {
		cwd: folder,
		stdio: ['ignore', 'ignore', 'inherit'],
		// The runner's own NODE_ENV=test would build another product.
		env: { ...process.env, NODE_ENV: 'production', ...(locales && { KLARA_LOCALES: locales }) }
	});
}

/** A nineteenth language and a twentieth: a row and a folder each, and a picture for links. */
function invent() {
	const table = `${PSEUDO_LANGUAGES}/src/content/locales.json`;
	const rows = JSON.parse(readFileSync(table, 'utf8'));
	writeFileSync(table, JSON.stringify([...rows, ...PSEUDO_ROWS]));
	for (const row of PSEUDO_ROWS) {
		mkdirSync(`${PSEUDO_LANGUAGES}/locales/${row.code}`);
		for (const [path, json] of Object.entries(pseudoFiles(row)))
			writeFileSync(`${PSEUDO_LANGUAGES}/${path}`, JSON.stringify(json));
		cpSync('static/previews/sv.png', `${PSEUDO_LANGUAGES}/static/previews/${row.code}.png`);
	}
}

/** One Swedish answer moves on from its translations, and one text is not translated into Arabic yet. */
function fallBehind() {
	edit('locales/sv/topics.json', (texts) => (texts['what-social-services-do'].summary = CHANGED_ANSWER));
	edit('locales/ar/topics.json', (texts) => delete texts['what-social-services-do']['help.1']);
}

/** The answer of one page, in a language no device has a voice for. It is a tone and says nothing. */
function record() {
	const folder = `${SECOND_RELEASE}/recordings/ti/topics/what-lvu-is`;
	mkdirSync(folder, { recursive: true });
	cpSync('tests/fixtures/tone.webm', `${folder}/answer.webm`);
	const summaryIn = (/** @type {string} */ code) =>
		JSON.parse(readFileSync(`locales/${code}/topics.json`, 'utf8'))['what-lvu-is'].summary;
	// Only a translation made from today's Swedish can be recorded: an outdated one stands with its Swedish.
	const hash = createHash('sha256').update(summaryIn('sv')).digest('hex').slice(0, 8);
	edit('locales/ti/review.json', (json) => (json.texts.topics['what-lvu-is'].summary = `${hash} d`));
	const summary = summaryIn('ti');
	writeFileSync(
		`${folder}/answer.txt`,
		summary.replace(/\[\[[^|]+\|([^\]]+)\]\]/g, '$1').replaceAll('**', '')
	);
}

/**
 * @param {string} path within the second release
 * @param {(json: ReturnType<JSON['parse']>) => void} change
 */
function edit(path, change) {
	const file = `${SECOND_RELEASE}/${path}`;
	const json = JSON.parse(readFileSync(file, 'utf8'));
	change(json);
	writeFileSync(file, JSON.stringify(json, null, '\t'));
}
