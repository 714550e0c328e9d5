import * as v from 'valibot';
import { MASTER, type Language } from '../../model/language';
import { checkContent } from './check';
import { faultLines, type Fault } from './fault';
import * as schema from './schema';
import { TEXT_FILES, type LocaleTexts, type Structure } from './structure';

/** Raw JSON by path from the project's root, e.g. `locales/ar/topics.json`. */
export type RawFiles = Record<string, unknown>;

export interface LoadedContent {
	structure: Structure;
	texts: Record<string, LocaleTexts>;
}

/** Raised when content is not fit to build; the message names every fault. */
export class ContentError extends Error {
	constructor(public faults: Fault[]) {
		super(`${faults.length} fault(s) in the content:\n${faultLines(faults)}`);
		this.name = 'ContentError';
	}
}

/**
 * Reads, checks and types all content: the one way in.
 *
 * @throws {ContentError} naming file and key of every fault at once
 */
export function loadContent(files: RawFiles, locales: Language[]): LoadedContent {
	const content = readContent(files, locales);
	const faults = checkContent(content.structure, content.texts, locales);
	if (faults.length) throw new ContentError(faults);
	return content;
}

/**
 * Reads and types all content without asking whether it is fit to build: a language that is being written
 * is counted and handed to its translators before it is.
 *
 * @throws {ContentError} where a file has another shape
 */
export function readContent(files: RawFiles, locales: Language[]): LoadedContent {
	const faults: Fault[] = [];
	const read = <S extends v.GenericSchema>(file: string, kind: S): v.InferOutput<S> => {
		if (!(file in files)) {
			faults.push({ file, key: '', problem: 'is missing' });
			return undefined as v.InferOutput<S>;
		}
		const result = v.safeParse(kind, files[file]);
		for (const issue of result.issues ?? [])
			faults.push({ file, key: v.getDotPath(issue) ?? '', problem: issue.message });
		return result.output as v.InferOutput<S>;
	};
	const content = (name: string) => `src/content/${name}.json`;
	const structure: Structure = {
		topics: read(content('topics'), schema.topicsSchema),
		about: read(content('about'), schema.aboutSchema),
		investigation: read(content('investigation'), schema.investigationSchema),
		claims: read(content('claims'), schema.claimsSchema),
		words: read(content('words'), schema.wordsSchema),
		check: read(content('check'), schema.checkSchema),
		phrases: read(content('phrases'), schema.phrasesSchema),
		questions: read(content('questions'), schema.questionsSchema),
		facts: read(content('facts'), schema.factsSchema),
		sources: read(content('sources'), schema.sourcesSchema),
		numbers: read(content('numbers'), schema.numbersSchema),
		municipalityList: read(content('municipalities'), schema.municipalityListSchema),
		municipalities: Object.keys(files)
			.filter((file) => file.startsWith('src/content/municipalities/'))
			.map((file) => read(file, schema.municipalitySchema)),
		release: read(content('release'), schema.releaseSchema),
		law: read(content('law'), schema.lawSchema)
	};
	const texts: Record<string, LocaleTexts> = {};
	const uiFiles = namesOfUiFiles(files, MASTER);
	for (const { code } of locales) {
		const part = (name: string) => read(`locales/${code}/${name}.json`, schema.textsSchema);
		// A language may be begun: what it has no file for yet is shown in Swedish.
		const has = (name: string) => `locales/${code}/${name}.json` in files;
		const begun = (name: string) => (code === MASTER || has(name) ? part(name) : {});
		texts[code] = {
			...(Object.fromEntries(TEXT_FILES.map((name) => [name, begun(name)])) as Pick<
				LocaleTexts,
				(typeof TEXT_FILES)[number]
			>),
			ui: Object.fromEntries(
				[...new Set([...uiFiles, ...namesOfUiFiles(files, code)])].map((name) => [name, part(name)])
			),
			synonyms: has('synonyms') ? read(`locales/${code}/synonyms.json`, schema.synonymsSchema) : {},
			review: read(`locales/${code}/review.json`, schema.reviewSchema)
		};
	}
	if (faults.length) throw new ContentError(faults);
	return { structure, texts };
}

/** `ui`, which every room has, and `ui.<room>`. */
function namesOfUiFiles(files: RawFiles, code: string): string[] {
	return Object.keys(files).flatMap((file) => {
		const [, own, name] = /^locales\/(\w+)\/(ui(?:\.\w+)?)\.json$/.exec(file) ?? [];
		return name && own === code ? [name] : [];
	});
}
