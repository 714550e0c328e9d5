import * as i18n from '$lib/i18n';

type Own = typeof import('../../../../locales/sv/ui.family.json');

export type Key = i18n.Key<Own>;
export type Translate = i18n.Translate<Own>;

const addresses = import.meta.glob<string>('/.svelte-kit/strings/*.family.json', {
	query: '?url',
	import: 'default',
	eager: true,
	exhaustive: true
});

/** Strings of one language for the family's pages. */
export const loadTranslate = (locale: string): Promise<Translate> =>
	i18n.loadTranslate<Own>(locale, 'family', addresses);

/** The strings every room has and the family's own, inside components. */
export const useTranslate = (): Translate => i18n.useTranslate<Own>();
