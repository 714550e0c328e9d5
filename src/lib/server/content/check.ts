import { MASTER, type Language } from '../../model/language';
import { checkDeadlines } from './deadlines';
import { expectedTexts, TEXT_FILES, type LocaleTexts, type Structure } from './structure';
import { compareWithMaster, inspectText } from './text-rules';

/** What is wrong, where, and what to do: all faults are named at once. */
export interface Fault {
	file: string;
	key: string;
	problem: string;
}

/** Longest list of UI strings: the dictionary's loading time is quadratic in it. */
const MOST_UI_KEYS = 250;

/**
 * All faults of the joined content. An empty list is the licence to build.
 *
 * @param masterHashes SHA-256 (12 hex digits) of each Swedish file of texts, to notice a Swedish
 * text that moved after its translation
 */
export function checkContent(
	structure: Structure,
	texts: Record<string, LocaleTexts>,
	locales: Language[],
	masterHashes: Record<string, string>
): Fault[] {
	return [
		...(texts[MASTER] ? checkFacts(structure, texts[MASTER]) : []),
		...checkReferences(structure),
		...checkDates(structure),
		...checkDeadlines(structure, texts),
		...locales.flatMap((row) => checkLocale(structure, texts, row, masterHashes))
	];
}

/** Where the facts of a file of texts are named, where the two names differ. */
const SOURCE_FILES: Record<string, string> = { statement: 'about', rights: 'topics', young: 'topics' };

function checkFacts(structure: Structure, master: LocaleTexts): Fault[] {
	const faults: Fault[] = [];
	const byId = new Map(structure.facts.map((fact) => [fact.id, fact]));
	for (const [file, page, key, ids] of usedFacts(structure, master)) {
		for (const id of ids) {
			const fact = byId.get(id);
			const at = { file: `src/content/${file}.json`, key: `${page}.${key}` };
			if (!fact)
				faults.push({
					...at,
					problem: `unknown fact ${id}: add it to src/content/facts.json or name another`
				});
			else if (fact.confidence === 'UNSURE')
				faults.push({
					...at,
					problem: `fact ${id} is UNSURE and may not be printed: take the statement out`
				});
			else if (fact.unverified && fact.section)
				faults.push({
					...at,
					problem: `fact ${id} shows the UNVERIFIED section “${fact.section}”: set its section to null`
				});
		}
	}
	for (const fact of structure.facts) {
		const ids = [fact.source ?? []].flat().concat((fact.also ?? []).map((also) => also.source));
		for (const id of ids)
			if (!structure.sources[id])
				faults.push({
					file: 'src/content/facts.json',
					key: fact.id,
					problem: `unknown source “${id}”: add it to src/content/sources.json`
				});
	}
	return faults;
}

function* usedFacts(
	structure: Structure,
	master: LocaleTexts
): Generator<[string, string, string, string[]]> {
	for (const [file, pages] of Object.entries(expectedTexts(structure, master)))
		for (const [page, keys] of Object.entries(pages))
			for (const [key, ids] of Object.entries(keys)) yield [SOURCE_FILES[file] ?? file, page, key, ids ?? []];
	for (const number of structure.numbers) yield ['numbers', number.id, 'facts', number.facts];
	for (const place of structure.municipalities)
		for (const service of place.services)
			yield [`municipalities/${place.id}`, service.name, 'facts', service.facts];
}

function checkReferences(structure: Structure): Fault[] {
	const topics = new Set(structure.topics.map((topic) => topic.id));
	const steps = new Set(structure.investigation.steps.map((step) => step.id));
	const known = new Set([...topics, 'investigation', 'phrases']);
	const answers = new Set([...known, 'check', ...structure.claims.map((claim) => claim.id)]);
	const faults: Fault[] = [];
	for (const topic of structure.topics)
		for (const id of topic.related)
			if (!known.has(id))
				faults.push({
					file: 'src/content/topics.json',
					key: topic.id,
					problem: `related page “${id}” does not exist`
				});
	for (const claim of structure.claims)
		if (!topics.has(claim.ask))
			faults.push({
				file: 'src/content/claims.json',
				key: claim.id,
				problem: `topic “${claim.ask}” does not exist`
			});
	for (const { id, answer } of structure.questions)
		if (!answers.has(answer))
			faults.push({
				file: 'src/content/questions.json',
				key: id,
				problem: `answer “${answer}” is no page`
			});
	if (!steps.has(structure.investigation.branch.after))
		faults.push({
			file: 'src/content/investigation.json',
			key: 'branch.after',
			problem: `step “${structure.investigation.branch.after}” does not exist`
		});
	for (const [file, ids] of Object.entries({
		topics: structure.topics,
		claims: structure.claims,
		words: structure.words,
		facts: structure.facts,
		phrases: structure.phrases,
		questions: structure.questions,
		investigation: structure.investigation.steps
	})) {
		const seen = new Set<string>();
		for (const { id } of ids) {
			if (seen.has(id)) faults.push({ file: `src/content/${file}.json`, key: id, problem: 'is there twice' });
			seen.add(id);
		}
	}
	return faults;
}

