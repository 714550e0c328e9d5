import { describe, expect, test } from 'vitest';
import { language, languages } from '../../src/lib/model/language';
import { FOLDS_OF_LANGUAGE, FOLDS_OF_SCRIPT, type Fold } from '../../src/lib/search/letters';
import { fold, formsOf, wordsOf } from '../../src/lib/search/normalise';
import { rulesOf } from '../../src/lib/search/rules';
import locales from '../../src/content/locales.json';

const rules = (code: string) => rulesOf(locales.find((row) => row.code === code)!);

/** What stands in our texts, what a reader types for it, and why the two differ. */
const ALIKE: [code: string, written: string, typed: string, why: string][] = [
	['sv', 'Orosanmälan', 'orosanmalan', 'a keyboard without ä'],
	['sv', 'socialtjänsten', 'SOCIALTJA\u0308NSTEN', 'a letter and its dots apart'],
	['sv', 'om\u00adhänder\u00adtagen', 'omhändertagen', 'soft hyphens'],
	['sv', 'Måneskjöld Strauß', 'maneskjold strauss', 'ß'],
	['sv', 'Sæther Bø', 'saether bo', 'æ and ø'],
	['fi', 'päätös', 'paatos', 'a keyboard without ä and ö'],
	['es', 'niño', 'nino', 'a keyboard without ñ'],
	['pl', 'Łódź, małżeństwo', 'lodz, malzenstwo', 'a keyboard without Polish letters'],
	['sq', 'fëmijë që çohet', 'femije qe cohet', 'a keyboard without ë and ç'],
	['tr', 'ISPARTA İlaç', 'ısparta ilaç', 'capitals of both i'],
	['tr', 'çağrı, hakkı', 'cagri, hakki', 'a keyboard without Turkish letters'],
	['tr', 'LVU’nun', 'lvunun', 'an apostrophe left out'],
	['kmr', 'zarokên şîrî', 'zarokên sıri', 'a Turkish keyboard'],
	['kmr', 'Vîjdan, çêkirin', 'vijdan, cekirin', 'a keyboard without î and ç'],
	['so', 'go’aan', 'goaan', 'an apostrophe left out'],
	['so', 'xiriir', 'xidhiidh', 'northern spelling'],
	['so', 'carruurta', 'caruurta', 'a consonant written single'],
	['so', 'daryeel', 'daryel', 'a vowel written single'],
	['bs', 'među', 'medju', 'a keyboard without đ'],
	['bs', 'međ', 'med', 'đ without its stroke'],
	['bs', 'dijete', 'dete', 'the other way of speaking'],
	['bs', 'djeca', 'deca', 'the other way of speaking'],
	['bs', 'savjet', 'savet', 'the other way of speaking'],
	['sq', 'əə', 'ee', 'a reversed e'],
	['ru', 'Ребёнок', 'ребенок', 'ё without its dots'],
	['ru', 'йод', 'иод', 'й without its bow'],
	['ru', 'ґрунт', 'грунт', 'ґ'],
	['uk', 'сім’я', 'сімя', 'an apostrophe left out'],
	['uk', 'сім’я', 'сім"я', 'a quotation mark for the apostrophe'],
	['uk', 'сім’ї', 'сiм’ї', 'a Latin i'],
	['uk', 'діти, її', 'дити, ии', 'a Russian keyboard has no і'],
	['uk', 'своє', 'свое', 'a Russian keyboard has no є'],
	['uk', 'ґанок', 'ганок', 'ґ'],
	['ar', 'أُسْرَةٌ', 'اسره', 'vowels, hamza and the end of feminine words'],
	['ar', 'لا على', 'ﻻ عـــلى', 'ligatures and a stretched line'],
	['ar', 'ٱلطفل', 'الطفل', 'the joined alef'],
	['ar', 'سوء', 'سو', 'a hamza left out'],
	['ar', '3', '٣', 'Arabic digits'],
	['ar', 'غوتنبرغ، بوروس', 'غوتنبرغ، پوروس', 'پ'],
	['ar', 'مسج', 'مسچ', 'چ'],
	['ar', 'فارا', 'ڤارا', 'ڤ'],
	['ar', 'كوتنبرك', 'گوتنبرگ', 'گ'],
	['fa', 'کودکی 4', 'كودكي ۴', 'Arabic letters and Persian digits'],
	['fa', 'اداره', 'ادارهٔ', 'the written ezafe'],
	['fa', 'آسیب', 'اسیب', 'alef without its madda'],
	['prs', 'ادارهٔ', 'ادارۀ', 'the ezafe as a single sign'],
	['prs', 'ادارهٔ', 'اداره', 'the ezafe left out'],
	['ps', 'کارکوونکي، کارکوونکې', 'کارکوونکی، کارکوونکۍ', 'one of five letters for another'],
	['ps', 'پښتو', 'پشتو', 'a Persian keyboard has no ښ'],
	['ps', 'ګوته', 'گوته', 'Persian gaf'],
	['ps', 'پټ، ډېر، کړی، پاڼه', 'پت، دیر، کری، پانه', 'a Persian keyboard'],
	['ps', 'ږغ، ځوان، څوک', 'ژغ، زوان، سوک', 'a Persian keyboard'],
	['ckb', 'منداڵ ڕۆژ', 'مندال روژ', 'an Arabic keyboard'],
	['ckb', 'هەموو', 'ھەمو', 'the other h, and و written single'],
	['ckb', 'ئەتۆ', 'ئه\u200cتۆ', 'ه and an invisible mark for ە'],
	['ckb', 'کێ', 'كى', 'Arabic letters'],
	['ckb', 'مرۆڤ', 'مروف', 'a keyboard without ڤ'],
	['ti', 'ጸሓይ', 'ፀሓይ', 'the Ethiopian spelling'],
	['ti', 'ሰላም', 'ሠላም', 'a homophone of ሰ'],
	['ti', 'ዓይኒ', 'ኣይኒ', 'a homophone of ዓ'],
	['ti', 'ሃገር ሓደ', 'ሀገር ሐደ', 'homophones of ሃ and ሓ'],
	['ti', 'ኣቦ', 'አቦ', 'the Ethiopian spelling'],
	['ti', 'ቁጽሪ ቆልዑ', 'ቍጽሪ ቈልዑ', 'a w in the consonant'],
	['ti', 'ብኸመይ', 'ብከመይ', 'ከ breathed or not'],
	['ti', 'ንቖልዓ', 'ንቆልዓ', 'ቀ breathed or not']
];

