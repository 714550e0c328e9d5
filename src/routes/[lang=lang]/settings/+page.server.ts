import { contactPlaces, listPage } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'settings'),
	places: Object.fromEntries(contactPlaces().map(({ id, name }) => [id, name]))
});
