import * as i18n from '$lib/i18n';

type Participants = typeof import('../../../../locales/sv/meeting.json');
type Staff = typeof import('../../../../locales/sv/meeting-staff.json');

/** Strings of a language of the evening: those every room has, and what everyone at a meeting sees. */
export type Translate = i18n.Translate<Participants>;
export type Key = i18n.Key<Participants>;

/** The same, and what only those see who lead a meeting. */
export type StaffTranslate = i18n.Translate<Participants & Staff>;
export type StaffKey = i18n.Key<Participants & Staff>;

/** Languages that have texts for those who lead a meeting. */
export const STAFF_LANGUAGES = ['sv', 'en'] as const;
export type StaffLanguage = (typeof STAFF_LANGUAGES)[number];

const addresses = import.meta.glob<string>('/.svelte-kit/strings/*.meeting*.json', {
	query: '?url',
	import: 'default',
	eager: true,
	exhaustive: true
});

/** Strings of one language of the evening, in the browser: the room's shell is prerendered without them. */
export const loadTranslate = (locale: string): Promise<Translate> =>
	i18n.fetchTranslate<Participants>(locale, 'meeting', addresses);

/** Strings of whoever leads the meeting. */
export async function loadStaffTranslate(locale: StaffLanguage): Promise<StaffTranslate> {
	const [everyone, staff] = await Promise.all([
		loadTranslate(locale),
		i18n.fetchTranslate<Staff>(locale, 'meeting-staff', addresses)
	]);
	return (key, values) => {
		const own = staff(key as i18n.Key<Staff>, values);
		// A key that is not there is answered with itself.
		return own === key ? everyone(key as Key, values) : own;
	};
}

/** The strings of whoever leads the meeting, inside components. */
export const useStaff = (): StaffTranslate => i18n.useTranslate<Participants & Staff>();
