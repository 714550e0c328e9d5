import { investigation } from '$lib/server/content';

export const load = ({ params }) => ({ investigation: investigation(params.lang) });
