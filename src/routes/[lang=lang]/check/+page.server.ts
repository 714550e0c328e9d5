import { check } from '$lib/server/content';

export const load = ({ params }) => ({ check: check(params.lang) });
