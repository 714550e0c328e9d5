import { I18n } from 'sveltekit-i18n';
import type { Strings, Values } from './look-up';

/** Strings as sveltekit-i18n interprets them, for the server and as the measure of `./look-up.ts`. */
export async function interpret(locale: string, strings: Strings) {
	const i18n = new I18n({
		sanitizeLocales: false,
		loaders: [{ locale, key: 'ui', loader: async () => strings }]
	});
	await i18n.loadTranslations(locale);
	return (key: string, values?: Values): string => i18n.t(`ui.${key}`, values);
}
