import { loadTranslate } from '$lib/i18n';

export const load = async ({ params }) => ({
	locale: params.lang,
	translate: await loadTranslate(params.lang)
});
