import { claimFacts, claimList, listPage } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'claims', claimFacts()),
	...claimList(params.lang)
});
