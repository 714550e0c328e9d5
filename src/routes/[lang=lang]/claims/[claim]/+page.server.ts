import { error } from '@sveltejs/kit';
import { claim, claimIds } from '$lib/server/content';

export const load = ({ params }) => {
	if (!claimIds.includes(params.claim)) error(404);
	return { claim: claim(params.lang, params.claim) };
};
