import { claimList, listPage, topicParts, words } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'find'),
	topics: topicParts(params.lang).flatMap(({ links }) => links),
	claims: claimList(params.lang)
		.groups.flatMap(({ cards }) => cards)
		.map(({ id, title }) => ({ path: `claims/${id}/`, title })),
	words: words(params.lang).map(({ id, term }) => ({ path: `words/#${id}`, title: term }))
});
