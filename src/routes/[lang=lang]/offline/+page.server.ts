import { listPage } from '$lib/server/content';

export const load = ({ params }) => ({ page: listPage(params.lang, 'offline') });
