import { MASTER, type Language } from '../../model/language';
import { checkDated } from './check-dated';
import { checkFacts } from './check-facts';
import { checkLocale } from './check-locale';
import { checkDates, checkReferences } from './check-structure';
import { checkDeadlines } from './deadlines';
import type { Fault } from './fault';
import type { LocaleTexts, Structure } from './structure';

/** All faults of the joined content. An empty list is the licence to build. */
export function checkContent(
	structure: Structure,
	texts: Record<string, LocaleTexts>,
	locales: Language[]
): Fault[] {
	return [
		...(texts[MASTER] ? checkFacts(structure, texts[MASTER]) : []),
		...(texts[MASTER] ? checkDated(structure, texts[MASTER]) : []),
		...checkReferences(structure),
		...checkDates(structure),
		...checkDeadlines(structure, texts),
		...locales.flatMap((row) => checkLocale(structure, texts, row))
	];
}
