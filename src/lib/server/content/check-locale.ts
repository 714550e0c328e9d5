import { MASTER, type Language } from '../../model/language';
import type { Fault } from './fault';
import { textState } from './review';
import { expectedTexts, type Expected } from './expected';
import { TEXT_FILES, type LocaleTexts, type Structure, type TextFile, type UiTexts } from './structure';
import { compareWithMaster, inspectText } from './text-rules';

/** Longest file of UI strings: its loading time is quadratic in it, and a room loads two. */
const MOST_UI_KEYS = 180;

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
	const rules = rulesFor(structure, language);
	return [
		...TEXT_FILES.flatMap((file) => checkFile(file, expected, own, master, rules)),
		...checkUi(own, master, rules)
	];
}

type Rules = Parameters<typeof inspectText>[1];

/** What a text of this language may name. */
export function rulesFor(structure: Structure, language: Language): Rules {
	return {
		language,
		terms: new Set(structure.words.map((word) => word.id)),
		numbers: new Set(structure.numbers.map((number) => number.id))
	};
}

/**
 * Faults of a translation beside the Swedish it was made from.
 *
 * @param facts what the text rests on; undefined where no statement of law can stand
 */
export function inspectTranslation(text: string, swedish: string, rules: Rules, facts?: string[]): string[] {
	return [...inspectText(text, rules, facts), ...compareWithMaster(text, swedish, rules.language)];
}

/** What the product says of itself is no statement of law. */
export function factsUnder(expected: Expected, file: TextFile, page: string, key: string) {
	return file === 'statement' ? undefined : expected[file][page]?.[key];
}

function checkFile(
	file: TextFile,
	expected: Expected,
	own: LocaleTexts,
	master: LocaleTexts,
	rules: Rules
): Fault[] {
	const { code } = rules.language;
	const faults: Fault[] = [];
	const report = (key: string, ...problems: string[]) =>
		faults.push(...problems.map((problem) => ({ file: `locales/${code}/${file}.json`, key, problem })));
	for (const page of new Set([...Object.keys(expected[file]), ...Object.keys(own[file])])) {
		const keys = expected[file][page];
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
				const facts = factsUnder(expected, file, page, key);
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
	return inspectTranslation(text, swedish ?? '', rules, facts);
}

function checkUi(own: LocaleTexts, master: LocaleTexts, rules: Rules): Fault[] {
	return Object.entries(own.ui).flatMap(([name, texts]) => {
		const others = Object.entries(own.ui).filter(([other]) => other !== name);
		const taken = new Map(others.flatMap(([other, groups]) => keysOf(groups).map((key) => [key, other])));
		return checkUiFile(
			`locales/${rules.language.code}/${name}.json`,
			texts,
			master.ui[name] ?? {},
			taken,
			rules
		);
	});
}

/** @param taken the keys of the other files of UI strings, each with its file */
function checkUiFile(
	file: string,
	own: UiTexts,
	master: UiTexts,
	taken: Map<string, string>,
	rules: Rules
): Fault[] {
	const faults: Fault[] = [];
	for (const key of new Set([...keysOf(master), ...keysOf(own)])) {
		const [group = '', name = ''] = key.split('.');
		const [text, original] = [own[group]?.[name], master[group]?.[name]];
		const problems = taken.has(key) && text !== undefined ? [`is in ${taken.get(key)}.json, too`] : [];
		if (original === undefined) problems.push('is not asked for by the structure: remove it');
		else if (text === undefined) problems.push('is missing');
		else problems.push(...inspectTranslation(text, original, rules));
		faults.push(...problems.map((problem) => ({ file, key, problem })));
	}
	const count = keysOf(own).length;
	if (count > MOST_UI_KEYS)
		faults.push({ file, key: '', problem: `has ${count} keys, at most ${MOST_UI_KEYS} load fast enough` });
	return faults;
}

const keysOf = (texts: UiTexts) =>
	Object.entries(texts).flatMap(([group, names]) => Object.keys(names).map((name) => `${group}.${name}`));
