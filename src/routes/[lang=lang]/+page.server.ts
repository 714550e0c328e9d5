import { languages } from '$lib/model/language';
import { holidays, nearestContacts, presetPlace, topicLinks } from '$lib/server/content';

export const entries = () => languages.map(({ code }) => ({ lang: code }));

export const load = ({ params }) => ({
	topics: topicLinks(params.lang),
	contacts: nearestContacts(),
	preset: presetPlace(),
	holidays: holidays()
});
