import * as i18n from '$lib/i18n';

type Own = typeof import('../../../../locales/sv/kiosk.json');

export type Key = i18n.Key<Own>;
export type Translate = i18n.Translate<Own>;

const addresses = import.meta.glob<string>('/.svelte-kit/strings/*.kiosk.json', {
	query: '?url',
	import: 'default',
	eager: true,
	exhaustive: true
});

/** Strings of one language for the kiosk, in the browser: its shell is prerendered without them. */
export const loadTranslate = (locale: string): Promise<Translate> =>
	i18n.fetchTranslate<Own>(locale, 'kiosk', addresses);

/** The strings every room has and the kiosk's own, inside components. */
export const useTranslate = (): Translate => i18n.useTranslate<Own>();

type Staff = typeof import('../../../../locales/sv/kiosk-staff.json');

/** Strings of the operator's page, which stands in Swedish and English alone. */
export type StaffTranslate = i18n.Translate<Staff>;

const staffAddresses = import.meta.glob<string>('/.svelte-kit/strings/*.kiosk-staff.json', {
	query: '?url',
	import: 'default',
	eager: true,
	exhaustive: true
});

/** @param locale `sv` or `en` */
export const loadStaffTranslate = (locale: 'sv' | 'en'): Promise<StaffTranslate> =>
	i18n.fetchTranslate<Staff>(locale, 'kiosk-staff', staffAddresses);

/** Labels of the first screen: code of a language → name → words. */
export type StartLabels = Record<
	string,
	Record<
		| 'title'
		| 'touch'
		| 'begin'
		| 'danger'
		| 'about'
		| 'private'
		| 'counting'
		| 'owner'
		| 'starting'
		| 'returned'
		| 'broken'
		| 'language',
		string
	>
>;
