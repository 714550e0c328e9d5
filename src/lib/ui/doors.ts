import type { PageLink } from '../model/content';
import type { Translate } from '../i18n';

/** The six doors, by what has happened: a frightened reader does not have to know our chapters. */
export const doorsOf = (t: Translate): PageLink[] => [
	{ path: 'topics/voluntary-support/', title: t('home.doorHelp'), pictogram: 'hand-heart' },
	{ path: 'topics/taken-into-care/', title: t('home.doorTaken'), pictogram: 'clock-house', urgent: true },
	{ path: 'topics/report-of-concern/', title: t('home.doorReport'), pictogram: 'letter' },
	{ path: 'investigation/', title: t('home.doorInvestigation'), pictogram: 'path' },
	{ path: 'claims/', title: t('home.doorClaims'), pictogram: 'question' },
	{ path: 'topics/young/', title: t('home.doorYoung'), pictogram: 'young' }
];
