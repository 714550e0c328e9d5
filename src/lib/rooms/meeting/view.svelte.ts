import { getContext, setContext } from 'svelte';

/** What the room shows. The address names it behind its `#`, so that Back leads back, and a reload to the same place. */
export const VIEWS = ['list', 'prepare', 'sheet', 'show', 'hand', 'after', 'screen'] as const;
export type ViewName = (typeof VIEWS)[number];

/** Address of a view of one meeting. */
export const viewAddress = (name: ViewName, meeting = '') => (name === 'list' ? '#' : `#${name}/${meeting}`);

/** The view an address names; the list of meetings where it names none. */
export class View {
	name = $state<ViewName>('list');
	/** Id of the meeting. */
	meeting = $state<string | null>(null);

	constructor(hash: string) {
		this.follow(hash);
	}

	follow(hash: string) {
		const [name, meeting] = hash.slice(1).split('/');
		const found = VIEWS.find((view) => view === name);
		const isMeeting = !!meeting && /^[0-9a-f]{16}$/.test(meeting);
		this.name = found && isMeeting ? found : 'list';
		this.meeting = isMeeting ? meeting : null;
	}
}

const KEY = Symbol('view');
export const provideView = (view: View) => setContext(KEY, view);
export const useView = () => getContext<View>(KEY);
