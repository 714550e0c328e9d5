import { json } from '@sveltejs/kit';
import { municipalityList } from '$lib/server/content';

export const prerender = true;

/** All municipalities, the same for every language: kept once, with the shell. */
export const GET = () => json(municipalityList());
