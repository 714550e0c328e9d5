import type { Role, Word } from '../content';
import type { Text } from '../text';

/** Address of what a meeting needs of a language beside its pages, below `/<lang>/`. */
export const MEETING_CONTENTS = 'meeting.json';

/** What a meeting chooses from and counts, in one language on one side of the law's calendar. */
export interface MeetingContents {
	/** `said` is what people hear; `title` the fact. */
	claims: { id: string; pictogram: string; title: Text; said: Text }[];
	/** Questions that parents ask, by group. */
	groups: { id: string; title: Text }[];
	/** `path` leads to the answer, below `/<lang>/`. */
	questions: { id: string; group: string; pictogram: string; text: Text; path: string }[];
	topics: { id: string; path: string; pictogram: string; title: Text }[];
	/** The ordinary steps of the investigation in order, then those of its emergency branch. */
	steps: MeetingStep[];
	/** The branch leaves the path after this step. */
	branch: { after: string; title: Text };
	words: Word[];
}

export interface MeetingStep {
	id: string;
	pictogram: string;
	who: Role;
	title: Text;
	time: Text;
	branch: boolean;
}
