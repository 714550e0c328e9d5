import {
	municipalitiesWithServices,
	holidays,
	listPage,
	nationalFacts,
	presetMunicipality,
	telephoneNumbers
} from '$lib/server/content';

export const load = ({ params }) => ({
	page: listPage(params.lang, 'contact', nationalFacts().flat()),
	numbers: telephoneNumbers(),
	served: municipalitiesWithServices(),
	preset: presetMunicipality(),
	holidays: holidays()
});
