import { shellTexts } from '$lib/server/content';

export const load = () => ({ shell: shellTexts('about') });
