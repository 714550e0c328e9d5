import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Inserts or removes a numbered text in the structure and in every language at once, so that no
 * translation slips to another sentence:
 *
 *   npm run content -- insert topics taken-into-care.deadlines.3 item "Den svenska texten." F-SOL-01 F-SOL-02
 *   npm run content -- insert topics taken-into-care.ask.2 "Den svenska frågan?"
 *   npm run content -- remove topics taken-into-care.deadlines.3
 *
 * The other languages show the Swedish of an inserted text until it is translated.
 */
/** @typedef {Record<string, Record<string, string>>} Texts */
/** @typedef {{ id: string, questions: number, sections: { id: string, blocks: unknown[] }[], dated?: Texts }} Page */
const [action = '', file = '', place = '', ...rest] = process.argv.slice(2);
const [, page = '', section = '', digits = ''] = /^([a-z0-9-]+)\.([A-Za-z0-9]+)\.(\d+)$/.exec(place) ?? [];
const number = Number(digits);
/** Where the structure of a file of texts lies. */
const STRUCTURE = { statement: 'about', rights: 'topics', young: 'topics' };
const structurePath = `src/content/${STRUCTURE[/** @type {keyof STRUCTURE} */ (file)] ?? file}.json`;
if (!['insert', 'remove'].includes(action) || !number || !existsSync(`locales/sv/${file}.json`)) usage();

const kind = section === 'ask' ? null : rest.shift();
const [swedish, ...facts] = action === 'insert' ? rest : [];
if (action === 'insert' && (!swedish || (kind && !['text', 'item'].includes(kind)))) usage();

changeStructure();
for (const code of readdirSync('locales')) {
	const path = `locales/${code}/${file}.json`;
	if (!existsSync(path)) continue;
	const texts = /** @type {Texts} */ (read(path));
	write(path, shifted(texts, code === 'sv' ? swedish : undefined));
	const review = read(`locales/${code}/review.json`);
	if (review.texts[file]) review.texts[file] = shifted(review.texts[file]);
	write(`locales/${code}/review.json`, review);
}
console.log(`${action === 'insert' ? 'Inserted' : 'Removed'} ${file} ${place} in every language.`);

function changeStructure() {
	const json = read(structurePath);
	const found = /** @type {Page | undefined} */ (
		file === 'statement' ? json : (json.steps ?? json).find((/** @type {Page} */ row) => row.id === page)
	);
	if (!found) return usage(`${structurePath} has no page “${page}”`);
	const add = action === 'insert' ? 1 : 0;
	if (section === 'ask') {
		if (number > found.questions + add) usage(`${page} has ${found.questions} questions`);
		found.questions += add ? 1 : -1;
	} else {
		const blocks = found.sections?.find(({ id }) => id === section)?.blocks;
		if (!blocks) return usage(`${page} has no section “${section}”`);
		if (number > blocks.length + add) usage(`${page}.${section} has ${blocks.length} texts`);
		blocks.splice(number - 1, 1 - add, ...(add ? [{ kind, facts }] : []));
	}
	// Versions by date go by the names of their texts.
	const { dated = {} } = found;
	for (const [change, texts] of Object.entries(dated)) dated[change] = shifted({ [page]: texts })[page] ?? {};
	write(structurePath, json);
}

/**
 * The same texts with the numbers from `number` on moved by one, versions of other dates (`…@…`) along.
 *
 * @param {Texts} texts
 * @param {string} [inserted]
 * @returns {Texts}
 */
function shifted(texts, inserted) {
	/** @type {[string, string][]} */
	const entries = [];
	for (const [key, text] of Object.entries(texts[page] ?? {})) {
		const [, own, at, version = ''] = /^(\w+)\.(\d+)(@.+)?$/.exec(key) ?? [];
		const n = Number(at);
		if (own !== section || n < number) entries.push([key, text]);
		else if (action === 'insert') entries.push([`${section}.${n + 1}${version}`, text]);
		else if (n > number) entries.push([`${section}.${n - 1}${version}`, text]);
	}
	if (inserted) {
		const before = (/** @type {string} */ key) =>
			key === section || (key.startsWith(`${section}.`) && Number(key.split(/[.@]/)[1]) < number);
		const at = entries.findLastIndex(([key]) => before(key));
		entries.splice(at < 0 ? entries.length : at + 1, 0, [`${section}.${number}`, inserted]);
	}
	return texts[page] || inserted ? { ...texts, [page]: Object.fromEntries(entries) } : texts;
}

/** @param {string} path */
function read(path) {
	return JSON.parse(readFileSync(path, 'utf8'));
}

/** @param {string} path @param {unknown} json */
function write(path, json) {
	writeFileSync(path, JSON.stringify(json, null, '\t') + '\n');
}

/** @param {string} [problem] @returns {never} */
function usage(problem) {
	console.error(
		problem ??
			'Usage: npm run content -- insert|remove <file> <page>.<section>.<n> [text|item] ["Swedish text" [fact …]]'
	);
	process.exit(2);
}
