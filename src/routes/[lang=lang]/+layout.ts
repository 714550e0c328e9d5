import { loadTranslate } from '$lib/i18n';

export const load = async ({ params }) => ({ translate: await loadTranslate(params.lang) });
