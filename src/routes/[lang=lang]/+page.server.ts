import { languages } from '$lib/model/language';
import { topicLinks } from '$lib/server/content';

export const entries = () => languages.map(({ code }) => ({ lang: code }));

export const load = ({ params }) => ({ topics: topicLinks(params.lang) });
