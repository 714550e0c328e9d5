import { shellTexts } from '$lib/server/content';

export const load = () => ({
	shell: shellTexts('notFoundTitle', 'notFoundText', 'toHome', 'choose', 'leave')
});
