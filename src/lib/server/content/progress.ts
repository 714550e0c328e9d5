import table from '../../../content/locales.json';
import { MASTER, type Language } from '../../model/language';
import { expectedTexts } from './expected';
import { readContent, type RawFiles } from './load';
import { textState, type TextState } from './review';
import { TEXT_FILES } from './structure';

/** Faults that a check of a language brought to light. */
export interface FaultCount {
	found: number;
	mended: number;
}

/** How far one language has come, text by text. */
export interface Progress {
	code: string;
	state: string;
	/** Left out of an ordinary build. */
	unfinished: boolean;
	/** Names of texts, `topics report-of-concern.summary`, by how they stand to the Swedish. */
	texts: Record<TextState, string[]>;
	/** Of those made from today's Swedish. */
	backTranslated: number;
	compared: number;
}

/** All languages that have been begun, whether or not this build takes them. */
export function begunLanguages(files: RawFiles, rows = table as Language[]): Language[] {
	return rows.filter(({ code }) => `locales/${code}/review.json` in files);
}

/** How far every language but the Swedish has come, those that are not finished among them. */
export function progress(files: RawFiles, rows: Language[]): Progress[] {
	const { structure, texts } = readContent(files, rows);
	const master = texts[MASTER]!;
	const expected = expectedTexts(structure, master);
	const all = TEXT_FILES.flatMap((file) =>
		Object.entries(expected[file]).flatMap(([page, keys]) =>
			Object.keys(keys)
				.map((key) => ({ file, page, key, swedish: master[file][page]?.[key] }))
				.filter(({ swedish }) => swedish !== undefined)
		)
	);
	return rows
		.filter(({ code }) => code !== MASTER)
		.map(({ code, unfinished = false }) => {
			const own = texts[code]!;
			const found: Progress = {
				code,
				state: own.review.state,
				unfinished,
				texts: { current: [], outdated: [], missing: [] },
				backTranslated: 0,
				compared: 0
			};
			for (const { file, page, key, swedish } of all) {
				const stamp = own.review.texts[file]?.[page]?.[key];
				const state = textState(swedish, own[file][page]?.[key], stamp);
				found.texts[state].push(`${file} ${page}.${key}`);
				if (state !== 'current') continue;
				const steps = stamp?.slice(9) ?? '';
				if (steps.includes('b')) found.backTranslated++;
				if (steps.includes('c')) found.compared++;
			}
			return found;
		});
}

/**
 * The counts in `docs/languages/<code>.md`: rows of its table of faults, `| critical | 7 | 7 |` for found and
 * mended. Undefined where the language has not been checked yet.
 */
export function faultCount(markdown: string, kind: 'critical' | 'minor'): FaultCount | undefined {
	const [, found, mended] =
		new RegExp(`^\\| *${kind} *\\| *(\\d+) *\\| *(\\d+) *\\|$`, 'm').exec(markdown) ?? [];
	return found && mended ? { found: Number(found), mended: Number(mended) } : undefined;
}
