import { listPage, municipalityList } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'settings'),
	names: Object.fromEntries(municipalityList().map(({ id, name }) => [id, name]))
});
