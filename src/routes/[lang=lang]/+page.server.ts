import { languages } from '$lib/model/language';
import { cardLinks, holidays, nearestContacts, presetMunicipality, topicParts } from '$lib/server/content';

export const entries = () => languages.map(({ code }) => ({ lang: code }));

export const load = ({ params }) => ({
	parts: topicParts(params.lang),
	contacts: nearestContacts(),
	preset: presetMunicipality(),
	holidays: holidays(),
	cards: cardLinks(params.lang)
});