describe('letters that count as the same', () => {
	test.each(ALIKE)('%s: “%s” is found by “%s”: %s', (code, written, typed) => {
		expect(typed).not.toBe(written);
		expect(fold(typed, rules(code))).toBe(fold(written, rules(code)));
	});

	test.each([
		['sv', 'barn', 'born'],
		['so', 'dhalin', 'ralin'],
		['uk', 'діти', 'дата'],
		['ar', 'طفل', 'تفل'],
		['fa', 'دادگاه', 'دادکاه'],
		['ps', 'پلار', 'پلور'],
		['ckb', 'دایک', 'باوک'],
		['ti', 'ቆልዓ', 'ቆልባ']
	])('%s: “%s” and “%s” stay two words', (code, one, other) => {
		expect(fold(one, rules(code))).not.toBe(fold(other, rules(code)));
	});

	test('every rule is needed by one of these', () => {
		const { code: _, ...none } = rules('en');
		const samples = (code: string) =>
			ALIKE.filter(([own]) => own === code)
				.flatMap(([, written, typed]) => [written, typed])
				.map((text) => fold(text, { ...none, code, folds: [] }));
		const unused = (folds: Fold[], codes: string[]) =>
			folds.filter(([letter]) => !codes.flatMap(samples).some((text) => text.search(letter) >= 0));
		for (const [script, folds] of Object.entries(FOLDS_OF_SCRIPT)) {
			const codes = locales.filter((row) => row.script === script).map(({ code }) => code);
			expect(unused(folds, codes), script).toEqual([]);
		}
		for (const [code, folds] of Object.entries(FOLDS_OF_LANGUAGE))
			expect(unused(folds, [code]), code).toEqual([]);
	});

	test('every language of the table is tried', () => {
		const tried = new Set(ALIKE.map(([code]) => code));
		// English has no letter that is typed otherwise.
		expect(locales.map(({ code }) => code).filter((code) => !tried.has(code))).toEqual(['en']);
	});
});

describe('the forms of a word', () => {
	test('a joined word is there in parts and as one', () => {
		expect(wordsOf('می‌خواهم', rules('fa'))).toEqual(['می', 'خواهم', 'میخواهم']);
	});
	test('letters of an acronym that are spelled out are one word', () => {
		expect(wordsOf('l.v.u. och L V U', rules('sv'))).toEqual(['lvu', 'och', 'lvu']);
	});
	test('what is glued on comes off, and the root is what is left', () => {
		expect(formsOf('barnen', rules('sv'))).toEqual(['barnen', 'barn']);
		const root = (word: string) => formsOf(wordsOf(word, rules('ti'))[0]!, rules('ti')).at(-1);
		expect(root('ይወስድዎም')).toBe(root('ወሲዶሞ'));
	});
	test('no word both says nothing and says little', () => {
		for (const { code } of languages) {
			const { light, passing } = rulesOf(language(code));
			expect(light.size, code).toBeGreaterThan(0);
			expect(
				[...light].filter((word) => passing.has(word)),
				code
			).toEqual([]);
		}
	});
});
