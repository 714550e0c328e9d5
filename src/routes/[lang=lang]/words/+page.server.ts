import { listPage, wordFacts, words } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'words', wordFacts()),
	words: words(params.lang)
});
