import { languages } from '$lib/model/language';
import { holidays, nearestContacts, presetPlace, topicParts } from '$lib/server/content';

export const entries = () => languages.map(({ code }) => ({ lang: code }));

export const load = ({ params }) => ({
	parts: topicParts(params.lang),
	contacts: nearestContacts(),
	preset: presetPlace(),
	holidays: holidays()
});
