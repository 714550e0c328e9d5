import { about } from '$lib/server/content';
import { publisher } from '$lib/server/content/publisher';

export const load = ({ params }) => ({ about: about(params.lang), publisher: publisher() });
