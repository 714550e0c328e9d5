import { wordsPage } from '$lib/server/content';

export const load = ({ params }) => ({ list: wordsPage(params.lang) });
