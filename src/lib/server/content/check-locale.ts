import { MASTER, type Language } from '../../model/language';
import type { Fault } from './fault';
import { textState } from './review';
import { expectedTexts } from './expected';
import { TEXT_FILES, type LocaleTexts, type Structure } from './structure';
import { compareWithMaster, inspectText } from './text-rules';

/** Longest list of UI strings: the dictionary's loading time is quadratic in it. */
const MOST_UI_KEYS = 260;

/**
 * Faults of one language. A text that is not translated yet, or was translated from other Swedish, is
 * none: the page shows the Swedish. A missing UI string is one.
 */
export function checkLocale(
	structure: Structure,
	texts: Record<string, LocaleTexts>,
	language: Language
): Fault[] {
	const own = texts[language.code];
	const master = texts[MASTER];
	if (!own || !master)
		return [{ file: `locales/${language.code}`, key: '', problem: 'has no readable texts' }];
	const expected = expectedTexts(structure, master);
	const rules = {
		language,
		terms: new Set(structure.words.map((word) => word.id)),
		numbers: new Set(structure.numbers.map((number) => number.id))
	};
	return [
		...TEXT_FILES.flatMap((file) => checkFile(file, expected[file], own, master, rules)),
		...checkUi(own, master, rules)
	];
}

type Rules = Parameters<typeof inspectText>[1];

function checkFile(
	file: (typeof TEXT_FILES)[number],
	expected: Record<string, Record<string, string[] | undefined>>,
	own: LocaleTexts,
	master: LocaleTexts,
	rules: Rules
): Fault[] {
	const { code } = rules.language;
	const faults: Fault[] = [];
	const report = (key: string, ...problems: string[]) =>
		faults.push(...problems.map((problem) => ({ file: `locales/${code}/${file}.json`, key, problem })));
	for (const page of new Set([...Object.keys(expected), ...Object.keys(own[file])])) {
		const keys = expected[page];
		if (!keys) {
			report(page, 'is not asked for by the structure: remove it');
			continue;
		}
		const mine = own[file][page] ?? {};
		const swedish = master[file][page] ?? {};
		for (const key of new Set([...Object.keys(keys), ...Object.keys(mine)])) {
			const at = `${page}.${key}`;
			const text = mine[key];
			if (!(key in keys)) report(at, 'is not asked for by the structure: remove it');
			else if (text === undefined) {
				// A version without words of its own says what the one before it says.
				if (code === MASTER && !key.includes('@')) report(at, 'is missing');
			} else {
				// What the product says of itself is no statement of law.
				const facts = file === 'statement' ? undefined : keys[key];
				const stamp = own.review.texts[file]?.[page]?.[key];
				report(at, ...problemsOf(text, swedish[key], code === MASTER ? null : stamp, rules, facts));
			}
		}
	}
	return faults;
}

/** @param stamp what the translation was made from; null for the Swedish itself */
function problemsOf(
	text: string,
	swedish: string | undefined,
	stamp: string | null | undefined,
	rules: Rules,
	facts: string[] | undefined
): string[] {
	if (stamp === null) return inspectText(text, rules, facts);
	// It need not agree with Swedish that it was not made from, nor with the facts under that.
	if (textState(swedish, text, stamp) === 'outdated')
		return inspectText(text, { ...rules, terms: undefined });
	return [...inspectText(text, rules, facts), ...compareWithMaster(text, swedish ?? '', rules.language)];
}

function checkUi(own: LocaleTexts, master: LocaleTexts, rules: Rules): Fault[] {
	const file = `locales/${rules.language.code}/ui.json`;
	const faults: Fault[] = [];
	for (const group of new Set([...Object.keys(master.ui), ...Object.keys(own.ui)])) {
		const [swedish, mine] = [master.ui[group] ?? {}, own.ui[group] ?? {}];
		for (const name of new Set([...Object.keys(swedish), ...Object.keys(mine)])) {
			const [text, original] = [mine[name], swedish[name]];
			const problems =
				original === undefined
					? ['is not asked for by the structure: remove it']
					: text === undefined
						? ['is missing']
						: [...inspectText(text, rules), ...compareWithMaster(text, original, rules.language)];
			faults.push(...problems.map((problem) => ({ file, key: `${group}.${name}`, problem })));
		}
	}
	const count = Object.values(own.ui).reduce((sum, group) => sum + Object.keys(group).length, 0);
	if (count > MOST_UI_KEYS)
		faults.push({ file, key: '', problem: `has ${count} keys, at most ${MOST_UI_KEYS} load fast enough` });
	return faults;
}
