import { about, publisher } from '$lib/server/content';

export const load = ({ params }) => ({ about: about(params.lang), publisher: publisher() });
