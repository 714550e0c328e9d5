import { MASTER, type Language } from '../../../model/language';
import { factsUnder, inspectTranslation, rulesFor } from '../check-locale';
import { expectedTexts } from '../expected';
import { faultLines, type Fault } from '../fault';
import { readContent, type LoadedContent, type RawFiles } from '../load';
import { masterHash, textState } from '../review';
import type { Review, Texts } from '../structure';
import { isTextFile, segmentFiles } from './export';
import { segmentId, type Segment } from './segment';
import { withSynonyms, type Synonyms } from './synonyms';
import { readXliff, type ReadUnit, type ReadXliff } from './xliff';

/** What an import is going to do; nothing has been written yet. */
export interface Import {
	code: string;
	/** Path from the project's root → the whole new file. Files in which nothing changed are not among them. */
	writes: Record<string, string>;
	/** Names of texts, by what happens to them. */
	changed: string[];
	/** Changed, but made from Swedish that has changed since the export. */
	outdated: string[];
	/** Number of texts that the file does not hold; they stay as they are. */
	absent: number;
}

/** Raised when a file is not taken; the message names every fault at once. */
export class ImportError extends Error {
	constructor(public faults: Fault[]) {
		super(`Nothing was imported. ${faults.length} fault(s):\n${faultLines(faults)}`);
		this.name = 'ImportError';
	}
}

/** One changed text and what it was made from. */
interface Change {
	segment: Segment;
	source: string;
	target: string;
}

/**
 * Compares a translator's file with the texts of today. It is taken whole or not at all.
 *
 * @param name of the file, for what is wrong with it as a whole
 * @param today `YYYY-MM-DD`: a changed text counts as drafted on this day, whatever it was before
 * @throws {ImportError} naming every segment at fault
 */
export function planImport(
	name: string,
	bytes: Uint8Array,
	files: RawFiles,
	table: Language[],
	today: string
): Import {
	const document = read(name, bytes);
	const language = table.find(({ code }) => code === document.trgLang);
	if (!language || language.code === MASTER || !(`locales/${language.code}/review.json` in files))
		throw new ImportError([
			{ file: name, key: '', problem: `is in “${document.trgLang}”, which is none of our translations` }
		]);
	const { code } = language;
	const content = readContent(
		files,
		table.filter((row) => [MASTER, code].includes(row.code))
	);
	const segments = new Map(
		segmentFiles(content, files, code)
			.flatMap((file) => file.segments)
			.map((segment) => [segmentId(segment.name), segment])
	);
	const faults: Fault[] = [];
	const changes: Change[] = [];
	const seen = new Set<string>();
	const judge = judgeOf(content, language);
	for (const unit of document.units) {
		const segment = segments.get(unit.id);
		const report = (problem: string) =>
			faults.push({
				file: segment ? `locales/${code}/${segment.file}.json` : name,
				key: segment?.name ?? unit.id,
				problem
			});
		if (seen.has(unit.id)) report('is there twice');
		else if (!segment) report('is the name of no text: it is gone since the export, or was never there');
		else {
			const { target, problems } = judge(segment, unit);
			problems.forEach(report);
			if (target !== undefined) changes.push({ segment, source: unit.source, target });
		}
		seen.add(unit.id);
	}
	const writes = faults.length ? {} : written(code, files, changes, today, faults);
	if (faults.length) throw new ImportError(faults);
	return {
		code,
		writes,
		changed: changes.map(({ segment }) => segment.name),
		outdated: changes
			.filter(({ segment, source }) => source !== segment.source)
			.map(({ segment }) => segment.name),
		absent: segments.size - seen.size
	};
}

function read(name: string, bytes: Uint8Array): ReadXliff {
	try {
		return readXliff(bytes);
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		throw new ImportError(error.message.split('\n').map((problem) => ({ file: name, key: '', problem })));
	}
}

