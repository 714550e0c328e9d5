import { claimsPage } from '$lib/server/content';

export const load = ({ params }) => claimsPage(params.lang);
