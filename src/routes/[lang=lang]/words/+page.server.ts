import { wordsPage } from '$lib/server/content';

export const load = ({ params }) => wordsPage(params.lang);
