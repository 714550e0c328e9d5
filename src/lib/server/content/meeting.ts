import type { MeetingContents } from '../../model/meeting/contents';
import { pageLink, topicLink } from './links';
import type { Day } from './dated';
import { shownTextsOf as textsOf, structure } from './loaded';
import { investigation, words } from './pages';
import { QUESTION_GROUPS } from './schema';

/** What a meeting chooses from and counts, in one language: claims as they are heard, questions, steps, topics, words. */
export function meetingContents(locale: string, day: Day): MeetingContents {
	const questions = textsOf(locale, 'questions', 'questions', day);
	const groups = textsOf(locale, 'questions', 'page', day);
	const { steps, branch } = investigation(locale, day);
	return {
		claims: structure.claims.map(({ id, pictogram }) => {
			const { title, said } = textsOf(locale, 'claims', id, day);
			return { id, pictogram, title: title!, said: said! };
		}),
		groups: QUESTION_GROUPS.map((id) => ({ id, title: groups[id]! })),
		questions: structure.questions.map(({ id, group, pictogram, answer }) => ({
			id,
			group,
			pictogram,
			text: questions[id]!,
			path: answerPath(locale, day, answer)
		})),
		topics: structure.topics.map(({ id }) => ({ id, ...topicLink(locale, day, id) })),
		steps: [
			...steps.map((step) => ({ ...step, branch: false })),
			...branch.steps.map((step) => ({ ...step, branch: true }))
		].map(({ id, pictogram, who, title, time, branch }) => ({ id, pictogram, who, title, time, branch })),
		branch: { after: branch.after, title: branch.title },
		words: words(locale, day)
	};
}

/** Where a question is answered: `answer` is a claim, a topic, `check` or `investigation`. */
function answerPath(locale: string, day: Day, answer: string): string {
	if (answer === 'check') return 'check/';
	if (structure.claims.some(({ id }) => id === answer)) return `claims/${answer}/`;
	return pageLink(locale, day, answer).path;
}
