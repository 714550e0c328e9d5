import layouts from './layouts.json';

/** A key: the letter it types, or a consonant whose vowels are asked for next. */
export type Key = string;

/** Letters of one language, row by row, as its people know them from other keyboards. */
export type Rows = Key[][];

export const DIGITS: Rows = [
	['1', '2', '3', '4', '5'],
	['6', '7', '8', '9', '0']
];

/** What a name may hold besides letters. */
export const SIGNS: Key[] = ['-', '.', ',', '&', '(', ')'];

/** First orders of the Ethiopic consonants that Tigrinya writes, in the order they are taught. */
const ETHIOPIC: Rows = [[...'ሀለሐመሠረሰሸቀ'], [...'ቐበቨተቸኀነኘአ'], [...'ከኸወዐዘዠየደጀ'], [...'ገጠጨጰጸፀፈፐ']];

/** Vowels of a consonant; with those that have a w sound, whose forms fill the eight places after. */
const VOWELS = 8;
const WITH_W = 'ቀቐኀከኸገ';

/** The syllables of an Ethiopic consonant, first order first. Unicode has eight places for its vowels. */
export function ordersOf(consonant: Key): Key[] {
	const first = consonant.codePointAt(0)!;
	const places = WITH_W.includes(consonant) ? 2 * VOWELS : VOWELS;
	return Array.from({ length: places }, (_, i) => String.fromCodePoint(first + i)).filter((syllable) =>
		/\p{L}/u.test(syllable)
	);
}

/** True where a letter is reached in two steps: the consonant, then its vowel. */
export const isSyllabic = (script: string) => script === 'Ethi';

/** The letters of a language's keyboard; of the Swedish one where a language has none. */
export function rowsOf(code: string, script: string): Rows {
	if (isSyllabic(script)) return ETHIOPIC;
	const rows = (layouts as Record<string, string[]>)[code] ?? layouts.sv;
	return rows.map((row) => row.split(' '));
}

/** Every letter that a keyboard reaches. */
export function lettersOf(code: string, script: string): Set<string> {
	const keys = rowsOf(code, script).flat();
	return new Set(isSyllabic(script) ? keys.flatMap(ordersOf) : keys.flatMap((key) => [...key]));
}
