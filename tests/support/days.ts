/**
 * Days as a reader of each language writes them:
 * by hand, from the lists of terms, and not from the strings under test. Gregorian and in the
 * digits 0–9 everywhere.
 */
export const WRITTEN_DAYS: Record<string, Record<string, string>> = {
	sv: { '2027-01-02': '2 januari 2027', '2026-07-31': '31 juli 2026' },
	en: { '2027-01-02': '2 January 2027', '2026-07-31': '31 July 2026' },
	ar: { '2027-01-02': '2 يناير (كانون الثاني) 2027', '2026-07-31': '31 يوليو (تموز) 2026' },
	so: { '2027-01-02': '2 Janaayo 2027', '2026-07-31': '31 Luulyo 2026' },
	ti: { '2027-01-02': '2 ጥሪ 2027', '2026-07-31': '31 ሓምለ 2026' },
	fa: { '2027-01-02': '2 ژانویه 2027', '2026-07-31': '31 ژوئیه 2026' },
	prs: { '2027-01-02': '2 جنوری 2027', '2026-07-31': '31 جولای 2026' },
	ps: { '2027-01-02': '2 جنوري 2027', '2026-07-31': '31 جولای 2026' },
	ckb: { '2027-01-02': '2ی کانوونی دووەمی 2027', '2026-07-31': '31ی تەمووزی 2026' },
	kmr: {
		'2027-01-02': '2yê rêbendana 2027an',
		'2026-07-31': '31ê tîrmeha 2026an',
		'2026-05-12': '12ê gulana 2026an',
		'2026-12-23': '23yê berfanbara 2026an'
	},
	tr: { '2027-01-02': '2 Ocak 2027', '2026-07-31': '31 Temmuz 2026' },
	ru: { '2027-01-02': '2 января 2027 года', '2026-07-31': '31 июля 2026 года' },
	uk: { '2027-01-02': '2 січня 2027 року', '2026-07-31': '31 липня 2026 року' },
	pl: { '2027-01-02': '2 stycznia 2027 r.', '2026-07-31': '31 lipca 2026 r.' },
	es: { '2027-01-02': '2 de enero de 2027', '2026-07-31': '31 de julio de 2026' },
	bs: { '2027-01-02': '2. januara 2027.', '2026-07-31': '31. jula 2026.' },
	fi: { '2027-01-02': '2. tammikuuta 2027', '2026-07-31': '31. heinäkuuta 2026' },
	sq: { '2027-01-02': '2 janar 2027', '2026-07-31': '31 korrik 2026' }
};

/** Wednesday, on which an office opens after a holiday. */
export const WRITTEN_WEDNESDAY: Record<string, string> = {
	...{ sv: 'onsdag', en: 'Wednesday', ar: 'الأربعاء', so: 'Arbaco', ti: 'ረቡዕ', fa: 'چهارشنبه' },
	...{ prs: 'چهارشنبه', ps: 'څلورشنبه', ckb: 'چوارشەممە', kmr: 'çarşem', tr: 'çarşamba' },
	...{ ru: 'среда', uk: 'середа', pl: 'środa', es: 'miércoles', bs: 'srijeda' },
	...{ fi: 'keskiviikko', sq: 'e mërkurë' }
};
