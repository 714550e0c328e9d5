import { recordings, releaseDate } from '$lib/server/content';

export const load = ({ url }) => {
	const recorded = recordings(url.pathname);
	return {
		// While prerendering both come from the settings of the build, not from where the site is served.
		path: url.pathname,
		origin: url.origin,
		released: releaseDate,
		...(recorded ? { recordings: recorded } : {})
	};
};
