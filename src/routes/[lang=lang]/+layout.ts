import { loadTranslate } from '$lib/rooms/family/strings';

export const load = async ({ params }) => ({
	locale: params.lang,
	translate: await loadTranslate(params.lang)
});