function checkDates(structure: Structure): Fault[] {
	const pages = [
		...structure.topics.map((topic) => ({ file: 'topics', key: topic.id, ...topic })),
		...structure.claims.map((claim) => ({ file: 'claims', key: claim.id, ...claim })),
		{ file: 'investigation', key: 'page', ...structure.investigation },
		{ file: 'check', key: 'page', ...structure.check },
		{ file: 'about', key: 'page', ...structure.about }
	];
	return pages.flatMap(({ file, key, reviewed, reviewBy }) => {
		const at = { file: `src/content/${file}.json`, key };
		if (reviewed >= reviewBy)
			return [{ ...at, problem: `reviewBy ${reviewBy} is not after reviewed ${reviewed}` }];
		if (reviewed > structure.release.date)
			return [
				{
					...at,
					problem: `reviewed ${reviewed} is after the release of ${structure.release.date}: set the date in src/content/release.json`
				}
			];
		return [];
	});
}

function checkLocale(
	structure: Structure,
	texts: Record<string, LocaleTexts>,
	row: Language,
	masterHashes: Record<string, string>
): Fault[] {
	const own = texts[row.code];
	const master = texts[MASTER];
	if (!own || !master) return [{ file: `locales/${row.code}`, key: '', problem: 'has no readable texts' }];
	const faults: Fault[] = [];
	const terms = new Set(structure.words.map((word) => word.id));
	const numbers = new Set(structure.numbers.map((number) => number.id));
	const rules = { language: row, terms, numbers };

	const compare = (
		file: string,
		page: string,
		keys: Record<string, string[] | undefined>,
		mine: Record<string, string> = {},
		swedish: Record<string, string> = {}
	) => {
		for (const key of new Set([...Object.keys(keys), ...Object.keys(mine)])) {
			const at = { file: `locales/${row.code}/${file}.json`, key: `${page}.${key}` };
			const text = mine[key];
			if (!(key in keys)) faults.push({ ...at, problem: 'is not asked for by the structure: remove it' });
			else if (text === undefined) faults.push({ ...at, problem: 'is missing' });
			else {
				const problems = [
					// What the product says of itself is no statement of law.
					...inspectText(text, rules, file === 'statement' ? undefined : keys[key]),
					...(row.code === MASTER ? [] : compareWithMaster(text, swedish[key] ?? '', row))
				];
				faults.push(...problems.map((problem) => ({ ...at, problem })));
			}
		}
	};

	const expected = expectedTexts(structure, master);
	for (const file of TEXT_FILES) {
		for (const page of new Set([...Object.keys(expected[file]), ...Object.keys(own[file])])) {
			const keys = expected[file][page];
			if (!keys)
				faults.push({
					file: `locales/${row.code}/${file}.json`,
					key: page,
					problem: 'is not asked for by the structure: remove it'
				});
			else compare(file, page, keys, own[file][page], master[file][page]);
		}
		if (row.code !== MASTER && own.review.parts[file]?.master !== masterHashes[file])
			faults.push({
				file: `locales/${row.code}/review.json`,
				key: `parts.${file}`,
				problem: `the Swedish ${file}.json has changed since it was translated: go through it, then set master to ${masterHashes[file]}`
			});
	}
	for (const group of new Set([...Object.keys(master.ui), ...Object.keys(own.ui)])) {
		const keys = Object.fromEntries(Object.keys(master.ui[group] ?? {}).map((key) => [key, undefined]));
		compare('ui', group, keys, own.ui[group], master.ui[group]);
	}
	const count = Object.values(own.ui).reduce((sum, group) => sum + Object.keys(group).length, 0);
	if (count > MOST_UI_KEYS)
		faults.push({
			file: `locales/${row.code}/ui.json`,
			key: '',
			problem: `has ${count} keys, at most ${MOST_UI_KEYS} load fast enough`
		});
	return faults;
}
