import { error } from '@sveltejs/kit';
import { topic, topicIds } from '$lib/server/content';

export const load = ({ params }) => {
	if (!topicIds.includes(params.topic)) error(404);
	return { topic: topic(params.lang, params.topic) };
};
