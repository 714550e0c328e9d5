import type { Language } from '../model/language';
import { FOLDS_OF_LANGUAGE, FOLDS_OF_SCRIPT } from './letters';
import { fold, rootOf, type SearchRules } from './normalise';

type Given = Partial<Omit<SearchRules, 'code' | 'folds' | 'passing' | 'light' | 'beginnings' | 'endings'>> & {
	beginnings?: string;
	endings?: string;
	passing?: string;
	light?: string;
};

/** By script (ISO 15924), as `src/content/locales.json` names it. */
const SCRIPTS: Record<string, Given> = {
	Latn: { shortest: 4 },
	Cyrl: { shortest: 4 },
	Ethi: {
		gram: 2,
		shortest: 2,
		// Each consonant has eight places, one a vowel: the first stands for all.
		root: (stem) =>
			stem.replace(/[\u1200-\u1357]/g, (letter) => String.fromCodePoint(letter.codePointAt(0)! & ~7))
	}
};

/** By language, on top of its script. A language without a row is still found by letters and pieces. */
const LANGUAGES: Record<string, Given> = {
	sv: {
		endings:
			'ningarna ningens ningar ningen arnas ernas ornas ande arna erna orna ades ska ens ets ade ars ers ors ning an ar as at de en er es et na ns or sk ts a e n s t',
		passing:
			'alla att av bara blir de dem den det detta dig din ditt dina dom du då efter eller en er era ett för få får från ha han har hen hon hur här i in jag kan man med men mig min mina mitt mot måste och om oss på sen sig sin sitt ska skall som så till under upp ut vad var vi vid vill är',
		light:
			'behöver blev fick ger gav ge går gick gör gjorde göra händer kommer kom komma säger säga ta tar tog tas togs tro tror varar vet veta'
	},
	en: {
		endings: 'ings ing edly ies ed es er ers ly s',
		passing:
			'a about all am an and any are as at be been by can could did do does for from get had has have he her him his how i if in is it its just me mine my of on or our out she so some than that the their them then there they this to up us was we were what when where which who will with would you your',
		light:
			'gets give gives gave go goes know last lasts make makes made need needs said say says take takes taken took tell think want wants'
	},
	ar: {
		beginnings: 'وبال وال فال بال كال لل ال سي ست و ف ب ل ي ت',
		endings: 'هما كما ونه ونها هم هن كم كن نا ها ات ون ين ان وا ية ني ه ة ي ى ك',
		// The long ا comes and goes within a root: قرار and تقرر, طفل and أطفال.
		root: (stem) => stem.replaceAll('ا', ''),
		passing:
			'أن إن أو إلى الى التي الذي على عن في قد كان كل لا لم لن له لي ما من مع هذا هذه هل هم هو هي و يا ثم عند كيف متى أنا انا إذا اذا بعد نحن علينا عندي معنى',
		light:
			'أخذ يأخذ يأخذون تأخذ أخذوا أريد تريد يريدون أقدر تقدر يقدر يقدرون يأتي يأتون يجي يعطي يعطون يصير يقول يقولون قالوا يستمر تستمر يستغرق تستغرق يبقى'
	},
	ti: {
		beginnings: 'እንተዘይ ምስዘይ እንተ ከምዘ ብዘይ ዘይ ኣይ እን ን ብ ዝ ክ ም ት ይ',
		endings: 'ኩምን ኹምን ትኩም ትኹም ኩም ኹም ዎም ኦም ታት ካን ኒ ን ት ኻ ካ ይ ዎ ሞ',
		passing:
			'ናይ ኣብ እዩ እያ እየ እዮም ኣሎ ኣለኒ ኣለዎ ከም ካብ ምስ ናብ ነቲ ነታ እቲ እታ እቶም ብዛዕባ ድዩ ድማ ወይ እዚ እዛ ኢሉ ግን ስለ ክሳብ እንታይ ማለት መዓስ ብኸመይ ኢና ድዮም ክንደይ',
		light: 'ይወስድ ይወስዱ ወሲዱ ወሲዶም ይህብ ይህቡ ይመጽእ ክመጹ ይብል ኢለ ኢሎም ይኽእል ይደሊ እደሊ ይደልዩ ይገብር ይኸውን ይጸንሕ'
	}
};

const list = (words = '') => words.split(' ').filter(Boolean);
const longestFirst = (a: string, b: string) => b.length - a.length;

/** The rules of a language: its script’s, with its own on top. */
export function rulesOf({ code, script }: Pick<Language, 'code' | 'script'>): SearchRules {
	const byScript = SCRIPTS[script] ?? {};
	const own = LANGUAGES[code] ?? {};
	const rules: SearchRules = {
		code,
		folds: [...(FOLDS_OF_SCRIPT[script] ?? []), ...(FOLDS_OF_LANGUAGE[code] ?? [])],
		beginnings: [],
		endings: [],
		shortest: own.shortest ?? byScript.shortest ?? 3,
		gram: own.gram ?? byScript.gram ?? 3,
		root: own.root ?? byScript.root ?? ((stem) => stem),
		passing: new Set(),
		light: new Set()
	};
	const folded = (words?: string) => [...new Set(list(words).map((word) => fold(word, rules)))];
	const glued = {
		...rules,
		beginnings: folded(own.beginnings).sort(longestFirst),
		endings: folded(own.endings).sort(longestFirst)
	};
	return {
		...glued,
		passing: new Set(folded(own.passing)),
		light: new Set(folded(own.light).map((word) => rootOf(word, glued)))
	};
}
