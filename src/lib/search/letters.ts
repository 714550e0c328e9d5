/** Letters and what they count as. Applied in order to lower case without accents; never for display. */
export type Fold = [RegExp, string | ((letter: string) => string)];

/** Moves a letter from one series of the Ethiopic block to another, in the same vowel. */
const series = (to: number) => (letter: string) => String.fromCodePoint(to + (letter.codePointAt(0)! % 8));

/** A consonant with a “w” in it (ቈ, ቍ) to the plain one with the vowel it is often written with (ቆ, ቁ). */
function withoutW(letter: string): string {
	const place = letter.codePointAt(0)!;
	const plain = place - (place % 8) - 8;
	return String.fromCodePoint(plain + (place % 8 === 0 ? 6 : 1));
}

/** By script (ISO 15924), as `src/content/locales.json` names it. */
export const FOLDS_OF_SCRIPT: Record<string, Fold[]> = {
	Latn: [
		[/ß/g, 'ss'],
		[/æ/g, 'ae'],
		[/ø/g, 'o'],
		[/[đð]/g, 'd'],
		[/ł/g, 'l'],
		// Turkish keyboards have two, and Kurds and Swedes in Turkey type either.
		[/ı/g, 'i'],
		[/ə/g, 'e']
	],
	Cyrl: [
		// The Latin letter looks the same, and is nearer at hand.
		[/(?<=[\u0400-\u04ff])i|i(?=[\u0400-\u04ff])/g, 'і'],
		[/ґ/g, 'г']
	],
	Arab: [
		[/ٱ/g, 'ا'],
		// Arabic, Persian, Pashto and Uyghur keyboards have a ye and a kaf of their own.
		[/[ىيېۍ]/g, 'ی'],
		[/[كڪ]/g, 'ک'],
		[/ګ/g, 'گ'],
		[/[ةەھہ]/g, 'ه'],
		[/ء/g, '']
	],
	Ethi: [
		[/[\u1248-\u124d\u1258-\u125d\u1288-\u128d\u12b0-\u12b5\u12c0-\u12c5\u1310-\u1315]/g, withoutW],
		// Homophones: ሐ and ኀ as ሀ, ሠ as ሰ, ዐ as አ, ፀ as ጸ.
		[/[\u1210-\u1217\u1280-\u1287]/g, series(0x1200)],
		[/[\u1220-\u1227]/g, series(0x1230)],
		[/[\u12d0-\u12d7]/g, series(0x12a0)],
		[/[\u1340-\u1347]/g, series(0x1338)],
		[/ኣ/g, 'አ'],
		[/ሃ/g, 'ሀ']
	]
};

/** By language, after those of its script. */
export const FOLDS_OF_LANGUAGE: Record<string, Fold[]> = {
	// Letters for foreign sounds, typed by some and replaced by others.
	ar: [
		[/پ/g, 'ب'],
		[/چ/g, 'ج'],
		[/ڤ/g, 'ف'],
		[/گ/g, 'ک']
	],
	ckb: [
		// Arabic and Persian keyboards lack these, and end ە by an invisible mark after ه.
		[/ه\u200c/g, 'ه'],
		[/ێ/g, 'ی'],
		[/ۆ/g, 'و'],
		[/وو/g, 'و'],
		[/ڵ/g, 'ل'],
		[/ڕ/g, 'ر'],
		[/ڤ/g, 'ف']
	],
	// Persian keyboards lack these.
	ps: [
		[/ټ/g, 'ت'],
		[/ډ/g, 'د'],
		[/ړ/g, 'ر'],
		[/ڼ/g, 'ن'],
		[/ښ/g, 'ش'],
		[/ږ/g, 'ژ'],
		[/ځ/g, 'ز'],
		[/څ/g, 'س']
	],
	// After a vowel or before one Tigrinya breathes ከ and ቀ, and writers differ where.
	ti: [
		[/[\u12b8-\u12bf]/g, series(0x12a8)],
		[/[\u1250-\u1257]/g, series(0x1240)]
	],
	uk: [
		// The apostrophe, as keyboards without one are used.
		[/(?<=\p{L})["*](?=[яюєі])/gu, ''],
		// A Russian keyboard has neither і nor є.
		[/[іы]/g, 'и'],
		[/[єэ]/g, 'е']
	],
	// “dijete” and “dete”, “djeca” and “deca”, “među” and “medju”.
	bs: [
		[/ije/g, 'e'],
		[/dj/g, 'd'],
		[/(?<=[bcdfghklmnprstvz])je/g, 'e']
	],
	so: [
		// Northern “xidhiidh”, southern “xiriir”.
		[/(?<=\p{L})dh/gu, 'r'],
		// Long vowels and double consonants are often written single.
		[/(\p{L})\1/gu, '$1']
	]
};