/** Says of one unit whether its translation is new, and what is wrong with it. */
function judgeOf({ structure, texts }: LoadedContent, language: Language) {
	const expected = expectedTexts(structure, texts[MASTER]!);
	const rules = rulesFor(structure, language);
	const { review } = texts[language.code]!;
	return (segment: Segment, unit: ReadUnit): { target?: string; problems: string[] } => {
		const { file, page, key } = segment;
		// What the file was written from tells a changed text from one that was mended here meanwhile.
		if (!unit.swedish)
			return { problems: ['has lost the record of what it was exported from (mda:metadata)'] };
		if (masterHash(unit.source) !== unit.swedish)
			return { problems: ['has other Swedish than was exported: only the translation may be changed'] };
		if (unit.inline.length)
			return { problems: [`holds the element <${unit.inline[0]}>: write the text without elements`] };
		if (!unit.target?.trim()) return { problems: unit.translation ? ['has lost its translation'] : [] };
		if (unit.target === segment.target || masterHash(unit.target) === unit.translation)
			return { problems: [] };
		if (segment.target !== undefined && masterHash(segment.target) !== unit.translation)
			return { problems: ['has been changed here, too, since the export: export again'] };
		// Search words are no translation: they may differ from the Swedish in everything.
		if (file === 'synonyms') return { target: unit.target, problems: [] };
		const stamp = isTextFile(file) ? review.texts[file]?.[page]?.[key] : undefined;
		const moved = unit.source !== segment.source;
		if (moved && (!isTextFile(file) || textState(segment.source, segment.target, stamp) === 'current'))
			return { problems: ['has other Swedish since the export: export again'] };
		const facts = isTextFile(file) ? factsUnder(expected, file, page, key) : undefined;
		return { target: unit.target, problems: inspectTranslation(unit.target, unit.source, rules, facts) };
	};
}

/** The files as they are after the changes. */
function written(
	code: string,
	files: RawFiles,
	changes: Change[],
	today: string,
	faults: Fault[]
): Record<string, string> {
	const open = new Map<string, unknown>();
	const edit = <T>(file: string, change: (json: T) => T) => {
		const path = `locales/${code}/${file}.json`;
		const json = open.get(path) ?? structuredClone(files[path] ?? {});
		open.set(path, change(json as T));
	};
	for (const { segment, source, target } of changes) {
		const { name, file, page, key } = segment;
		if (file === 'synonyms') {
			try {
				edit<Synonyms>(file, (synonyms) => withSynonyms(synonyms, key, target));
			} catch (error) {
				if (!(error instanceof SyntaxError)) throw error;
				faults.push({ file: `locales/${code}/${file}.json`, key: name, problem: error.message });
			}
			continue;
		}
		const order = files[`locales/${MASTER}/${file}.json`] as Texts;
		edit<Texts>(file, (texts) => withText(texts, order, page, key, target));
		if (!isTextFile(file)) continue;
		edit<Review>('review', ({ texts, days, ...review }) => ({
			...review,
			days: { ...days, [file]: { ...days[file], drafted: today } },
			texts: {
				...texts,
				[file]: withText(texts[file] ?? {}, order, page, key, `${masterHash(source)} d`)
			}
		}));
	}
	return Object.fromEntries([...open].map(([path, json]) => [path, JSON.stringify(json, null, '\t') + '\n']));
}

/** Sets one text; a new one takes the place it has in the Swedish, and all others keep theirs. */
function withText(texts: Texts, order: Texts, page: string, key: string, text: string): Texts {
	const keys = placed(texts[page] ?? {}, Object.keys(order[page] ?? {}), key, text);
	return placed(texts, Object.keys(order), page, keys);
}

function placed<T>(record: Record<string, T>, order: string[], key: string, value: T): Record<string, T> {
	if (Object.hasOwn(record, key)) return { ...record, [key]: value };
	const before = order.slice(0, order.indexOf(key)).findLast((other) => Object.hasOwn(record, other));
	const entries = Object.entries(record);
	const at = before === undefined ? 0 : entries.findIndex(([other]) => other === before) + 1;
	return Object.fromEntries(entries.toSpliced(at, 0, [key, value]));
}
