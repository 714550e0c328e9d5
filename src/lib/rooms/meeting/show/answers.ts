import type { MeetingContents } from '$lib/model/meeting/contents';
import { byCount, type Counts } from '$lib/model/meeting/tally';

/** Pages that answer what has been counted, most hands first, each once: all claims, or the questions that wait. */
export function answersTo(
	kind: 'heard' | 'asked',
	{ claims, questions }: Pick<MeetingContents, 'claims' | 'questions'>,
	{ heard, asked, answered }: Record<'heard' | 'asked' | 'answered', Counts>
): string[] {
	const ids = (list: { id: string }[]) => list.map(({ id }) => id);
	if (kind === 'heard') return byCount(ids(claims), heard).map((id) => `claims/${id}/`);
	const open = questions.filter(({ id }) => !answered[id]);
	const paths = byCount(ids(open), asked).map((id) => open.find((question) => question.id === id)!.path);
	return [...new Set(paths)];
}
