import { error } from '@sveltejs/kit';
import { claim, claimIds, claimReview } from '$lib/server/content';

export const load = ({ params, locals }) => {
	if (!claimIds.includes(params.claim)) error(404);
	locals.structured = claimReview(params.lang, params.claim);
	return { claim: claim(params.lang, params.claim) };
};
