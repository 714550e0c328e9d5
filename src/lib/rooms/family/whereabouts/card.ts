import type { Translate } from '../strings';
import { formatDay } from '$lib/i18n/dates';
import type { Investigation, Step } from '$lib/model/content';
import { plainText } from '$lib/model/inline';
import type { Language } from '$lib/model/language';
import type { Whereabouts } from './whereabouts.svelte';
import { eventKeys, roleKeys } from '$lib/ui/labels';
import type { Text } from '$lib/model/text';

/** One line of the card: its label, and one or more texts. */
export interface CardRow {
	id: string;
	label: string;
	texts: Text[];
}

/** The row that is filled in by hand: who is met, how to reach them, and when next. */
export const BLANK = 'write';

/** The card in one language. */
export interface CardText {
	lang: string;
	dir: 'ltr' | 'rtl';
	title: string;
	step: Text;
	rows: CardRow[];
	/** What it is and how far it can be trusted. */
	notes: Text[];
}

/**
 * What stands on the card for the meeting, in the language of these strings and this page.
 *
 * @param whereabouts where the reader is: ids and days, the same in every language
 */
export function cardText(
	t: Translate,
	investigation: Investigation,
	whereabouts: Whereabouts,
	{ code, dir }: Language
): CardText {
	const steps = [...investigation.steps, ...investigation.branch.steps];
	const own = (id?: string) => steps.find((step) => step.id === id);
	const step = own(whereabouts.step?.id);
	const running = own(whereabouts.running?.id);
	const next = own(whereabouts.next?.id);
	const row = (id: string, label: string, ...texts: (Text | false | undefined)[]): CardRow[] => {
		const there = texts.filter((text) => text !== undefined && text !== false);
		return there.length ? [{ id, label, texts: there }] : [];
	};
	const inTime = (other: Step) => `${plainText(other.title)} – ${plainText(other.time)}`;
	return {
		lang: code,
		dir,
		title: t('now.title'),
		step: step?.title ?? '',
		rows: [
			...row('time', t('path.time'), step?.time, running && running.id !== step?.id && inTime(running)),
			...(running?.deadline && whereabouts.date && whereabouts.latest
				? row(
						'latest',
						`${t(eventKeys[running.deadline.from])}: ${formatDay(whereabouts.date, t)}`,
						t('now.latest', { date: formatDay(whereabouts.latest, t) }),
						t('now.moves')
					)
				: []),
			...row('who', t('path.who'), step && t(roleKeys[step.who])),
			...row('rights', t('path.rights'), step?.rights),
			...row('ask', t('path.ask'), ...(step?.questions ?? [])),
			...row('next', t('now.next'), next && inTime(next)),
			...row(BLANK, t('now.write'), '')
		],
		notes: [t('page.general'), ...investigation.changes.flatMap(({ decisions }) => decisions ?? [])]
	};
}
