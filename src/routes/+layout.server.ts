import { recordings, releaseDate } from '$lib/server/content';

export const load = ({ url }) => {
	const recorded = recordings(url.pathname);
	return { released: releaseDate, ...(recorded ? { recordings: recorded } : {}) };
};
