import { publisher, recordings, releaseDate } from '$lib/server/content';

export const load = ({ url }) => {
	const recorded = recordings(url.pathname);
	const { owner, contact } = publisher();
	return {
		// While prerendering both come from the settings of the build, not from where the site is served.
		path: url.pathname,
		origin: url.origin,
		released: releaseDate,
		// Only what the operator has said: a site without owner carries nothing of it in its pages.
		...(owner || contact ? { publisher: { owner, contact } } : {}),
		...(recorded ? { recordings: recorded } : {})
	};
};
