import { listPage, searchLists } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'find'),
	lists: searchLists(params.lang)
});
