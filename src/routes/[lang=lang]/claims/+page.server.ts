import { claimCards, listPage } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'claims'),
	cards: claimCards(params.lang)
});
