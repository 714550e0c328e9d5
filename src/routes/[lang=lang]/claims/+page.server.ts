import { claimsPage } from '$lib/server/content';

export const load = ({ params }) => ({ list: claimsPage(params.lang) });
