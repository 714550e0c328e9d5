import { shellTexts } from '$lib/server/content';

export const load = () => ({
	shell: shellTexts(
		'notSavedTitle',
		'notSavedText',
		'savedList',
		'nothingSaved',
		'tryAgain',
		'toHome',
		'choose',
		'about',
		'leave'
	)
});
