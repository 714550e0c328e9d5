import type { MeetingContents } from '$lib/model/meeting/contents';
import type { AgendaItem, Point } from '$lib/model/meeting/agenda';
import { plainText } from '$lib/model/inline';
import type { Translate } from './strings';

/**
 * What an item of the agenda is called; its id where this release no longer has it, or the Swedish cannot be had. Until that
 * has come only the points of an evening have names, which are the room's own.
 *
 * @param contents in Swedish; `undefined` while they are on their way, `null` where they could not be had
 */
export function itemTitle(
	{ kind, ref }: AgendaItem,
	contents: MeetingContents | null | undefined,
	t: Translate
): string {
	if (kind === 'point') return plainText(t(`agenda.${ref as Point}`));
	if (!contents) return contents === null ? ref : '';
	const titled = { page: contents.topics, claim: contents.claims, step: contents.steps }[
		kind as 'page' | 'claim' | 'step'
	];
	const found = titled
		? titled.find(({ id }) => id === ref)?.title
		: contents.words.find(({ id }) => id === ref)?.term;
	return plainText(found ?? ref);
}

/** Its pictogram; empty until it is known. */
export function itemPictogram(
	{ kind, ref }: AgendaItem,
	contents: MeetingContents | null | undefined
): string {
	if (kind === 'point') return POINT_PICTOGRAMS[ref as Point];
	if (kind === 'word') return 'book';
	if (!contents) return contents === null ? 'question' : '';
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
