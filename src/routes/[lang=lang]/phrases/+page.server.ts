import { phrases } from '$lib/server/content';

export const load = ({ params }) => ({ page: phrases(params.lang) });
