import { MASTER } from '../../model/language';
import { structure, texts } from './loaded';
import { textState, type TextState } from './review';
import { expectedTexts } from './expected';
import { TEXT_FILES } from './structure';

/** How far one language has come, text by text. */
export interface Progress {
	code: string;
	state: string;
	/** Names of texts, `topics report-of-concern.summary`, by how they stand to the Swedish. */
	texts: Record<TextState, string[]>;
	/** Of those made from today's Swedish. */
	backTranslated: number;
	compared: number;
}

/** How far every language but the Swedish has come. */
export function progress(): Progress[] {
	const master = texts[MASTER]!;
	const expected = expectedTexts(structure, master);
	const all = TEXT_FILES.flatMap((file) =>
		Object.entries(expected[file]).flatMap(([page, keys]) =>
			Object.keys(keys)
				.map((key) => ({ file, page, key, swedish: master[file][page]?.[key] }))
				.filter(({ swedish }) => swedish !== undefined)
		)
	);
	return Object.entries(texts)
		.filter(([code]) => code !== MASTER)
		.map(([code, own]) => {
			const found: Progress = {
				code,
				state: own.review.state,
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
