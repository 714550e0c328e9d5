import { MASTER, type Language } from '../../model/language';
import { parseInline, plainText } from '../../model/inline';
import { scripts } from '../../model/script';

export interface TextRules {
	language: Language;
	/** Ids of the words list, for `[[id|…]]`; undefined where any may stand. */
	terms?: Set<string> | undefined;
	/** Ids of the telephone numbers, for `{tel.id}`. */
	numbers: Set<string>;
}

/** A telephone number has its own fact. */
const TELEPHONE = /\{tel\.\w+\}/g;

const LETTERS = Object.fromEntries(
	Object.entries(scripts).map(([code, { letters }]) => [code, new RegExp(`\\p{scx=${letters}}`, 'u')])
);

/** Faults of one text by itself. `facts` is undefined where no statement of law can stand (UI strings). */
export function inspectText(text: string, rules: TextRules, facts?: string[]): string[] {
	const problems: string[] = [];
	if (!text.trim()) problems.push('is empty');
	if (/<[a-z/!]|&(#\d+|[a-z]+);/i.test(text))
		problems.push('holds raw HTML: use [[term|…]], {tel.…} or **…**');
	if (/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/u.test(text))
		problems.push('holds an invisible direction mark: direction is set by the page');
	if ((text.match(/\*\*/g)?.length ?? 0) % 2) problems.push('leaves ** open');
	for (const piece of parseInline(text)) {
		if (piece.kind === 'term' && rules.terms?.has(piece.id) === false)
			problems.push(`names the unknown term “${piece.id}”`);
		if (piece.kind === 'number' && !rules.numbers.has(piece.id))
			problems.push(`names the unknown number “${piece.id}”`);
	}
	if (/\[\[|\]\]|\{tel|\{sv/.test(plainText(text))) problems.push('holds broken markup');
	const grouped = /\d[ \u2009\u202f]\d+/.exec(text)?.[0];
	if (grouped)
		problems.push(
			`groups the figure “${grouped}” by a space that lets its parts change places: write U+00A0 between them`
		);
	if (facts?.length === 0 && /\d/.test(withoutNames(plainText(text.replace(TELEPHONE, '')))))
		problems.push('states a number without a fact');
	problems.push(...wrongScript(text, rules.language));
	return problems;
}

/** Letters of a script that is neither the language's own nor Latin, or a text left in Latin. */
function wrongScript(text: string, { script, code }: Language): string[] {
	const own = LETTERS[script];
	if (!own) return [`language ${code} has the script ${script}, which src/content/scripts.json lacks`];
	const letters = withoutNames(plainText(text).replace(/\{\{.*?\}\}/g, '')).match(/\p{L}/gu) ?? [];
	const foreign = letters.filter((letter) => !own.test(letter) && !LETTERS.Latn?.test(letter));
	if (foreign.length) return [`holds letters of another script: ${[...new Set(foreign)].join(' ')}`];
	// Swedish words to say or show to staff are marked and do not count.
	const counted =
		script === 'Latn'
			? []
			: (withoutNames(plainText(withoutSwedish(text)).replace(/\{\{.*?\}\}/g, '')).match(/\p{L}/gu) ?? []);
	if (counted.length > 3 && counted.filter((letter) => own.test(letter)).length < counted.length * 0.6)
		return [`is not written in the script of the language (${script})`];
	return [];
}

const SWEDISH = /\{sv\|([^}]*)\}/g;
const withoutSwedish = (text: string) => text.replace(SWEDISH, ' · ');

/** A word: letters, with what joins them. */
const WORDS = /[\p{L}\p{M}]+(?:[-’][\p{L}\p{M}]+)*/gu;
const wordsOf = (text: string) => (text.match(WORDS) ?? []).map((word) => word.toLowerCase());

/**
 * Swedish in a translation, to say or show to staff: what is marked must stand in the Swedish text, and
 * what stands in the Swedish text must be marked. A voice and a screen reader go by the mark.
 */
function compareSwedish(text: string, master: string, { code, script }: Language): string[] {
	if (code === MASTER) return [];
	const swedish = wordsOf(plainText(master)).join(' ');
	const problems: string[] = [];
	for (const [, marked = ''] of text.matchAll(SWEDISH))
		if (!` ${swedish} `.includes(` ${wordsOf(marked).join(' ')} `))
			problems.push(`marks “${marked}” as Swedish, which the Swedish text does not say`);
	// Two words in a row are Swedish in another script; in our own letters, three.
	const least = script === 'Latn' ? 3 : 2;
	for (const part of withoutNames(plainText(withoutSwedish(text))).split(/[^\p{L}\p{M}\s’-]/u)) {
		const words = wordsOf(part);
		for (let from = 0; from + least <= words.length; from++) {
			const run = words.slice(from, from + least).join(' ');
			if (!/[a-zåäö]/.test(run) || !` ${swedish} `.includes(` ${run} `)) continue;
			problems.push(`leaves Swedish unmarked at “${run}”: write {sv|…} around it`);
			break;
		}
	}
	return problems;
}

/** Names that stay as they are in every language and hold letters or digits of their own. */
function withoutNames(text: string): string {
	return text.replace(
		/\b(Klara besked|Koll på soc|kollpasoc\.se|JavaScript|WCAG 2\.2|LVU|IVO|JO|Bris|iPhone|iPad|Trollhättan|lex Sarah|Dagens Nyheter)\b/g,
		''
	);
}

/** What a translation lost or gained against the Swedish: terms, placeholders, figures. */
export function compareWithMaster(text: string, master: string, language: Language): string[] {
	const problems: string[] = [];
	for (const [what, read] of Object.entries({
		term: (source: string) => [...source.matchAll(/\[\[([a-z-]+)\|/g)].map((match) => match[1]),
		placeholder: (source: string) => source.match(/\{\{\w+\}\}|\{tel\.\w+\}/g) ?? [],
		figure: (source: string) => figures(plainText(source))
	})) {
		const [missing, gained] = difference(read(master), read(text));
		const lost = what === 'figure' ? notInWords(missing, text, language) : missing;
		if (lost.length) problems.push(`drops the ${what} ${lost.join(', ')} of the Swedish`);
		if (gained.length) problems.push(`has the ${what} ${gained.join(', ')}, which the Swedish does not have`);
	}
	if ((text.match(/\*\*/g)?.length ?? 0) !== (master.match(/\*\*/g)?.length ?? 0))
		problems.push(`has other bold words than the Swedish (${language.code})`);
	return [...problems, ...compareSwedish(text, master, language)];
}

/** Figures that are not said in words either; each word counts for one figure. */
function notInWords(missing: (string | undefined)[], text: string, { numerals = {} }: Language) {
	let rest = text;
	return missing.filter((figure) => {
		const word = (numerals[figure ?? ''] ?? []).find((candidate) => rest.includes(candidate));
		if (word) rest = rest.replace(word, '');
		return !word;
	});
}

/** The figures of a text, grouping removed: “331 000” and “331,000” are the same figure. */
export function figures(text: string): string[] {
	return (text.replace(/(\d)[\s\u00a0\u202f.,٬](?=\d{3}\b)/g, '$1').match(/\d+/g) ?? []).sort();
}

function difference(
	wanted: (string | undefined)[],
	got: (string | undefined)[]
): [(string | undefined)[], (string | undefined)[]] {
	const rest = [...got];
	const lost = wanted.filter((item) => {
		const at = rest.indexOf(item);
		if (at >= 0) rest.splice(at, 1);
		return at < 0;
	});
	return [lost, rest];
}
