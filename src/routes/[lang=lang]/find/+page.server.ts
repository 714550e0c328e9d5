import { claimCards, listPage, topicLinks, words } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'find'),
	topics: topicLinks(params.lang),
	claims: claimCards(params.lang).map(({ id, title }) => ({ path: `claims/${id}/`, title })),
	words: words(params.lang).map(({ id, term }) => ({ path: `words/#${id}`, title: term }))
});
