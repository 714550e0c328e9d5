import type { ParamMatcher } from '@sveltejs/kit';
import { isLanguage } from '$lib/model/language';

export const match: ParamMatcher = (param) => isLanguage(param);
