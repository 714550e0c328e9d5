import type { MeetingContents } from '$lib/model/meeting/contents';
import type { AgendaItem, Point } from '$lib/model/meeting/agenda';
import type { Text } from '$lib/model/text';
import type { Translate } from './strings';

/** What an item of the agenda is called; its id where this release no longer has it. */
export function itemTitle({ kind, ref }: AgendaItem, contents: MeetingContents, t: Translate): Text {
	if (kind === 'point') return t(`agenda.${ref as Point}`);
	const titled = { page: contents.topics, claim: contents.claims, step: contents.steps }[
		kind as 'page' | 'claim' | 'step'
	];
	if (titled) return titled.find(({ id }) => id === ref)?.title ?? ref;
	return contents.words.find(({ id }) => id === ref)?.term ?? ref;
}

/** Its pictogram. */
export function itemPictogram({ kind, ref }: AgendaItem, contents: MeetingContents): string {
	if (kind === 'point') return POINT_PICTOGRAMS[ref as Point];
	if (kind === 'word') return 'book';
	const listed = { page: contents.topics, claim: contents.claims, step: contents.steps }[kind];
	return listed.find(({ id }) => id === ref)?.pictogram ?? 'question';
}

const POINT_PICTOGRAMS: Record<Point, string> = {
	welcome: 'hand-heart',
	heard: 'speech',
	help: 'lifebuoy',
	path: 'path',
	groups: 'people',
	answers: 'question',
	wrong: 'megaphone',
	coffee: 'meeting'
};
