import { releaseDate } from '$lib/server/content';

export const load = () => ({ released: releaseDate });
