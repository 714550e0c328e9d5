import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';

/**
 * How far each language has come, and its way to a translator and back:
 *
 *   npm run locales                          counts of every language
 *   npm run locales -- <code>                and the names of its outdated and missing texts
 *   npm run locales -- export <code> [file]  writes all its texts as XLIFF 2, to klara-besked.<code>.xlf
 *   npm run locales -- import <file>         takes such a file back, whole or not at all
 */
const [command, ...rest] = process.argv.slice(2);
const server = await createServer({ server: { middlewareMode: true }, appType: 'custom', logLevel: 'error' });
/**
 * @template T
 * @param {string} path under src/lib/server/content
 * @returns {Promise<T>}
 */
const load = async (path) =>
	/** @type {T} */ (await server.ssrLoadModule(`/src/lib/server/content/${path}.ts`));
try {
	const { files } = /** @type {typeof import('../src/lib/server/content/files')} */ (await load('files'));
	const known = /** @type {typeof import('../src/lib/server/content/progress')} */ (await load('progress'));
	const rows = known.begunLanguages(files);
	if (command === 'export') await writeOut(files, rows, rest[0], rest[1]);
	else if (command === 'import') await takeIn(files, rows, rest[0]);
	else print(known, known.progress(files, rows), command);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
} finally {
	await server.close();
}

/**
 * @param {typeof import('../src/lib/server/content/progress')} known
 * @param {import('../src/lib/server/content/progress').Progress[]} all
 * @param {string | undefined} code
 */
function print({ faultCount }, all, code) {
	const wanted = all.filter((row) => !code || row.code === code);
	if (!wanted.length) throw new Error(`No language “${code}” with locales/${code}/review.json`);
	/** @param {string} language @param {'critical' | 'minor'} kind */
	const mended = (language, kind) => {
		const path = `docs/languages/${language}.md`;
		const count = existsSync(path) ? faultCount(readFileSync(path, 'utf8'), kind) : undefined;
		return count ? `${count.mended} of ${count.found}` : '–';
	};
	console.table(
		Object.fromEntries(
			wanted.map((row) => [
				row.code,
				{
					state: row.unfinished ? `${row.state}, unfinished` : row.state,
					texts: row.texts.current.length + row.texts.outdated.length + row.texts.missing.length,
					outdated: row.texts.outdated.length,
					missing: row.texts.missing.length,
					'translated back': row.backTranslated,
					compared: row.compared,
					'critical faults mended': mended(row.code, 'critical'),
					'minor faults mended': mended(row.code, 'minor')
				}
			])
		)
	);
	if (code)
		for (const kind of /** @type {const} */ (['outdated', 'missing']))
			for (const name of wanted[0]?.texts[kind] ?? []) console.log(`${kind}: ${name}`);
}

/**
 * @param {import('../src/lib/server/content/load').RawFiles} files
 * @param {import('../src/lib/model/language').Language[]} rows
 * @param {string | undefined} code
 * @param {string} [path]
 */
async function writeOut(files, rows, code, path = `klara-besked.${code}.xlf`) {
	if (code === 'sv' || !rows.some((row) => row.code === code))
		throw new Error(`Usage: npm run locales -- export <code> [file]; no translation “${code ?? ''}”`);
	const content = /** @type {typeof import('../src/lib/server/content/load')} */ (await load('load'));
	const exported = /** @type {typeof import('../src/lib/server/content/exchange/export')} */ (
		await load('exchange/export')
	);
	const xliff = /** @type {typeof import('../src/lib/server/content/exchange/xliff')} */ (
		await load('exchange/xliff')
	);
	const segments = exported.segmentFiles(content.readContent(files, rows), files, String(code));
	writeFileSync(path, xliff.writeXliff(String(code), segments));
	const count = segments.reduce((sum, file) => sum + file.segments.length, 0);
	console.log(`${count} texts of ${code} in ${path}`);
}

/**
 * @param {import('../src/lib/server/content/load').RawFiles} files
 * @param {import('../src/lib/model/language').Language[]} rows
 * @param {string | undefined} path
 */
async function takeIn(files, rows, path) {
	if (!path || !existsSync(path))
		throw new Error(`Usage: npm run locales -- import <file>; no file “${path ?? ''}”`);
	const { planImport } = /** @type {typeof import('../src/lib/server/content/exchange/import')} */ (
		await load('exchange/import')
	);
	const today = new Date().toISOString().slice(0, 10);
	const { code, writes, changed, outdated, absent } = planImport(
		path,
		readFileSync(path),
		files,
		rows,
		today
	);
	for (const [file, text] of Object.entries(writes)) writeFileSync(file, text);
	for (const name of changed) console.log(`changed: ${name}`);
	for (const name of outdated) console.log(`outdated, its Swedish has changed since the export: ${name}`);
	console.log(
		`${changed.length} texts of ${code} changed, each only drafted now; ${absent} were not in the file and stay as they are`
	);
}
