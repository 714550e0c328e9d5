import {
	contactPlaces,
	holidays,
	listPage,
	nationalFacts,
	presetPlace,
	telephoneNumbers
} from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'contact', nationalFacts().flat()),
	numbers: telephoneNumbers(),
	places: contactPlaces(),
	preset: presetPlace(),
	holidays: holidays()
});
