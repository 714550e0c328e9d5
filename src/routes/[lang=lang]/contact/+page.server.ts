import { contactFacts, contactPlace, listPage, telephoneNumbers } from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'contact', contactFacts()),
	numbers: telephoneNumbers(),
	place: contactPlace()
});
