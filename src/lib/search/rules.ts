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
	},
	so: {
		endings:
			'kayaga tayada kooda tooda kayga tayga haygii kaaga taada haaga keeda teeda kiisa tiisa gayga gaaga oyinka yaasha aasha kii tii gii dii hii kan tan ka ta ga da ha yo',
		passing:
			'waa waxaa waxaan waxay waxa wuu way wax ayaa ayay baa bay baan ayaan in inaan iyo oo ah ma ka ku u la si sidee maxay ii iga naga noo kuma intee goorma haddii aan laga leh',
		light:
			'qaataa qaatay qaadan qaadaa qaadanayaan siiyaan siiyay socdaa rabaa rabo yidhi yiri karaa kartaa heli noqdo jiraa'
	},
	fa: {
		endings: 'هایمان هایشان هایتان هایم هایت هایش های ها مان تان شان یم ید ند ان ای م ت ش ی ه',
		passing:
			'از به با در را رو که و یا این آن من ما شما او تو هم هر است هست بود برای چه چی چطور چطوری چقدر کی اگر اگه می نمی باید یک تا نه خود مرا منو',
		light:
			'گرفت گرفتن میگیرند گیرند میگیرن داد میدهند دهند شود شد کرد کنند خواهم میخواهم لازم دارم داریم گفت گویند بردند برد'
	},
	prs: {
		endings: 'هایمان هایشان هایتان هایم هایت هایش های ها مان تان شان یم ید ند ان ای م ت ش ی ه',
		passing:
			'از به با در را که و یا این آن من ما شما او هم هر است هست هستم بود برای چه چی چطور چقدر اگر می نمی باید یک تا نه خود مرا وقت',
		light:
			'گرفت گرفتن گیرند گیرد داد دهند شود شد کرد کنند کند خواهم میخواهم کار دارم داریم گفت گویند بردند برد توانم تواند'
	},
	ps: {
		endings: 'ګانو ګانې ونو ونه یانو انو ان ونکی ونکي ې و ه ۍ ي ی',
		passing:
			'د له په کې ته څخه سره او یا چې که زه زما ما موږ زموږ تاسو ستاسو هغه دا دی ده دي یې مې رانه لپاره څه څنګه څومره کله هر وايي خپل خپله به نه شم شي یم یو',
		light: 'اخلي واخلي ورکوي ورکړی کوي کړي کړی غواړم غواړي لرم لري نیسي کولی وایي'
	},
	ckb: {
		endings:
			'ەکانمان ەکانتان ەکانیان ەکانم ەکانت ەکانی ەکان ەکەمان ەکەیان ەکەم ەکەت ەکەی ەکە ێکم ێک انمان انم ان مان تان یان ەوە م ت ی ە',
		passing:
			'لە بە بۆ و یان کە ئەگەر من ئێمە ئێوە ئەو ئەم چی چییە چۆن چەند کەی هەر بکەم دەکەم پێویستە دەمەوێت یارە بێ لێ هەیە',
		light: 'دەبەن برد بردیان وەردەگرن وەرگرت دەدەن دا دەکەن کرد دەوێت دەتوانم دەتوانێت دەڵێن گوت دەخایەنێت'
	},
	kmr: {
		endings: 'eyên ekî ekê iyên ên an in im ê a î e',
		passing:
			'ez min tu te em me hûn we ew wan wî wê li di ji bi bo re de ve da û an ku çi çawa çiqas kengî her ye in me e eger heke xwe qet ber lazim',
		light:
			'distînin stand standin digirin girt didin dike dikin kir dixwazim dixwaze dikarim dikare dibêjin got birin dibin dom'
	},
	tr: {
		endings:
			'larımızı lerimizi larınızı lerinizi larımız lerimiz larınız leriniz larımı lerimi larını lerini larına lerine ları leri larda lerde lardan lerden ların lerin lara lere lar ler umuzu ümüzü ımızı imizi umuz ümüz ımız imiz umu ümü ımı imi unu ünü ını ini una üne ına ine dan den tan ten nın nin nun nün da de ta te ın in un ün um üm ım im yı yi yu yü ya ye ı i u ü a e',
		passing:
			'bir bu şu o ve veya ile için mi mı mu mü ne nedir nasıl niçin ben bana beni benim biz bize bizi bizim siz sizi her kadar çok daha eğer ama ki de da var yok istiyorum isterim olur',
		light: 'alır alırlar aldı aldılar alıyor alıyorlar alabilir sürer etti oldu'
	},
	ru: {
		endings:
			'иями ями ами ого его ому ему ыми ими ах ях ой ей ою ею ом ем ам ям ов ев ий ый ая яя ое ее ые ие ых их ия ию ии ки а я о е ы и у ю ь',
		passing:
			'а без бы в во вы где да для до его ее если есть же за и из или их как ко когда кто ли мне мой мою мое мои мы на нас наш наших не нет ни но ну о об он она они от по при с свое своего со так там то ты у уже что это я меня своих',
		light: 'сказали хочу хотят может могут могу нужно нужен нужна надо дают дали берут взяли'
	},
	uk: {
		endings:
			'іями ями ами ого його ому йому ими іми ах ях ою ею єю ом ем ам ям ів їв ий ій а я о е є и і ї у ю ь',
		passing:
			'а без би в ви вони він де для до з за зі і й із її або їх їм коли ли мене мені мій моя мою моє мої ми на нас наш не ні ну о он від по про при с свою своє свого та так там те ти то у це чи що щоб я якщо як',
		light: 'хочу хочуть може можуть можу потрібно потрібен потрібна треба дають дали беруть взяли'
	},
	pl: {
		endings: 'iami ami ach ego emu owi ych ich ymi imi ów om ej ą ę ie ia iu em y i a e o u',
		passing:
			'a albo ale bez być chcę co czy dla do dlaczego gdy gdzie i ich ile im ja jak jaki jest jesteśmy jeśli już kiedy kto lub ma mam mi mnie mój moje moja my na nam nas nasze nie o od on ona oni po przez się są swoje ta tak te to tu w we z za że',
		light: 'dostać dostają dają biorą wzięli może mogą mogę potrzebuję'
	},
	es: {
		endings:
			'aciones ación amente mente ando iendo arme ados adas ado ada idos idas ido ida ar er ir os as es s o a e',
		passing:
			'a al cómo con cuál cuándo cuánto de del el ella en es está esto ha hay hoy la las le les lo los me mi mis muy no nos nuestro nuestros o para pero por porque puede puedo que qué quién se si sí sin sobre son soy su sus te tengo tu un una y ya yo',
		light: 'quiero quieren dan dar dijo dicen llevaron lleva necesito'
	},
	bs: {
		endings: 'ovima evima ama ima oga ome og om oj em im ih ova eva u a e i o',
		passing:
			'a ako ali bez bi bih da do ga gdje hoće hoću i ili im iz ja je kad kada kako ko koja koje koji koliko kod li me mene meni mi moj moja moje mogu može na nam nas naš ne nego ni nije o od oni po pod s sa sam se smo su šta što ta te to treba u uz vi za zbog',
		light: 'dobijaju daju uzeli uzeće uzimaju traje'
	},
	fi: {
		endings:
			'istamme issamme istani issani illeni iltani ideni iksi ista issa iin ille ilta illa ien jen ten ssani stani lleni ltani ni si mme nne nsa ssa ssä sta stä lla llä lle lta ltä ksi een aan ään oon an än en in on ön ia iä ja jä ta tä t n a ä',
		passing:
			'ei en eivät että he hän ja jos jo kuka kuin kun me mikä miten milloin minä minua minun minulle mitä mutta myös ne niin nyt oli olen olemme on onko ovat saa se sen sitä tai tämä voi voin voiko kauanko tänään meistä',
		light: 'haluan tarvitsen saavat antaa tulee'
	},
	sq: {
		endings: 'ëve ave eve ive ve ët it in ën un ja je të ës at et ur ë i a u e t n s',
		passing:
			'a ai ajo ata do dua e dhe çdo çfarë është ë i im ime jam jemi janë jo ka kam këtë kur kush ma më me mua na ne nëse në nga nuk për po që sa se shumë si një sot të ti tim time u ua unë',
		light: 'marrin mori morën marr japin jep zgjat kërkoj'
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
